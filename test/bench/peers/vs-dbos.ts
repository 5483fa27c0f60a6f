import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { CALLERS, doorContestant } from '../door/door-contestant.ts';
import { ratioOf } from '../ground/floors.ts';
import { onWarmDoor, type WarmDoor } from '../ground/warm-door.ts';
import { runRounds } from '../measure/rounds.ts';
import { openDbos } from './dbos-peer.ts';

const COMPLAINTS = 2000;
const CONNECTIONS = 20;

export const vsDbos: Bench = {
  name: 'vs-dbos',
  measures: 'one command, against one step of a workflow of two steps on DBOS (installed for the run)',
  run: (options) => onWarmDoor(options, COMPLAINTS, (warm) => measured(warm, options)),
};

async function measured({ ground, door, complaints }: WarmDoor, { pace, tell }: BenchOptions): Promise<BenchResult> {
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
}
