import type { Door } from '@qingxin/application';
import { answerTickets, Rotation, sendVisit } from '../ground/complaints.ts';
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

/** The same on complaints that would otherwise pile up open tickets: those are answered before each window. */
export function answeringContestant(name: string, callers: number, door: Door, streams: readonly string[]): Contestant {
  const complaints = new Rotation(streams);
  return {
    ...doorContestant(name, callers, door, complaints),
    prepare: async () => {
      for (const stream of streams) await answerTickets(door, stream);
    },
  };
}

export const CALLERS = [1, 8];
