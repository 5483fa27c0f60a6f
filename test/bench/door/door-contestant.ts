import type { Door } from '@qingxin/application';
import { type Rotation, sendVisit } from '../ground/complaints.ts';
import { type Contestant, rateOf } from '../measure/rounds.ts';

/** Whole commands through the real door, visit after visit, each on the next complaint of the rotation. */
export function doorContestant(name: string, callers: number, door: Door, complaints: Rotation): Contestant {
  return {
    name,
    window: async (milliseconds) => {
      const visit = (): Promise<number> => complaints.with((stream) => sendVisit(door, stream));
      return { [name]: await rateOf(callers, milliseconds, visit) };
    },
  };
}

export const CALLERS = [1, 8];
