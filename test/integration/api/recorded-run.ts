import { randomUUID } from 'node:crypto';
import { openedCase as openedByFirst } from '@qingxin/application';
import { addDays, localDayOf } from '@qingxin/domain';
import { type Account, type ApiFixture, registered } from './api-fixture.ts';
import { clearCase, daysLater, defaulter } from './listed-company.ts';
import { COMPLAINT_WORKFLOW } from './opened-case.ts';

type Body = Readonly<Record<string, unknown>>;
interface Shown {
  /** After which command. */
  readonly after: string;
  readonly reader: Reader;
  readonly path: string;
  readonly at: string;
  readonly answer: unknown;
}

const MATTER = ['', '/timeline?limit=200', '/clocks', '/position', '/custody'] as const;
const INBOX = '/api/v1/inbox?limit=200';
const BOARD = '/api/v1/supervision/board';
/** Questions at a time. */
const AT_A_TIME = 8;
const LEDGER = '/api/v1/ledgers/arrears-cases';

interface Reader {
  readonly account: Account;
  readonly matter: readonly string[];
  readonly desks: readonly string[];
  /** What this reader is not told any more, because today's rights decide. */
  readonly but: readonly string[];
}

const READERS: readonly Reader[] = [
  { account: 'hrss01', matter: MATTER, desks: [INBOX], but: [] },
  { account: 'office01', matter: [''], desks: [INBOX, BOARD, LEDGER], but: [] },
  // It had the complaint once and read what was said; which cases are in its ledgers goes by what it may see today.
  { account: 'housing90', matter: ['', '/timeline?limit=200'], desks: [INBOX, BOARD], but: ['text'] },
];

/**
 * What only the present tells: what this reader has not opened yet. The moment of the answer is asked for, and stands in a past
 * answer as it was asked.
 */
const OF_THE_PRESENT = ['at', 'asOf', 'unread'];

function bare(answer: unknown, but: readonly string[]): unknown {
  const isLeftOut = (key: string): boolean => OF_THE_PRESENT.includes(key) || but.includes(key);
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => (isLeftOut(key) ? undefined : value));
}

/**
 * A complaint and its case from the counter to the wages cleared. After each command everybody who has to do with it is shown the
 * matter, the inbox, the board and a ledger; at the end each of these is asked again as of the moment of its answer.
 */
export class RecordedRun {
  readonly #fixture: ApiFixture;
  readonly #shown: Shown[] = [];
  #matters: readonly string[] = [];

  constructor(fixture: ApiFixture) {
    this.#fixture = fixture;
  }

  /** How many answers were kept. */
  get kept(): number {
    return this.#shown.length;
  }

  /** Addresses of the complaint and of its case, below `/api/v1/`. */
  get matters(): readonly string[] {
    return this.#matters.map((path) => path.replace('/api/v1/', ''));
  }

  /** A moment at which the matters were looked at, after a command and before the next. */
  momentAfter(command: string): string {
    const found = this.#shown.find(({ after }) => after === command);
    if (found === undefined) throw new Error(`nothing was shown after ${command}`);
    return found.at;
  }

  async tell(): Promise<void> {
    const fixture = this.#fixture;
    const complaint = await registered(fixture, 'hrss01');
    const stream = openedByFirst(`complaint-${complaint}`, 1);
    const of = { complaint: `/api/v1/complaints/${complaint}`, case: `/api/v1/cases/${stream.slice('case-'.length)}` };
    this.#matters = [of.complaint];
    await this.#look('RegisterComplaint');
    const demands = [{ kind: 'wages', amountFen: 1_860_000, people: 1 }];
    const about = (command: string, payload: object, account: Account = 'hrss01') =>
      this.#act(of.complaint, account, [command, payload]);
    await about('decide-first-contact', { decision: 'hand-on', reason: '属建设领域', units: ['housing'] });
    await about('sign-for-hand-off', { handOffId: 'h1' }, 'housing01');
    await about('hand-on', { toUnit: 'hrss', reason: '属劳动保障监察', letter: null }, 'housing01');
    await about('sign-for-hand-off', { handOffId: 'h2' });
    await this.#days(1);
    await about('accept-complaint', {});
    await about('conclude-preliminary-check', { conclusion: 'arrears', demands });
    await about('join-case', { opens: true, reason: '初核确有欠薪' }, 'office01');
    const opens = { projectKind: 'unknown', project: '示例安置房工程', reason: '初核确有欠薪' };
    const payload = { complaint: `complaint-${complaint}`, membership: 1, opens };
    await fixture.api.surroundings.door.handler.handle(
      { commandId: randomUUID(), stream, type: 'AddSource', payload },
      COMPLAINT_WORKFLOW,
    );
    this.#matters = [of.complaint, of.case];
    await this.#look('AddSource');
    await this.#ofTheCase(of.case);
  }

