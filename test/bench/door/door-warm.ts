import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { longComplaints, Rotation, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { type Floors, openFloors, ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import type { Goal } from '../measure/report.ts';
import { runRounds } from '../measure/rounds.ts';
import { answeringContestant, CALLERS, doorContestant } from './door-contestant.ts';

const SHORT = 5000;
const LONG = 160;
const LONG_EVENTS = 500;
const FLOOR_STREAMS = 6000;
/** All of them, so that every command finds its stream folded. */
const KEEPS = SHORT + LONG + 100;

/** Goal of each number of callers, against B and F. */
const BOUNDS = [
  { callers: 1, bare: 0.65, pgbench: 0.5 },
  { callers: 8, bare: 0.65, pgbench: 0.42 },
];

export const doorWarm: Bench = {
  name: 'door-warm',
  measures: 'a whole command on a stream kept folded, 20 events and 500, against its append alone',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, KEEPS);
    await setUpDistrict(door);
    const floors = await openFloors(ground, CALLERS, Math.ceil(FLOOR_STREAMS * scale));
    tell('making complaints');
    const short = new Rotation(await shortComplaints(door, Math.ceil(SHORT * scale)));
    const long = await longComplaints(door, Math.ceil(LONG * scale), LONG_EVENTS);
    const contestants = CALLERS.flatMap((callers) => [
      doorContestant(`door ${callers}`, callers, door, short),
      answeringContestant(`door of 500 ${callers}`, callers, door, long),
    ]);
    const rounds = await runRounds([...floors.contestants, ...contestants], pace, tell);
    await floors.close();
    return judgedRounds(ground.version, goals(floors), rounds, [
      'commands per second; one visit = 4 commands, 7 events, rows of complaint, task, clock, next date, claimed number',
      ...floors.notes,
    ]);
  } finally {
    await ground.close();
  }
}

function goals(floors: Floors): readonly Goal[] {
  return BOUNDS.flatMap(({ callers, bare, pgbench }) => [
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
    {
      text: `500 events / 20, callers: ${callers}`,
      bound: { atLeast: 0.9 },
      ratio: ratioOf(`door of 500 ${callers}`, `door ${callers}`),
    },
  ]);
}
