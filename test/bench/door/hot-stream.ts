import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { registeredComplaint } from '../ground/complaints.ts';
import { openBenchDoor, send, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { openGround } from '../ground/server.ts';
import { counted } from '../measure/report.ts';
import { type Contestant, rateOf, runRounds } from '../measure/rounds.ts';

const CROWD = 16;
const CALLERS = [1, CROWD];
const KEEPS = 1000;
const CALL = { ticketId: null, channel: 'phone' };

/** A matter that everybody acts on at once, e.g. after a mass call: each waits for the others, and nobody is refused. */
export const hotStream: Bench = {
  name: 'hot-stream',
  measures: `${CROWD} callers on one complaint, against one caller`,
  run,
};

async function run({ pace, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const door = openBenchDoor(ground, KEEPS);
    await setUpDistrict(door);
    let refused = 0;
    const contestant = (callers: number): Contestant => {
      let stream = '';
      const call = (): Promise<number> =>
        send(door, stream, 'RecordUrging', CALL).then(
          () => 1,
          () => {
            refused += 1;
            return 0;
          },
        );
      return {
        name: `callers ${callers}`,
        // A fresh one for each window: what 16 callers wrote would make the next window's states larger.
        prepare: async () => {
          stream = await registeredComplaint(door);
        },
        window: async (milliseconds) => ({ [`callers ${callers}`]: await rateOf(callers, milliseconds, call) }),
      };
    };
    const rounds = await runRounds(CALLERS.map(contestant), pace, tell);
    const goal = {
      text: `${CROWD} callers / one, on one stream`,
      bound: { atLeast: 0.8 },
      ratio: ratioOf(`callers ${CROWD}`, 'callers 1'),
    };
    const result = judgedRounds(ground.version, [goal], rounds, ['commands per second, one event each']);
    const conflicts = counted('conflicts that reached a caller', '= 0', refused, refused === 0 ? 'met' : 'missed');
    return { ...result, goals: [...result.goals, conflicts] };
  } finally {
    await ground.close();
  }
}