  async #ofTheCase(path: string): Promise<void> {
    const act = (command: string, payload: object, account: Account = 'hrss01') =>
      this.#act(path, account, [command, payload]);
    const lead = { lead: 'hrss', coUnits: ['housing'], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28' };
    await act('assign-lead', { ...lead, reason: '辖区' }, 'office01');
    const { partyId } = (await act('add-party', { role: 'employer', ...defaulter() }))['result'] as Body;
    const push = { unit: 'housing', matter: '核查工程款拨付', feedbackBy: '2030-06-12', informationOnly: false };
    await act('push-unit', push);
    const [line] = (await this.#get('hrss01', `${path}/money`))['lines'] as readonly { readonly id: string }[];
    const lineId = line?.id ?? '';
    await act('verify-wage-line', { lineId, verifiedFen: 1_860_000, evidence: '考勤表' });
    const article = '《劳动保障监察条例》第二十六条';
    await act('determine-payer', { partyId, article, amountFen: 1_860_000, reason: '用人单位' });
    const payBy = addDays(localDayOf(String((await this.#get('hrss01', path))['at'])), 1);
    const sums = { lineIds: [lineId], amountFen: 1_860_000, compensationFen: 0, payBy };
    await act('issue-order', { kind: 'treatment-decision', addressee: partyId, article, ...sums });
    await act('record-service', { orderId: 'o1', way: 'handed', served: true, document: 'doc-3' });
    await this.#renamed('区住房和城乡建设局');
    await this.#days(3);
    await act('record-direction', { unit: 'housing', number: '批示1号', rung: 'E2' }, 'office01');
    await this.#days(20);
    const actedOn = addDays(localDayOf(String((await this.#get('hrss01', path))['at'])), -6);
    const late = { actedOn, lateReason: '电话记录补录' };
    await act('record-promise', {
      partyId,
      instalments: [{ dueOn: addDays(actedOn, 30), fen: 100_000 }],
      document: 'doc-4',
      ...late,
    });
    await act('request-change', {
      act: 'CorrectFact',
      data: { field: 'claimedFen', on: lineId, to: 1_700_000, reason: '录入错误' },
    });
    await act('confirm-change', { changeId: 'c1' }, 'hrss90');
    await clearCase(this.#fixture, path.slice('/api/v1/cases/'.length));
    await this.#look('ConfirmClearing');
  }

  /** What differs from what was shown, in full; nothing where every past answer is as it was. */
  async differences(): Promise<readonly object[]> {
    await this.#writtenDown();
    const found: object[] = [];
    const left = [...this.#shown];
    while (left.length > 0)
      found.push(...(await Promise.all(left.splice(0, AT_A_TIME).map((one) => this.#againOf(one)))).flat());
    return found;
  }

  async #againOf({ after, reader, path, at, answer }: Shown): Promise<readonly object[]> {
    const { account, but } = reader;
    const again = await this.#get(account, `${path}${path.includes('?') ? '&' : '?'}asOf=${at}`);
    const fields = differing(answer, bare(again, but));
    return fields.length > 0 ? [{ after, account, path, at, fields }] : [];
  }

  async #act(path: string, account: Account, [command, payload]: readonly [string, object]): Promise<Body> {
    const client = await this.#fixture.as(account);
    const { status, body, text } = await client.post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(`${command}: ${text}`);
    await this.#look(command);
    return body;
  }

  async #days(days: number): Promise<void> {
    await daysLater(this.#fixture, days);
    await this.#look(`${days} days`);
  }

  /** A unit has another name from now on; the past had the old one. */
  async #renamed(name: string): Promise<void> {
    const unit = { id: 'housing', name, kind: 'sector', outside: false, phone: null, active: true };
    const change = { unit, reason: '机构改革' };
    const { status, text } = await (await this.#fixture.as('admin01')).post('/api/v1/organisation/change-unit', change);
    if (status !== 200) throw new Error(text);
    await this.#look('ChangeUnit');
  }

  async #look(after: string): Promise<void> {
    const asked = READERS.flatMap((reader) => {
      const { matter, desks } = reader;
      // Of the complaint nothing but what its case changes, once there is one.
      const paths = this.#matters.flatMap((of, place) =>
        matter.slice(0, place + 1 < this.#matters.length ? 1 : undefined).map((more) => `${of}${more}`),
      );
      return [...paths, ...desks].map((path) => ({ reader, path }));
    });
    const answers = await Promise.all(
      asked.map(async ({ reader, path }) => {
        const { status, body, text } = await (await this.#fixture.as(reader.account)).get(path);
        // What this reader could not see yet is no answer to compare.
        if (status === 404) return [];
        if (status !== 200) throw new Error(`${path}: ${text}`);
        return [{ after, reader, path, at: String(body['at'] ?? body['asOf']), answer: bare(body, reader.but) }];
      }),
    );
    this.#shown.push(...answers.flat());
  }

  async #get(account: Account, path: string): Promise<Body> {
    const { status, body, text } = await (await this.#fixture.as(account)).get(path);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return body;
  }

  /** Until the reader has written down all work that there was. */
  async #writtenDown(): Promise<void> {
    const { superuser } = this.#fixture.db;
    await superuser.query('SELECT es.number_events()');
    for (;;) {
      const { rows } = await superuser.query<{ done: boolean }>(
        `SELECT (SELECT position FROM es.subscription WHERE name = 'task-history') >= position AS done FROM es.sequencer`,
      );
      if (rows[0]?.done === true) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Places in which two answers differ, each with both values. */
function differing(then: unknown, now: unknown, place = ''): readonly string[] {
  if (JSON.stringify(then) === JSON.stringify(now)) return [];
  const deeper = typeof then === 'object' && typeof now === 'object' && then !== null && now !== null;
  if (!deeper) return [`${place}: ${JSON.stringify(then)} | ${JSON.stringify(now)}`];
  const [one, other] = [then as Body, now as Body];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => differing(one[name], other[name], `${place}/${name}`));
}
