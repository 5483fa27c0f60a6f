import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Account, type ApiFixture } from './api-fixture.ts';
import { daysLater } from './listed-company.ts';
import { COMPLAINT_WORKFLOW } from './opened-case.ts';
import { namedInTraceBack, openedTraceBack, sentTo } from './opened-trace-back.ts';

type Body = Readonly<Record<string, unknown>>;
interface Counted {
  readonly unit: string;
  readonly count: number;
}

const WORK = ['overdue', 'severe', 'in3', 'in5', 'in10', 'paused', 'adjudication'] as const;

/** 督办总览 in a stack in which a case has late work and work still to come. `caseOf`: that case. */
export function boardCourse(fixture: () => ApiFixture, caseOf: () => string): void {
  const ask = async (account: Account, path: string) =>
    (await fixture().as(account)).get(`/api/v1/supervision/${path}`);
  const read = async (account: Account, path: string): Promise<Body> => {
    const { status, body, text } = await ask(account, path);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return body;
  };
  const totalOf = async (account: Account, path: string) => (await read(account, path))['total'];
  const cards = async (account: Account, query = '') =>
    ((await read(account, `lanes?${query}`))['items'] as readonly Body[]).filter(({ id }) => id === caseOf());
  const act = async (account: Account, command: string, payload: object) => {
    const { status, text } = await (await fixture().as(account)).post(`/api/v1/cases/${caseOf()}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
  };
  const direct = (number: string) => act('office01', 'record-direction', { unit: 'housing', number, rung: 'E2' });

  test('every figure of the board is the number of lines of the list it opens, for the district and for each unit', async () => {
    const board = await read('office01', 'board');
    const seen: unknown[] = [];
    const compared = async (figures: Body, unit: string): Promise<void> => {
      const more = unit === '' ? '' : `&unit=${unit}`;
      for (const which of WORK) {
        expect([unit, which, await totalOf('office01', `work?which=${which}${more}`)]).toEqual([
          ...[unit, which, figures[which]],
        ]);
        if (figures[which] !== 0) seen.push(which);
      }
      expect([unit, await totalOf('office01', `work?${more}`)]).toEqual([unit, figures['open']]);
    };
    await compared(board['total'] as Body, '');
    for (const row of board['units'] as readonly Body[]) await compared(row, String(row['unit']));
    expect(seen).toEqual(expect.arrayContaining(['overdue', 'severe', 'in3']));
    expect((board['total'] as Body)['open']).toBe(
      (board['units'] as readonly Body[]).reduce((sum, row) => sum + Number(row['open']), 0),
    );
  });

  test('what is expected on a day by a unit is the list of that day', async () => {
    const { days, until, total } = await read('office01', 'board');
    const all = days as readonly (Counted & { day: string; working: boolean; units: readonly Counted[] })[];
    expect(all.at(-1)?.day).toBe((until as Body)['in10']);
    expect(all.filter(({ day, working }) => working && day > (all[0]?.day ?? ''))).toHaveLength(10);
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe((total as Body)['in10']);
    const busy = all.filter(({ count }) => count > 0);
    expect(busy.length).toBeGreaterThan(0);
    for (const { day, count, units } of busy) {
      expect([day, await totalOf('office01', `work?which=in10&on=${day}`)]).toEqual([day, count]);
      for (const one of units)
        expect(await totalOf('office01', `work?which=in10&on=${day}&unit=${one.unit}`)).toBe(one.count);
    }
  });

  test('a measure stands in its lane with its grounds, its days and what each reader may decide', async () => {
    await remember();
    await direct('批示〔2022〕21号');
    await remember();
    const [card] = await cards('office01', 'rung=E2&unit=housing');
    expect(card).toMatchObject({
      ...{ kind: 'case', unit: 'housing', unitName: '区住建局', rung: 'E2', status: 'proposed', rungId: 'E2#1' },
      ...{ project: '示例安置房工程', people: 1, cleared: false, daysOver: null, next: null, statements: 0 },
      grounds: [{ kind: 'direction', title: '批示〔2022〕21号', done: false }],
      may: ['IssueRung', 'PostponeRung', 'DeclineRung'],
    });
    expect(card?.['matterNumber']).toBe(
      (await (await fixture().as('office01')).get(`/api/v1/cases/${caseOf()}`)).body['number'],
    );
    expect((await cards('audit01'))[0]).toMatchObject({ status: 'proposed', may: [] });
    expect((await cards('housing90'))[0]).toMatchObject({ status: 'proposed', may: [] });
    const { rungs, lanes } = await read('office01', 'board');
    expect((rungs as readonly Body[]).find(({ rung }) => rung === 'E2')).toMatchObject({ proposed: 1, count: 1 });
    expect(lanes).toMatchObject([{ unit: 'housing', unitName: '区住建局', rung: 'E2', count: 1, proposed: 1 }]);
    for (const { rung, count } of rungs as readonly Body[])
      expect([rung, await totalOf('office01', `lanes?rung=${String(rung)}`)]).toEqual([rung, count]);
  });

  /** Until the reader has written down everything that has happened. */
  const writtenDown = async (): Promise<void> => {
    const { superuser } = fixture().db;
    await superuser.query('SELECT es.number_events()');
    for (;;) {
      const { rows } = await superuser.query(
        `SELECT (SELECT position FROM es.subscription WHERE name = 'task-history') >= position AS done FROM es.sequencer`,
      );
      if ((rows as readonly { done: boolean }[])[0]?.done === true) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  /** What the board showed, to be asked again when more has happened. */
  const shown: { readonly at: string; readonly answers: readonly (readonly [Account, string, unknown])[] }[] = [];
  const ASKED = ['board?', 'work?limit=200', 'work?which=overdue&limit=200', 'lanes?limit=200', 'officers?'] as const;
  /** Without what only the present tells: its own moment, what one may do, what is new. */
  const bare = (answer: unknown): unknown =>
    JSON.parse(JSON.stringify(answer), (key, value: unknown) => (['at', 'may', 'unread'].includes(key) ? null : value));
  const remember = async (): Promise<void> => {
    const at = String((await read('office01', 'board'))['at']);
    const answers: (readonly [Account, string, unknown])[] = [];
    for (const account of ['office01', 'housing90'] as const)
      for (const path of ASKED) answers.push([account, path, bare(await read(account, path))]);
    shown.push({ at, answers });
    await daysLater(fixture(), 1);
  };
  const rememberedAgain = async (): Promise<void> => {
    await writtenDown();
    expect(shown.length).toBeGreaterThan(3);
    for (const { at, answers } of shown)
      for (const [account, path, answer] of answers)
        expect([at, path, bare(await read(account, `${path}&asOf=${at}`))]).toEqual([at, path, answer]);
    // What was so then is decided on no more.
    const then = (await read('office01', `lanes?limit=200&asOf=${shown.at(-1)?.at ?? ''}`))['items'] as readonly Body[];
    expect(new Set(then.map(({ may }) => JSON.stringify(may)))).toEqual(new Set(['[]']));
    expect((await ask('office01', 'board?asOf=2090-01-01T00:00:00Z')).body['code']).toBe('as-of-in-future');
    expect((await ask('office01', `lanes?cleared=yes&asOf=${shown[0]?.at ?? ''}`)).body['code']).toBe(
      'cleared-not-told-of-past',
    );
    expect((await ask('housing90', `board?unit=hrss&asOf=${shown[0]?.at ?? ''}`)).body['code']).toBe('not-permitted');
    expect((await read('office01', 'board?asOf=2001-01-01T00:00:00Z'))['total']).toMatchObject({ open: 0, overdue: 0 });
  };

  test('what is decided together is told beforehand with what it leaves out, begun once, and stopped by whoever began it', async () => {
    const named = { matterKind: 'case', matterId: caseOf(), ladderKey: 'ladder-housing', rungId: 'E2#1' };
    const nobody = { ...named, matterId: randomUUID() };
    const preview = async (account: Account, more: object = {}) => {
      const asked = { decision: 'decline', rungs: [named, nobody], approver: null, ...more };
      return (await (await fixture().as(account)).post('/api/v1/supervision/decisions/preview', asked)).body;
    };
    expect(await preview('office01')).toMatchObject({
      eligible: [named],
      excluded: [{ ...nobody, code: 'rung-unknown' }],
    });
    expect(
      (await preview('office01', { decision: 'postpone', approver: 'person:housing01' }))['excluded'],
    ).toMatchObject([{ ...named, code: 'approver-not-entitled' }, { code: 'rung-unknown' }]);
    const rungs = [{ stream: `case-${caseOf()}`, ladderKey: 'ladder-housing', rungId: 'E2#1' }];
    const decided = { decision: 'decline', rungs, words: '已当面督促', until: null, approver: null };
    const key = randomUUID();
    const office = await fixture().as('office01');
    const decide = (payload: object) =>
      office.post('/api/v1/supervision/acts/decide-together', payload, { 'idempotency-key': key });
    const { status, body: begun, text } = await decide(decided);
    expect([status, text]).toEqual([201, text]);
    expect((await decide(decided)).body).toEqual(begun);
    expect((await decide({ ...decided, words: '另一理由' })).body['code']).toBe('idempotency-key-reused');
    const id = String(begun['id']);
    expect((await office.get(`/api/v1/supervision/acts/${id}`)).body).toMatchObject({
      ...{
        kind: 'deciding',
        status: 'recorded',
        number: null,
        pending: 1,
        deciding: { decision: 'decline', stopped: false },
      },
      rungs: [{ matterId: caseOf(), taken: 'ordered', now: 'proposed' }],
    });
    const stop = async (account: Account) =>
      (await (await fixture().as(account)).post(`/api/v1/supervision/acts/${id}/stop-deciding`, {})).body;
    expect((await stop('leader01'))['code']).toBe('deciding-of-another-unit');
    expect((await stop('office01'))['events']).toEqual(['DecidingStopped']);
    expect((await stop('office01'))['code']).toBe('deciding-stopped');
    // The unit is told by its own matter, and not of what was decided over others beside it.
    expect((await (await fixture().as('housing90')).get(`/api/v1/supervision/acts/${id}`)).status).toBe(404);
  });

  test('what is postponed waits until its day, and is counted once when it is proposed anew', async () => {
    const ref = { ladderKey: 'ladder-housing', rungId: 'E2#1' };
    const today = String((await read('office01', 'board'))['at']).slice(0, 10);
    const until = new Date(Date.parse(today) + 20 * 86_400_000).toISOString().slice(0, 10);
    await act('office01', 'postpone-rung', { ...ref, until, reason: '等待银行回函', approver: 'person:leader01' });
    expect(await cards('office01', 'status=postponed')).toMatchObject([
      { rungId: 'E2#1', next: { rung: 'E2', on: until }, may: [] },
    ]);
    await remember();
    await daysLater(fixture(), 25);
    // As the workflow does when the day has come.
    const payload = { ladderKey: 'ladder-housing', rung: 'E2' };
    await fixture().api.surroundings.door.handler.handle(
      { commandId: randomUUID(), stream: `case-${caseOf()}`, type: 'ProposeRung', payload },
      { ...COMPLAINT_WORKFLOW, id: 'system:escalation-workflow' },
    );
    expect(await cards('office01')).toMatchObject([{ rungId: 'E2#2', status: 'proposed' }]);
    await remember();
    await act('office01', 'issue-rung', { ladderKey: 'ladder-housing', rungId: 'E2#2', demand: '五日内报告' });
    const [card] = await cards('office01', 'status=issued');
    expect(card).toMatchObject({ rungId: 'E2#2', issuedBy: 'office01', next: { rung: 'E3' }, may: ['LiftRung'] });
    expect(card?.['number']).toMatch(/督/);
    expect(card?.['answerBy']).not.toBeNull();
  });

  test('the board of a past moment is what it showed then, to whoever may see it today', async () => {
    await remember();
    await rememberedAgain();
  });

  test('the course of each day is what the board of its moment shows, for the district and for a unit', async () => {
    await writtenDown();
    for (const [account, unit] of [
      ['office01', ''],
      ['office01', 'unit=hrss&'],
      ['housing90', ''],
    ] as const) {
      const days = (await read(account, `course?${unit}days=90`))['days'] as readonly Body[];
      expect(days).toHaveLength(90);
      const seen: unknown[] = [];
      for (const { at, working: _, day, ...figures } of days.slice(-45)) {
        const { total, rungs } = await read(account, `board?${unit}asOf=${String(at)}`);
        const { open, overdue, paused } = total as Body;
        const stood = (rungs as readonly Body[]).map(({ rung, count }) => [rung, count]);
        expect([day, figures]).toEqual([day, { open, overdue, paused, ...Object.fromEntries(stood) }]);
        seen.push(JSON.stringify(figures));
      }
      expect(new Set(seen).size).toBeGreaterThan(2);
    }
    expect((await ask('housing90', 'course?unit=hrss')).body['code']).toBe('not-permitted');
    expect((await ask('office01', 'course?days=31')).status).toBe(422);
  });

  test('interviews are listed by whom they call and when, to whoever may know of them', async () => {
    await act('office01', 'record-direction', { unit: 'housing', number: '批示〔2022〕23号', rung: 'E3' });
    const [card] = await cards('leader01', 'rung=E3');
    expect(card).toMatchObject({ decidedBy: '区领导小组', may: ['IssueRung', 'PostponeRung', 'DeclineRung'] });
    expect((await cards('office01', 'rung=E3'))[0]).toMatchObject({ may: [] });
    const ref = { stream: `case-${caseOf()}`, ladderKey: card?.['ladderKey'], rungId: card?.['rungId'] };
    const invitation = { on: '2030-06-28', place: '区政府三楼会议室', called: 'head' };
    const written = { demand: '当面说明', invitation, addressees: [], rungs: [ref] };
    const { id } = await sentTo(fixture(), 'leader01', 'supervision/acts', {
      kind: 'interview',
      unit: 'housing',
      ...written,
    });
    const listed = async (account: Account) =>
      ((await read(account, 'interviews?limit=200'))['items'] as readonly Body[]).find((one) => one['id'] === id);
    expect(await listed('office01')).toMatchObject({
      ...{ unit: 'housing', status: 'drafted', number: null, heldOn: null, came: null, promises: 0 },
      ...invitation,
    });
    expect(await listed('hrss90')).toBeUndefined();
  });

  test('a trace-back says what it waits for, and how much is in it only to whoever reads it whole', async () => {
    const opened = await openedTraceBack(fixture());
    const listed = async (account: Account) =>
      ((await read(account, 'trace-backs?limit=200'))['items'] as readonly Body[]).find(
        (one) => one['id'] === opened.id,
      );
    const seen = await listed('office01');
    expect(seen).toMatchObject({ status: 'open', statusLabel: '核查中', number: null, persons: 0, advice: [] });
    expect(seen?.['entries']).toBeGreaterThan(0);
    expect((seen?.['waitsFor'] as readonly Body[]).map(({ label }) => label)).not.toEqual([]);
    await namedInTraceBack(fixture(), opened, { account: 'housing01', unit: 'housing' });
    expect(await listed('audit01')).toMatchObject({ persons: 1 });
    expect(await listed('housing90')).toMatchObject({ entries: null, persons: null });
    expect(await listed('hrss90')).toBeUndefined();
  });

  test('days over are those of the longest ground that is still owed', async () => {
    const lines = ((await read('office01', 'lanes?unit=hrss'))['items'] as readonly Body[]).filter(
      ({ grounds }) => (grounds as readonly Body[]).length > 0,
    );
    for (const { daysOver, grounds } of lines) {
      const days = (grounds as readonly Body[]).map((ground) => Number(ground['daysOver'] ?? 0));
      expect(daysOver).toBe(Math.max(...days));
    }
  });

  test('officers are listed with what they hold, what is late and who stands in for them', async () => {
    const { officers } = await read('office01', 'officers');
    const rows = officers as readonly Body[];
    const { total } = await read('office01', 'board');
    expect(rows.reduce((sum, row) => sum + Number(row['open']), 0)).toBe((total as Body)['open']);
    expect(rows.reduce((sum, row) => sum + Number(row['overdue']), 0)).toBe((total as Body)['overdue']);
    for (const { unit, person, open } of officers as readonly { unit: string; person: string | null; open: number }[]) {
      const of = `work?unit=${unit}&assignee=${person ?? 'nobody'}`;
      expect([unit, person, await totalOf('office01', of)]).toEqual([unit, person, open]);
    }
    expect(rows.some(({ person }) => person === null)).toBe(true);
  });

  test('who is away until when stands beside the load and in the lists of people, also of whoever has no work', async () => {
    const head = await fixture().as('housing90');
    const from = String((await read('office01', 'board'))['at']).slice(0, 10);
    const noted = { person: 'person:housing01', from, until: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` };
    const { body } = await head.post('/api/v1/organisation/note-absence', noted);
    expect(body).toMatchObject({ events: ['AbsenceNoted'] });
    const rows = (await read('office01', 'officers'))['officers'] as readonly Body[];
    const idle = rows.find(({ unit, person }) => unit === 'housing' && person === noted.person);
    expect(idle).toMatchObject({ away: { absenceId: 'away-1', from, until: noted.until, now: true } });
    const { posts } = (await head.get('/api/v1/posts?unit=housing')).body as { posts: readonly { holders: Body[] }[] };
    const holder = posts.flatMap(({ holders }) => holders).find(({ person }) => person === noted.person);
    expect(holder?.['away']).toEqual(idle?.['away']);
    const back = { absenceId: 'away-1', backOn: from };
    expect((await head.post('/api/v1/organisation/end-absence', back)).status).toBe(200);
    const after = (await read('office01', 'officers'))['officers'] as readonly Body[];
    expect(after.every(({ away }) => away === null)).toBe(true);
  });

  test('a head sees his own unit, an officer has no board, and nobody asks for a unit that is none', async () => {
    const own = await read('housing90', 'board');
    expect((own['units'] as readonly Counted[]).every(({ unit }) => unit === 'housing')).toBe(true);
    expect(new Set((own['lanes'] as readonly Counted[]).map(({ unit }) => unit))).toEqual(new Set(['housing']));
    for (const path of ['board?unit=hrss', 'work?unit=hrss', 'lanes?unit=hrss', 'officers?unit=hrss'])
      expect([path, (await ask('housing90', path)).body['code']]).toEqual([path, 'not-permitted']);
    for (const path of ['board', 'work', 'lanes', 'officers', 'interviews', 'trace-backs'])
      expect([path, (await ask('housing01', path)).status]).toEqual([path, 403]);
    for (const path of ['board?unit=nowhere', 'work?unit=nowhere'])
      expect((await ask('office01', path)).body['code']).toBe('unit-unknown');
    expect((await ask('office01', 'lanes?cursor=nonsense')).body['code']).toBe('cursor-invalid');
    const page = await read('office01', 'work?limit=1');
    expect((page['items'] as readonly Body[]).length).toBe(1);
    const next = await read('office01', `work?limit=1&cursor=${String(page['nextCursor'])}`);
    expect(next['total']).toBe(page['total']);
    expect(next['items']).not.toEqual(page['items']);
  });

  test('the table of units leads each figure back to its matters, and a head reads his own line alone', async () => {
    const period = 'from=2020-01-01&to=2030-12-31';
    const { figures, whole, units, hash, asOf } = await read('office01', `units?${period}`);
    const table = units as readonly { unit: string; values: readonly Body[] }[];
    const value = (values: unknown, id: unknown) => (values as readonly Body[]).find((one) => one['id'] === id) ?? {};
    for (const { id, measure } of figures as readonly Body[]) {
      const { entries } = await read('office01', `units/${String(id)}/entries?${period}`);
      const all = entries as readonly {
        unit: { unit: string } | null;
        good: boolean;
        fen: number;
        versions: number[];
      }[];
      if (measure !== 'days') expect([id, value(whole, id)['total']]).toEqual([id, all.length]);
      expect(all.every(({ versions }) => versions.length > 0)).toBe(true);
      for (const { unit, values } of table) {
        const own = all.filter((one) => one.unit?.unit === unit);
        expect(value(values, id)).toMatchObject({ total: own.length, good: own.filter(({ good }) => good).length });
        const { entries: asked } = await read('office01', `units/${String(id)}/entries?${period}&unit=${unit}`);
        expect(asked).toEqual(own);
      }
    }
    expect(table.find(({ unit }) => unit === 'hrss')?.values).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'accepted-in-a-day', rate: 10_000 })]),
    );
    expect((await read('office01', `units?${period}&asOf=${String(asOf)}`))['hash']).toBe(hash);
    const own = (await read('hrss90', `units?${period}`))['units'] as readonly Counted[];
    expect(own.map(({ unit }) => unit)).toEqual(['hrss']);
    expect((await ask('hrss90', `units?${period}&unit=housing`)).body['code']).toBe('not-permitted');
    expect((await ask('office01', 'units?from=2031-01-01&to=2030-01-01')).body['code']).toBe('assessed-days-invalid');
    expect((await ask('office01', 'units/no-such/entries')).body['code']).toBe('not-found');
  });
}
