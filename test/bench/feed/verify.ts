import { join } from 'node:path';
import { AnchorFile, poolDatabase, Sealer, SealKeys, verifyLog } from '@qingxin/event-store';
import { keyIdOf } from '@qingxin/verifier';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { sendVisit, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import type { Goal } from '../measure/report.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';

const COMPLAINTS = 4000;
const LEAST_PER_SECOND = 50_000;

/** The whole log, chains, roots and seals, against a binary COPY of the same rows out and in. */
export const verifyBench: Bench = {
  name: 'verify',
  measures: 'the whole log verified: chains, roots and seals, against a binary COPY of the same events',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, 100);
    await setUpDistrict(door);
    tell('making complaints');
    for (const stream of await shortComplaints(door, Math.ceil(COMPLAINTS * scale))) await sendVisit(door, stream);
    await ground.superuser.query('SELECT es.number_events()');
    const keys = SealKeys.create(join(ground.folder, 'seal-keys'));
    const anchors = new AnchorFile(join(ground.folder, 'anchors'));
    await new Sealer({ database: poolDatabase(ground.superuser), keys, anchors }).seal();
    const trust = {
      keys: new Map(keys.publicKeys().map((key) => [keyIdOf(key), key])),
      anchors: new Map(anchors.blocks().map(({ blockNo, root }) => [blockNo, root])),
    };
    const verified: Contestant = {
      name: 'verify',
      async window() {
        const start = performance.now();
        const { events, faults } = await verifyLog(ground.app.sql, trust);
        if (faults.length > 0) throw new Error('the log of the bench is not whole');
        return { verify: (events * 1000) / (performance.now() - start) };
      },
    };
    const rounds = await runRounds([verified, copying(ground)], pace, tell);
    const goals: readonly Goal[] = [
      { text: 'verify / COPY', bound: { atLeast: 0.3 }, ratio: ratioOf('verify', 'COPY') },
      { text: 'events verified a second', bound: { atLeast: LEAST_PER_SECOND }, ratio: ({ verify }) => verify ?? NaN },
    ];
    return judgedRounds(ground.version, goals, rounds, ['events per second; one block, all streams of one district']);
  } finally {
    await ground.close();
  }
}

function copying(ground: Ground): Contestant {
  return {
    name: 'COPY',
    async window() {
      await ground.superuser.query('DROP TABLE IF EXISTS copied_event; CREATE TABLE copied_event (LIKE es.event)');
      // Where the server itself may write, whoever it runs as.
      const file = join(ground.folder, 'data', 'event.copy');
      const start = performance.now();
      await ground.superuser.query(`COPY es.event TO '${file}' (FORMAT binary)`);
      const { rowCount } = await ground.superuser.query(`COPY copied_event FROM '${file}' (FORMAT binary)`);
      return { COPY: ((rowCount ?? 0) * 1000) / (performance.now() - start) };
    },
  };
}
