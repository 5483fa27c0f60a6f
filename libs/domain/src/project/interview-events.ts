import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ProvenFact } from './events.ts';

/** What the head of the 建设单位 promised, and until when. */
export interface OwnerPromise {
  readonly content: FreeText;
  readonly dueOn: LocalDay;
}

/** 约谈 of the head of the 建设单位 of a government project (724 Art 60), and what came of it. */
export type InterviewEvent =
  | EventOf<
      'OwnerInterviewed',
      {
        readonly interviewId: string;
        readonly breachIds: readonly string[];
        readonly article: string;
        readonly number: string;
        readonly unit: string;
        readonly heldOn: LocalDay;
        /** Who came. */
        readonly attended: FreeText;
        /** 约谈纪要. */
        readonly minutes: string;
      }
    >
  | EventOf<
      'OwnerPromised',
      OwnerPromise & { readonly interviewId: string; readonly promiseId: string; readonly promisedOn: LocalDay }
    >
  | EventOf<'OwnerPromiseJudged', ProvenFact & { readonly promiseId: string; readonly kept: boolean }>
  /** To the unit that appraises, for performance, pay, awards and promotion. */
  | EventOf<'InterviewPassedOn', ProvenFact & { readonly interviewId: string; readonly to: string }>;
