import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { CALLERS, doorContestant } from '../door/door-contestant.ts';
import { Rotation, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import { runRounds } from '../measure/rounds.ts';
import { openDbos } from './dbos-peer.ts';

const COMPLAINTS = 2000;
const CONNECTIONS = 20;

export const vsDbos: Bench = {
  name: 'vs-dbos',
  measures: 'one command, against one step of a workflow of two steps on DBOS (installed for the run)',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const count = Math.ceil(COMPLAINTS * scale);
    const door = openBenchDoor(ground, count + 100);
    await setUpDistrict(door);
    tell('making complaints');
    const complaints = new Rotation(await shortComplaints(door, count));
    tell('installing DBOS');
    const dbos = await openDbos(ground, CONNECTIONS);
    try {
      const contestants = CALLERS.flatMap((callers) => [
        doorContestant(`command ${callers}`, callers, door, complaints),
        dbos.steps(`step ${callers}`, callers),
      ]);
      const rounds = await runRounds(contestants, pace, tell);
      const goals = CALLERS.map((callers) => ({
        text: `command / step, callers ${callers}`,
        bound: { atLeast: 4 },
        ratio: ratioOf(`command ${callers}`, `step ${callers}`),
      }));
      return judgedRounds(ground.version, goals, rounds, ['a second; a step does nothing but answer']);
    } finally {
      await dbos.close();
    }
  } finally {
    await ground.close();
  }
}
