import type { Fault } from './fault.ts';
import type { PartName } from './world.ts';

/** Hours of business time: to the first reminder, past the end of the acceptance period, past the proposal and its being shown upward. */
const LEGS = [60, 100, 240] as const;
/** At the very start of an act, while its statement is on its way, and when it may just be over. */
const AFTER_MS = [0, 8, 25] as const;

/** `kill -9` of one part at each act of an intake, and during each leg that time goes on by itself. */
function killsOf(part: PartName): Fault {
  return {
    name: `kill-${part}`,
    does: `kill -9 of ${part} at each act and during each leg of time`,
    async run(world) {
      for (const [at, ms] of AFTER_MS.entries()) {
        await world.takeIn((act) => (act === at ? world.killAfter(part, ms) : Promise.resolve()));
      }
      for (const hours of LEGS) await world.passHours(hours, () => world.killAfter(part, 150));
    },
  };
}

export const KILLS: readonly Fault[] = (['api', 'worker', 'temporal', 'postgres'] as const).map(killsOf);
