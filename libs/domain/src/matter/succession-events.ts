import type { EventOf } from '../kernel/event.ts';

/** 承接: what a unit that is merged into another held, led or had to do in this matter is the other's from now on. */
export type SuccessionEvent = EventOf<
  'UnitSucceeded',
  {
    /** Of the organisation's proposal. */
    readonly mergerId: string;
    readonly from: string;
    readonly to: string;
    /** 批准合并的文号. */
    readonly document: string;
    /** It was the holder of the matter, or led it. */
    readonly held: boolean;
    /** Work of people who hold no post of the successor: it waits in the queue again. */
    readonly returned: readonly string[];
  }
>;
