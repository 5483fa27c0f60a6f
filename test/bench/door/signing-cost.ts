import { join } from 'node:path';
import { PersonalDataReading } from '@qingxin/application';
import type { Actor, ComplaintState } from '@qingxin/domain';
import { AnchorFile, FeedSignal, poolDatabase, Sealer, SealKeys, Sequencer } from '@qingxin/event-store';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { Rotation, sendVisit, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, OFFICER, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { type Contestant, rateOf, runRounds } from '../measure/rounds.ts';

const COMPLAINTS = 3000;
const CALLERS = 8;

/** The product seals once a day; here once a window, and every matter that is worked on is looked at with a name in full. */
export const signingCost: Bench = {
  name: 'signing-cost',
  measures: 'commands with the names of each matter read in full and logged, and a seal a window, against without both',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  const sequencer = new Sequencer({ sql: ground.app.sql, signal: new FeedSignal(), onError: raise });
  try {
    const door = openBenchDoor(ground, COMPLAINTS + 100);
    await setUpDistrict(door);
    tell('making complaints');
    const complaints = new Rotation(await shortComplaints(door, Math.ceil(COMPLAINTS * scale)));
    const reading = new PersonalDataReading(door.vault, ground.app.sql);
    const sealer = sealerOf(ground);
    let window = 0;
    const contestant = (name: string, isOn: boolean): Contestant => ({
      name,
      async prepare() {
        window += 1;
        await sequencer.number();
        await sealer.seal();
      },
      async window(milliseconds) {
        // A page that is looked at again is one look: each window has a reader of its own.
        const reader: Actor = { ...OFFICER, id: `person:reader-${window}` };
        const visited = (): Promise<number> =>
          complaints.with(async (stream) => {
            const commands = await sendVisit(door, stream);
            const { claimants } = (await door.journal.open(stream)).state as ComplaintState;
            await reading.read(claimants, { stream, actor: reader, opens: () => isOn });
            return commands;
          });
        sequencer.start();
        const sealing = isOn ? sealedAfter(milliseconds / 2, sealer) : Promise.resolve();
        const rate = await rateOf(CALLERS, milliseconds, visited);
        await sealing;
        await sequencer.stop();
        return { [name]: rate };
      },
    });
    const rounds = await runRounds([contestant('without', false), contestant('with', true)], pace, tell);
    const goal = {
      text: 'commands with / without, 8 callers',
      bound: { atLeast: 0.9 },
      ratio: ratioOf('with', 'without'),
    };
    const notes = [
      'commands per second; without, the same names are read masked, which is not logged; both are numbered',
    ];
    return judgedRounds(ground.version, [goal], rounds, notes);
  } finally {
    await sequencer.stop();
    await ground.close();
  }
}

function sealerOf(ground: Ground): Sealer {
  const keys = SealKeys.create(join(ground.folder, 'seal-keys'));
  const anchors = new AnchorFile(join(ground.folder, 'anchors'));
  return new Sealer({ database: poolDatabase(ground.superuser), keys, anchors, readsSettleMs: 0 });
}

async function sealedAfter(milliseconds: number, sealer: Sealer): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await sealer.seal();
}

function raise(error: unknown): void {
  throw error;
}
