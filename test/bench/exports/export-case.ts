import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AnchorFile, poolDatabase, Sealer, SealKeys } from '@qingxin/event-store';
import { exportBundle, toFile } from '@qingxin/platform';
import { RULE_ROWS } from '@qingxin/rulebook';
import { verifyBundle } from '@qingxin/verifier';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { StoreAppend } from '../feed/store-append.ts';
import { longCase } from '../ground/cases.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';

const EVENTS = 500;
/** Of other streams, in the same block: every proof leads through all of them. */
const LOG = 100_000;
const STREAMS = 5000;
const BATCH = 20;
const MOST_MS = 1000;
const MADE_AT = '2022-05-11T01:00:00.000Z';

export const exportCase: Bench = {
  name: 'export-case',
  measures: 'the bundle of a case of 500 events out of a log of 100,000, as qx export-bundle writes it, and its check',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, 10);
    await setUpDistrict(door);
    tell('making a case and a log around it');
    const stream = await longCase(door, EVENTS);
    await fill(ground, Math.ceil(LOG * scale), Math.ceil(STREAMS * scale));
    const keys = SealKeys.create(join(ground.folder, 'seal-keys'));
    const anchors = new AnchorFile(join(ground.folder, 'anchors'));
    await new Sealer({ database: poolDatabase(ground.superuser), keys, anchors }).seal();
    const path = join(ground.folder, 'case.qingxin.zip');
    const exported = async (): Promise<number> => {
      await rm(path, { force: true });
      const texts = new Map([['rules.json', `${JSON.stringify(RULE_ROWS, null, 1)}\n`]]);
      const parts = { sql: ground.app.sql, keys, evidence: null, texts };
      return timed(() => exportBundle(parts, [stream], { write: toFile(path), madeAt: MADE_AT }));
    };
    await exported();
    const outside = {
      keys: keys.publicKeys(),
      anchors: new Map(anchors.blocks().map(({ blockNo, root }) => [blockNo, root])),
    };
    const checked = () =>
      timed(async () => {
        const { whole } = await verifyBundle(path, outside);
        if (!whole) throw new Error('the bundle of the bench is not whole');
      });
    const contestants: readonly Contestant[] = [
      { name: 'export', window: async () => ({ exported: await exported() }) },
      { name: 'check', window: async () => ({ checked: await checked() }) },
    ];
    const rounds = await runRounds(contestants, pace, tell);
    const within = { atMost: MOST_MS };
    return judgedRounds(
      ground.version,
      [
        { text: 'a bundle written, ms', bound: within, ratio: ({ exported: took }) => took ?? NaN },
        { text: 'a bundle checked, ms', bound: within, ratio: ({ checked: took }) => took ?? NaN },
      ],
      rounds,
      ['milliseconds, no ratios; sealing is not among them'],
    );
  } finally {
    await ground.close();
  }
}

/** Other streams of the log, numbered. */
async function fill(ground: Ground, events: number, streams: number): Promise<void> {
  const appends = new StoreAppend(ground.app.sql, streams);
  const loop = async (count: number): Promise<void> => {
    for (let made = 0; made < count; made += BATCH) await appends.append(BATCH);
  };
  await Promise.all(Array.from({ length: 4 }, () => loop(events / 4)));
  await ground.superuser.query('SELECT es.number_events()');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
