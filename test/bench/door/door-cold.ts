import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { Rotation, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { openFloors, ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import { runRounds } from '../measure/rounds.ts';
import { CALLERS, doorContestant } from './door-contestant.ts';

const COMPLAINTS = 4000;
const FLOOR_STREAMS = 6000;
const KEEPS_NOTHING = 0;

const BOUNDS = [
  { callers: 1, bare: 0.45, pgbench: 0.35 },
  { callers: 8, bare: 0.4, pgbench: 0.25 },
];

export const doorCold: Bench = {
  name: 'door-cold',
  measures: 'a whole command that reads and folds its 20 events first, against its append alone',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, KEEPS_NOTHING);
    const making = openBenchDoor(ground, COMPLAINTS);
    await setUpDistrict(making);
    const floors = await openFloors(ground, CALLERS, Math.ceil(FLOOR_STREAMS * scale));
    tell('making complaints');
    const complaints = new Rotation(await shortComplaints(making, Math.ceil(COMPLAINTS * scale)));
    const contestants = CALLERS.map((callers) => doorContestant(`door ${callers}`, callers, door, complaints));
    const rounds = await runRounds([...floors.contestants, ...contestants], pace, tell);
    await floors.close();
    const goals = BOUNDS.flatMap(({ callers, bare, pgbench }) => [
      {
        text: `door / B, callers: ${callers}`,
        bound: { atLeast: bare },
        ratio: ratioOf(`door ${callers}`, `B ${callers}`),
      },
      ...floors.againstPgbench({
        text: `door / F, callers: ${callers}`,
        bound: { atLeast: pgbench },
        ratio: ratioOf(`door ${callers}`, `F ${callers}`),
      }),
    ]);
    return judgedRounds(ground.version, goals, rounds, ['commands per second', ...floors.notes]);
  } finally {
    await ground.close();
  }
}
