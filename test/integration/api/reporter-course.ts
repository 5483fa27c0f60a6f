import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { unpacked } from '../../workflows/support/plain-text.ts';
import { type Account, type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { COMPLAINT_WORKFLOW, gatherConcealed, openedCase } from './opened-case.ts';
import { documentedRoutes } from './routes.ts';

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly fen: number;
}

interface History {
  readonly caseId: string;
  /** In the order in which they came. */
  readonly complaints: readonly [string, string];
  readonly lines: readonly string[];
  /** 登记号, in their order. */
  readonly numbers: readonly string[];
  /** Of the lines, in their order. */
  readonly sums: readonly number[];
}

/** One in a thousand such runs needs more. */
const MOST_TRIES = 10;

interface Row {
  readonly id?: string;
  readonly number?: string;
}
/** The moment of the ledger is now. */
const LISTS = [
  ...['cases?limit=200', 'complaints?limit=200', 'inbox?limit=200', 'audit/matters?contains=投登&limit=200'],
  ...['ledgers/complaints', 'ledgers/complaints?asOf=2100-01-01T00:00:00Z'],
];

/** Everybody who does not handle the complaints: the lead, another unit, and those who read everything but 治欠办. */
const OTHERS = ['housing01', 'police01', 'leader01', 'audit01'] as const satisfies readonly Account[];

/** Two concealed people with a complaint each, at 人社局; both in one case, which 住建局 leads. */
async function history(fixture: ApiFixture, people: readonly [Person, Person]): Promise<History> {
  const said = (person: Person) => ({
    ...REGISTRATION,
    ...{ statement: '工地上没有发工资。', amountFen: person.fen },
    claimants: [
      {
        ...{ name: person.name, phone: person.phone, concealment: 'concealed', amountFen: person.fen },
        ...{ representative: true, months: [person.fen > 60_000 ? '2022-03' : '2022-04'] },
        particulars: { job: '钢筋工', rateFen: person.fen / 10, halfDays: 20, workedFrom: '2022-03-01' },
      },
    ],
    circumstances: { demands: [{ kind: 'wages', amountFen: person.fen, months: 'unknown' }] },
  });
  const caseId = await openedCase(fixture, said(people[0]));
  const office = await fixture.as('office01');
  const officer = await fixture.as('hrss01');
  const second = await registered(fixture, 'hrss01', said(people[1]));
  const demands = [{ kind: 'wages', amountFen: 130_000, people: 1 }];
  const lead = {
    lead: 'housing',
    coUnits: [],
    filingUnit: 'hrss',
    patron: null,
    clearBy: '2030-06-28',
    reason: '辖区',
  };
  for (const [client, path, payload] of [
    [
      officer,
      `complaints/${second}/decide-first-contact`,
      { decision: 'handle', reason: '属本单位受理范围', units: [] },
    ],
    [officer, `complaints/${second}/accept-complaint`, {}],
    [officer, `complaints/${second}/conclude-preliminary-check`, { conclusion: 'arrears', demands }],
    [office, `complaints/${second}/join-case`, { caseId: `case-${caseId}`, opens: false, reason: '同一工地' }],
  ] as const) {
    const { status, text } = await client.post(`/api/v1/${path}`, payload);
    if (status !== 200) throw new Error(`${path}: ${text}`);
  }
  await fixture.api.surroundings.door.handler.handle(
    {
      ...{ commandId: randomUUID(), stream: `case-${caseId}`, type: 'AddSource' },
      payload: { complaint: `complaint-${second}`, membership: 1, opens: null },
    },
    COMPLAINT_WORKFLOW,
  );
  const named = await office.post(`/api/v1/cases/${caseId}/assign-lead`, lead);
  if (named.status !== 200) throw new Error(named.text);
  await gatherConcealed(fixture, caseId);
  const money = (await officer.get(`/api/v1/cases/${caseId}/money`)).body;
  const listed = money['lines'] as readonly { readonly id: string; readonly claimedFen: number }[];
  const lines = listed.map(({ id }) => id);
  const sums = listed.map(({ claimedFen }) => claimedFen);
  const sources = (await officer.get(`/api/v1/cases/${caseId}`)).body['sources'] as readonly { complaint: string }[];
  const [first = ''] = sources
    .map(({ complaint }) => complaint.replace('complaint-', ''))
    .filter((id) => id !== second);
  const numbers: string[] = [];
  for (const id of [first, second]) {
    numbers.push(String((await officer.get(`/api/v1/complaints/${id}`)).body['number']));
  }
  return { caseId, complaints: [first, second], numbers, lines, sums };
}

