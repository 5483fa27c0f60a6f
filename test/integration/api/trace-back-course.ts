import { expect, test } from '@jest/globals';
import { LookBook, ProcessDesk } from '@qingxin/application';
import { type Account, type ApiFixture, PASSWORD, registered } from './api-fixture.ts';
import { EventStream } from './event-stream.ts';
import { letterAt } from './letters.ts';
import {
  ADVICE,
  findingOn,
  namedInTraceBack,
  openedTraceBack,
  sentTo,
  STATEMENT,
  withDiscipline,
} from './opened-trace-back.ts';
import { raisedEmergency } from './raised-emergency.ts';

/** Looks and sends until nothing is called for, as the workflow of an act does. */
async function whatTheSoftwareDoes({ api }: ApiFixture, stream: string): Promise<readonly string[]> {
  const { door, database } = api.surroundings;
  const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
  const ref = { process: 'supervision', stream, key: null } as const;
  const sent: string[] = [];
  for (let { due } = await desk.lookAtAct(ref, []); due.length > 0; { due } = await desk.lookAtAct(ref, [])) {
    for (const command of due) sent.push(`${command.type} ${(await desk.send(ref, command)).kind}`);
    if (sent.length > 20) throw new Error(sent.join());
  }
  return sent;
}

async function hearing({ api, stranger }: ApiFixture, account: Account): Promise<EventStream> {
  const { body } = await stranger.post('/api/v1/session', { account, password: PASSWORD });
  const authorization = `Bearer ${String(body['token'])}`;
  const stream = await EventStream.open(`${api.url}/api/v1/events/live`, { authorization });
  expect((await stream.next()).event).toBe('start');
  return stream;
}

type Body = Readonly<Record<string, unknown>>;
type Listed = readonly { readonly id: string }[];

