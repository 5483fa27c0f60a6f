import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { BareAppend } from '../ground/bare-append.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { makeFloorStreams } from '../ground/floor-streams.ts';
import { ratioOf } from '../ground/floors.ts';
import { makePlainLog, PLAIN_FORM } from '../ground/plain-append.ts';
import { recordVisit } from '../ground/recorded-append.ts';
import { openGround } from '../ground/server.ts';
import { runRounds } from '../measure/rounds.ts';
import { CALLERS } from './door-contestant.ts';

const STREAMS = 6000;

export const appendFull: Bench = {
  name: 'append-full',
  measures: 'the append with command row and hash columns, against the same without them',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    await setUpDistrict(openBenchDoor(ground, 10));
    const visit = await recordVisit(ground);
    const count = Math.ceil(STREAMS * scale);
    const fullStreams = await makeFloorStreams(ground, visit, 1, count);
    const plainStreams = await makeFloorStreams(ground, visit, 2, count);
    await makePlainLog(ground);
    const most = Math.max(...CALLERS);
    const full = await BareAppend.open(ground.appUrl, most, { visit, streams: fullStreams });
    const plain = await BareAppend.open(ground.appUrl, most, { visit, streams: plainStreams, form: PLAIN_FORM });
    const contestants = CALLERS.flatMap((callers) => [
      full.contestant(`full ${callers}`, callers),
      plain.contestant(`plain ${callers}`, callers),
    ]);
    const rounds = await runRounds(contestants, pace, tell);
    await Promise.all([full.close(), plain.close()]);
    const goals = CALLERS.map((callers) => ({
      text: `full / plain, callers: ${callers}`,
      bound: { atLeast: 0.85 },
      ratio: ratioOf(`full ${callers}`, `plain ${callers}`),
    }));
    return judgedRounds(ground.version, goals, rounds, ['appends per second, by bare pg']);
  } finally {
    await ground.close();
  }
}
