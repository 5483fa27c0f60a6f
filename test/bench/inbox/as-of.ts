import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startApi } from '@qingxin/api';
import { Accounts, createLogger } from '@qingxin/platform';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { longCase } from '../ground/cases.ts';
import { openBenchDoor, OFFICER, setUpDistrict } from '../ground/district.ts';
import { type Ground, openGround } from '../ground/server.ts';
import type { Goal } from '../measure/report.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';
import { medianOf } from './inbox-reads.ts';
import { stockPast } from './past-stock.ts';

const CASE_EVENTS = 500;
const FIRST_OPENED = '2022-05-10T01:00:00.000Z';
/** In the middle of what is there. */
const MOMENT = '2023-11-10T01:00:00.000Z';
const MOST_MS = { 'case page': 300, inbox: 1000 } as const;

/** No bench is slowed down by what keeps a busy console in check. */
const MANY = { requests: 1_000_000_000, seconds: 60 };

/** Pages of a past moment as the API answers them to an officer, over HTTP. */
export const asOfBench: Bench = {
  name: 'as-of',
  measures:
    'the page of a case of 500 events and an inbox of a past moment, among a million events and versions of tasks',
  run,
};

async function run({ pace, events, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, 10);
    await setUpDistrict(door);
    const stream = await longCase(door, CASE_EVENTS);
    tell(`making ${events} events and versions`);
    await stockPast(ground, OFFICER.unit ?? '', events, FIRST_OPENED);
    const { read, close } = await officerOf(ground);
    try {
      const at = `asOf=${encodeURIComponent(MOMENT)}`;
      const pages = {
        'case page': `/api/v1/cases/${stream.slice('case-'.length)}?${at}`,
        inbox: `/api/v1/inbox?${at}`,
      };
      const { total } = (await read(pages.inbox)) as { readonly total: number };
      const contestants = Object.entries(pages).map(([name, path]): Contestant => ({
        name,
        window: async (milliseconds) => ({ [name]: await medianOf(milliseconds, () => read(path)) }),
      }));
      const rounds = await runRounds(contestants, pace, tell);
      const goals = Object.entries(MOST_MS).map(([name, atMost]): Goal => ({
        text: `${name}, ms`,
        bound: { atMost },
        ratio: (figures) => figures[name] ?? NaN,
      }));
      return judgedRounds(ground.version, goals, rounds, [
        `milliseconds, no ratios; ${total} tasks of the unit were open at the moment`,
      ]);
    } finally {
      await close();
    }
  } finally {
    await ground.close();
  }
}

/** The service on this ground, and what an officer reads of it. */
async function officerOf(
  ground: Ground,
): Promise<{ readonly read: (path: string) => Promise<object>; readonly close: () => Promise<void> }> {
  const api = await startApi({
    configuration: {
      ...{ port: 0, home: ground.folder, keyFolder: join(ground.folder, 'keys'), mode: 'demo', logLevel: 'error' },
      ...{ databaseUrl: ground.appUrl, readUrl: ground.appUrl, temporalAddress: null, demoPassword: null },
    },
    logger: createLogger({ name: 'api', level: 'error' }),
    allowances: { 'sign-in': MANY, public: MANY, submission: MANY, receipt: MANY, account: MANY },
  });
  const password = randomBytes(12).toString('base64url');
  const account = OFFICER.id.slice('person:'.length);
  await new Accounts(ground.app).create({ account, password, firstPassword: 'lasting', shownAs: account });
  const answer = await fetch(`${api.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  const { token } = (await answer.json()) as { readonly token: string };
  return {
    async read(path) {
      const page = await fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (page.status !== 200) throw new Error(`${path} was answered with ${page.status}: ${await page.text()}`);
      return (await page.json()) as object;
    },
    close: () => api.close(),
  };
}