/** A picture of a number. */
const PICTURE = /\x89PNG[^]*?IEND[^]{4}/g;
const RANDOM =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|〔\d{4}〕\d+号|"receiptCode":"[^"]+"|\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,}\b|摘要 [0-9a-f]{16}|docPr id="\d+"/g;

/** What a file says, its parts unpacked. */
function wordsOf(bytes: Uint8Array): string {
  const whole = unpacked(Buffer.from(bytes)).toString('latin1').replaceAll(PICTURE, '');
  return renamed(Buffer.from(whole, 'latin1').toString('utf8'));
}

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Random ids and numbers by the order in which they first stand in the text. */
function renamed(text: string): string {
  const names = new Map<string, string>();
  return text.replaceAll(MOMENT, '#at').replaceAll(RANDOM, (found) => {
    const name = names.get(found) ?? `#${names.size + 1}`;
    names.set(found, name);
    return name;
  });
}

/** Who reported which wage line is told to nobody who does not handle the complaints. */
export function reporterCourse(fixture: () => ApiFixture): void {
  describe('two histories that differ only in who of two concealed people came first', () => {
    let one: History;
    let other: History;

    beforeAll(async () => {
      const person = (no: number, fen: number): Person => ({ name: `工人${no}`, phone: `139111100${no}`, fen });
      one = await history(fixture(), [person(31, 50_000), person(32, 80_000)]);
      // Lines stand in the order of random ids: the two histories are those in which chance gave them the same one.
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        other = await history(fixture(), [person(33, 80_000), person(34, 50_000)]);
        if (other.sums.join() === one.sums.join()) return;
      }
      throw new Error('the order of the lines follows who came first');
    }, 120_000);

    test('have two lines each, which the handling unit can tell apart', async () => {
      expect([one.lines.length, other.lines.length]).toEqual([2, 2]);
      const officer = await fixture().as('hrss01');
      const sumOf = async ({ complaints: [id] }: History) =>
        ((await officer.get(`/api/v1/complaints/${id}`)).body['claimants'] as readonly { amountFen: number }[])[0]
          ?.amountFen;
      expect([await sumOf(one), await sumOf(other)]).toEqual([50_000, 80_000]);
    });

    test.each(OTHERS)('are the same to %s on every route of the case and of the complaints', async (account) => {
      const client = await fixture().as(account);
      const reads = documentedRoutes(fixture().document).filter(
        ({ method, path }) =>
          method === 'GET' && /\/(cases|complaints)\/\{id\}/.test(path) && !path.includes('/dossier'),
      );
      expect(reads.length).toBeGreaterThan(15);
      const differ: string[] = [];
      let seen = 0;
      for (const { path } of reads) {
        const asked = ({ caseId, complaints }: History) =>
          (path.includes('/cases/') ? [caseId] : complaints).map((id) =>
            path
              .replace('{id}', id)
              .replace('{form}', 'closing-approval')
              .replaceAll(/\{\w+\}/g, 'd1'),
          );
        const answers = async (of: History): Promise<string> => {
          const texts: string[] = [];
          for (const address of asked(of)) {
            const { status, bytes } = await client.file(address);
            if (status === 200) seen += 1;
            texts.push(`${status} ${wordsOf(bytes)}`);
          }
          return texts.join('\n');
        };
        const [first, second] = [await answers(one), await answers(other)];
        if (first !== second) differ.push(`${path}: ${firstDifference(first, second)}`);
      }
      expect(differ).toEqual([]);
      expect(seen).toBeGreaterThanOrEqual(account === 'police01' ? 0 : 10);
    });

    test.each(OTHERS)('are the same to %s in every list that tells of them', async (account) => {
      const client = await fixture().as(account);
      const told = async ({ caseId, complaints, numbers }: History) => {
        const rows: unknown[] = [];
        for (const list of LISTS) {
          const { body } = await client.get(`/api/v1/${list}`);
          const items = (body['items'] ?? body['rows'] ?? []) as readonly Row[];
          rows.push(
            items
              .filter(({ id = '', number = '' }) => [caseId, ...complaints, ...numbers].includes(id || number))
              .map((item) => renamed(JSON.stringify(item))),
          );
        }
        return rows;
      };
      expect(await told(one)).toEqual(await told(other));
    });
  });
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at] && at < one.length) at += 1;
  return `…${one.slice(Math.max(0, at - 80), at + 40)} | ${other.slice(Math.max(0, at - 80), at + 40)}`;
}
