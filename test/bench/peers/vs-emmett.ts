import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { doorContestant } from '../door/door-contestant.ts';
import { BareAppend } from '../ground/bare-append.ts';
import { Rotation, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { makeFloorStreams } from '../ground/floor-streams.ts';
import { ratioOf } from '../ground/floors.ts';
import { recordVisit } from '../ground/recorded-append.ts';
import { openGround } from '../ground/server.ts';
import { runRounds } from '../measure/rounds.ts';
import { openEmmett } from './emmett.ts';

const COMPLAINTS = 4000;
const FLOOR_STREAMS = 6000;
const PEER_STREAMS = 2000;
const CALLERS = 8;
const KEEPS_NOTHING = 0;

export const vsEmmett: Bench = {
  name: 'vs-emmett',
  measures: 'append with rows, and a whole command on 20 events, against the same on emmett (installed for the run)',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const count = Math.ceil(COMPLAINTS * scale);
    const warm = openBenchDoor(ground, count + 100);
    const cold = openBenchDoor(ground, KEEPS_NOTHING);
    await setUpDistrict(warm);
    const visit = await recordVisit(ground);
    const streams = await makeFloorStreams(ground, visit, 1, Math.ceil(FLOOR_STREAMS * scale));
    const append = await BareAppend.open(ground.appUrl, CALLERS, { visit, streams });
    tell('making complaints');
    const complaints = new Rotation(await shortComplaints(warm, count));
    tell('installing emmett and making its streams');
    const emmett = await openEmmett(
      ground,
      visit,
      await makeFloorStreams(ground, visit, 2, Math.ceil(PEER_STREAMS * scale)),
    );
    const rounds = await runRounds(
      [
        append.contestant('append', CALLERS),
        emmett.append('emmett append', CALLERS),
        doorContestant('warm', CALLERS, warm, complaints),
        doorContestant('cold', CALLERS, cold, complaints),
        emmett.command('emmett command', CALLERS),
      ],
      pace,
      tell,
    );
    await Promise.all([append.close(), emmett.close()]);
    const goals = [
      { text: 'append with rows', bound: { atLeast: 3 }, ratio: ratioOf('append', 'emmett append') },
      { text: 'whole command, kept folded', bound: { atLeast: 4 }, ratio: ratioOf('warm', 'emmett command') },
      { text: 'whole command, read first', bound: { atLeast: 2.3 }, ratio: ratioOf('cold', 'emmett command') },
    ];
    return judgedRounds(ground.version, goals, rounds, [
      `commands per second, callers: ${CALLERS}; emmett writes the same events and the same rows; it decides nothing, keeps no hash`,
    ]);
  } finally {
    await ground.close();
  }
}
