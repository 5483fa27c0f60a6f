import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { doorContestant } from '../door/door-contestant.ts';
import { Rotation, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import { runRounds } from '../measure/rounds.ts';
import { openTemporal } from './temporal-peer.ts';

const COMPLAINTS = 2000;
const WORKFLOWS = 400;
const CALLERS = 8;

/** What it would cost to keep the history of a matter in its workflow. */
export const vsTemporal: Bench = {
  name: 'vs-temporal',
  measures: 'one command, against one signal that a waiting workflow takes, on the server that the product runs',
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
    tell('starting the server and its workflows');
    const temporal = await openTemporal(ground, Math.max(CALLERS * 2, Math.ceil(WORKFLOWS * scale)));
    try {
      const rounds = await runRounds(
        [doorContestant('command', CALLERS, door, complaints), temporal.signals('signal', CALLERS)],
        pace,
        tell,
      );
      const goal = { text: 'command / signal', bound: { atLeast: 15 }, ratio: ratioOf('command', 'signal') };
      return judgedRounds(ground.version, [goal], rounds, [
        `a second, callers: ${CALLERS}; the workflow keeps what it took and decides nothing`,
      ]);
    } finally {
      await temporal.close();
    }
  } finally {
    await ground.close();
  }
}