/** 倒查 through the API, in whatever stack calls it. */
export function traceBackCourse(fixture: () => ApiFixture): void {
  const read = async (account: Account, path: string): Promise<Body> => {
    const { status, body, text } = await (await fixture().as(account)).get(`/api/v1/${path}`);
    expect({ account, path, status, text: status === 200 ? '' : text }).toEqual({
      account,
      path,
      status: 200,
      text: '',
    });
    return body;
  };
  const statusOf = async (account: Account, path: string) =>
    (await (await fixture().as(account)).get(`/api/v1/${path}`)).status;
  const listed = async (account: Account): Promise<readonly string[]> =>
    ((await read(account, 'supervision/acts?kind=trace-back&limit=200'))['items'] as Listed).map(({ id }) => id);

  test('a trace-back runs from the direction to the answer of 纪委监委, and each sees what is his', async () => {
    await withDiscipline(fixture());
    const opened = await openedTraceBack(fixture());
    const { id, place, complaint } = opened;
    expect([await statusOf('housing01', place), await listed('housing01')]).toEqual([404, []]);
    await namedInTraceBack(fixture(), opened, { account: 'housing01', unit: 'housing' });

    const own = await read('housing01', `${place}/trace-back`);
    expect(own).toMatchObject({
      whole: false,
      opening: null,
      note: '系统数据，不是认定结论',
      findings: [],
      advice: [],
    });
    expect(own['persons']).toMatchObject([{ personId: 'p1', draft: { draftKey: 'p1-d1' }, words: null }]);
    expect((own['entries'] as readonly Body[]).map(({ point, source }) => [point, source])).toMatchObject([
      ['first-contact', { stream: complaint }],
    ]);
    expect(await listed('housing01')).toContain(id);
    const inbox = await read('housing01', 'inbox?whose=mine');
    expect(JSON.stringify(inbox['items'])).toContain('file-statement/p1-d1#1');
    expect([await statusOf('police01', place), await statusOf('police01', `${place}/trace-back`)]).toEqual([404, 404]);
    // Whoever holds the same post of the unit's head sees his people; an officer who is not named sees that it exists.
    expect((await read('housing90', `${place}/trace-back`))['persons']).toHaveLength(1);

    await sentTo(fixture(), 'housing01', `${place}/file-statement`, STATEMENT);
    const finding = findingOn(complaint);
    const office = await fixture().as('office01');
    expect((await office.post(`/api/v1/${place}/record-finding`, finding)).body['code']).toBe('finding-by-drafter');
    await sentTo(fixture(), 'office02', `${place}/record-finding`, finding);
    const hidden = await read('housing01', `${place}/timeline`);
    const types = (body: Body) => (body['entries'] as readonly Body[]).map(({ type }) => type);
    expect(types(hidden)).toEqual(expect.arrayContaining(['TraceBackDraftSent', 'StatementFiled']));
    for (const type of ['TraceBackOpened', 'EntriesDrawn', 'PersonNamed', 'FindingRecorded']) {
      expect(types(hidden)).not.toContain(type);
    }
    expect((await office.post(`/api/v1/${place}/adopt-trace-back`, {})).status).toBe(403);
    await sentTo(fixture(), 'leader01', `${place}/adopt-trace-back`, {});
    expect((await read('housing01', `${place}/trace-back`))['findings']).toMatchObject([
      { findingId: 'f1', verdictLabel: '失职失责', consequenceLabel: '问责建议' },
    ]);

    await sentTo(fixture(), 'leader01', `${place}/advise-accountability`, ADVICE);
    await sentTo(fixture(), 'office01', `${place}/record-advice-sent`, {
      adviceId: 'a1',
      way: 'handed',
      document: 'doc-2',
    });
    const answer = { adviceId: 'a1', outcome: 'accepted', document: 'doc-3', words: null };
    await sentTo(fixture(), 'office01', `${place}/record-advice-answer`, answer);
    await sentTo(fixture(), 'office01', `${place}/conclude-trace-back`, {});
    const all = await read('audit01', `${place}/trace-back`);
    expect(all).toMatchObject({ whole: true, statusLabel: '已办结', silent: [] });
    expect(all['advice']).toMatchObject([
      { to: { unit: 'discipline' }, evidence: [{ stream: complaint }], answers: [{ outcomeLabel: '受理' }] },
    ]);
    expect((await read('housing01', `${place}/trace-back`))['advice']).toEqual([]);
    const leader = await fixture().as('leader01');
    const letter = await letterAt(leader, `/api/v1/${place}/advice/a1/letter`);
    expect(letter.paragraphs[1]).toMatch(/^区领导小组问责建〔\d{4}〕1号$/);
    expect(letter.text).toMatch(/1．区住建局经办人\S+：处置、处置责任，失职失责。说明不成立/);
    expect(letter.text).toContain(`系统日志：投诉举报件（${complaint.slice(-6)}）第`);
    const sheet = await letterAt(leader, `/api/v1/${place}/trace-back/sheet`);
    expect(sheet.text).toContain('系统数据，不是认定结论');
    expect(sheet.text).toContain('首问登记和去向');
    for (const paper of ['advice/a1/letter', 'trace-back/sheet']) {
      expect(await statusOf('housing01', `${place}/${paper}`)).toBe(403);
    }
  });

  test('where 人社局 is concerned the leading group leads, and the 治欠办 sees that it exists', async () => {
    const { place, id } = await openedTraceBack(fixture(), 'hrss01', 'leader01');
    const opened = await openedTraceBack(fixture(), 'hrss02', 'leader01');
    await namedInTraceBack(fixture(), opened, { account: 'hrss01', unit: 'hrss' }, 'leader01');
    const office = await fixture().as('office01');
    const body = await read('office01', `${opened.place}/trace-back`);
    expect(body).toMatchObject({
      whole: false,
      leads: { unit: 'leading-group' },
      entries: [],
      persons: [],
      opening: null,
    });
    const drawn = await office.post(`/api/v1/${opened.place}/draw-entries`, { streams: [opened.complaint] });
    expect(drawn.body['code']).toBe('trace-back-led-elsewhere');
    expect((await read('office01', `${opened.place}/timeline`))['entries']).toEqual([]);
    expect((await read('office01', `${opened.place}/clocks`))['clocks']).toEqual([]);
    const timed = async (account: Account) =>
      (await read(account, 'rules/S10-01-STATEMENT/versions/1/clocks?limit=200'))['items'] as readonly Body[];
    const counted = async (account: Account) =>
      (await read(account, 'rules/S10-01-STATEMENT/versions/1/compared-with/1'))['one'] as { clocks: { open: number } };
    const ofThis = ({ matterId }: Body) => matterId === opened.id;
    expect([(await timed('audit01')).some(ofThis), (await timed('office01')).some(ofThis)]).toEqual([true, false]);
    expect((await counted('audit01')).clocks.open).toBeGreaterThan((await counted('office01')).clocks.open);
    expect((await read('hrss01', `${opened.place}/trace-back`))['persons']).toHaveLength(1);
    expect((await read('hrss02', `${opened.place}/trace-back`))['persons']).toEqual([]);
    // Nor does a colleague learn from the unit's inbox who is named, and the counts agree.
    const work = async (account: Account) => read(account, `inbox?kind=file-statement`);
    const count = (body: Body) =>
      Object.values(body['counts'] as Record<string, number>).reduce((sum, n) => sum + n, 0);
    const [own, colleague] = [await work('hrss01'), await work('hrss02')];
    expect([count(own), (own['items'] as readonly Body[]).length]).toEqual([1, 1]);
    expect([count(colleague), colleague['items']]).toEqual([0, []]);
    expect(await listed('hrss02')).not.toContain(id);
    expect(await statusOf('hrss02', place)).toBe(404);
    const rows = async (account: Account) => (await read(account, 'ledgers/trace-backs'))['rows'] as readonly Body[];
    expect((await rows('leader01')).length).toBeGreaterThan((await rows('office01')).length);
    expect(await rows('hrss01')).toEqual([]);
  });

  test('of an emergency everything that belongs to it is read without anybody asking, and it is told once', async () => {
    const complaint = await registered(fixture(), 'hrss01');
    const emergency = await raisedEmergency(fixture(), { matter: `complaint-${complaint}` });
    const { id } = await sentTo(fixture(), 'office01', 'supervision/acts/open-trace-back', {
      ...{ emergency: `emergency-${emergency}`, case: null, direction: null, project: null, matters: [] },
      reason: '群体性事件',
    });
    const stream = `supervision-${String(id)}`;
    const listening = {
      leader01: await hearing(fixture(), 'leader01'),
      police01: await hearing(fixture(), 'police01'),
    };
    const first = await whatTheSoftwareDoes(fixture(), stream);
    expect([...first].sort()).toEqual(['DrawEntries done', 'DrawEntries done', 'NoteTraceBack done']);
    expect(await whatTheSoftwareDoes(fixture(), stream)).toEqual([]);
    // The police was called to it, and learns neither by reading nor by the live updates that it is traced.
    const place = `emergencies/${emergency}`;
    const noted = async (account: Account) =>
      JSON.stringify(await read(account, `${place}/timeline?limit=200`)).includes(`"type":"TraceBackNoted"`);
    const known = { office01: true, leader01: true, audit01: true, police01: false, hrss01: false } as const;
    for (const [account, told] of Object.entries(known) as [Account, boolean][]) {
      expect([account, await noted(account)]).toEqual([account, told]);
      for (const part of ['', '/actions', '/timeline', '/clocks']) {
        const { version } = await read(account, place + part);
        const all = Number((await read('leader01', place))['version']);
        expect([account, part, version]).toEqual([account, part, told ? all : all - 1]);
        if (!told) expect(JSON.stringify(await read(account, place + part))).not.toContain(String(id));
      }
    }
    const { alerts } = await read('police01', place);
    const { alertId } = (alerts as readonly Body[]).find(({ unit }) => (unit as Body)['unit'] === 'police') ?? {};
    await sentTo(fixture(), 'police01', `${place}/acknowledge-alert`, { alertId });
    const heard = async (account: keyof typeof listening) => {
      const types: string[] = [];
      while (!types.includes('AlertAcknowledged')) {
        const { data } = await listening[account].next();
        if (data['id'] === emergency) types.push(...(data['events'] as readonly string[]));
      }
      listening[account].close();
      return types.includes('TraceBackNoted');
    };
    expect([await heard('leader01'), await heard('police01')]).toEqual([true, false]);
    const { opening } = await read('leader01', `supervision/acts/${String(id)}/trace-back`);
    const { streams } = opening as { readonly streams: readonly { stream: string; readVersion: number | null }[] };
    expect(streams.map((one) => [one.stream, one.readVersion !== null])).toEqual([
      [`emergency-${emergency}`, true],
      [`complaint-${complaint}`, true],
    ]);
    const again = await (
      await fixture().as('office01')
    ).post('/api/v1/supervision/acts/open-trace-back', {
      ...{ emergency: `emergency-${emergency}`, case: null, direction: null, project: null, matters: [] },
      reason: '再次',
    });
    expect(again.body['code']).toBe('trace-back-known');
    const leader = await fixture().as('leader01');
    const waived = await leader.post(`/api/v1/emergencies/${emergency}/waive-trace-back`, { reason: '不查' });
    expect(waived.body['code']).toBe('emergency-not-ended');
  });

  test('the name of an official without an account is sealed, masked and revealed with a reason', async () => {
    const { place, complaint } = await openedTraceBack(fixture());
    await sentTo(fixture(), 'office01', `${place}/name-person`, {
      ...{ unit: 'housing', post: '原科长', account: null, name: '干部01', words: '拟稿。' },
      entries: [`${complaint}/first-contact/first`],
    });
    const whole = await read('office01', `${place}/trace-back`);
    expect(JSON.stringify(whole)).not.toContain('干部01');
    const [person] = whole['persons'] as readonly {
      readonly name: { readonly subject: string; readonly field: string };
    }[];
    const { subject = '', field = '' } = person?.name ?? {};
    const asked = { fields: [{ subject, field }], reason: '送达倒查稿' };
    expect(await sentTo(fixture(), 'office01', `${place}/reveal-fields`, asked)).toMatchObject({
      fields: [{ text: '干部01' }],
    });
  });
}
