import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { doorContestant } from '../door/door-contestant.ts';
import { ratioOf } from '../ground/floors.ts';
import { onWarmDoor, type WarmDoor } from '../ground/warm-door.ts';
import { runRounds } from '../measure/rounds.ts';
import { openTemporal } from './temporal-peer.ts';

const COMPLAINTS = 2000;
const WORKFLOWS = 400;
const CALLERS = 8;

/** What it would cost to keep the history of a matter in its workflow. */
export const vsTemporal: Bench = {
  name: 'vs-temporal',
  measures: 'one command, against one signal that a waiting workflow takes, on the server that the product runs',
  run: (options) => onWarmDoor(options, COMPLAINTS, (warm) => measured(warm, options)),
};

async function measured(
  { ground, door, complaints }: WarmDoor,
  { pace, scale, tell }: BenchOptions,
): Promise<BenchResult> {
  tell('starting the server and its workflows');
  const temporal = await openTemporal(ground, Math.max(CALLERS * 2, Math.ceil(WORKFLOWS * scale)));
  try {
    const contestants = [doorContestant('command', CALLERS, door, complaints), temporal.signals('signal', CALLERS)];
    const rounds = await runRounds(contestants, pace, tell);
    const goal = { text: 'command / signal', bound: { atLeast: 15 }, ratio: ratioOf('command', 'signal') };
    return judgedRounds(ground.version, [goal], rounds, [
      `a second, callers: ${CALLERS}; the workflow keeps what it took and decides nothing`,
    ]);
  } finally {
    await temporal.close();
  }
}
