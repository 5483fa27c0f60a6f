import type { EventOf, Fen } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

interface InstalmentRef {
  readonly promiseId: string;
  readonly instalmentId: string;
}

/** With what a broken promise was answered. */
export type PromiseAnswer = 'order' | 'transfer' | 'deposit' | 'enforcement' | 'promise';

/** 还款承诺 of a party, in dated instalments. */
export type PromiseEvent =
  | EventOf<
      'PromiseMade',
      {
        readonly promiseId: string;
        readonly partyId: string;
        readonly totalFen: Fen;
        /** Wages that the party had sent on to persons by then; what comes after counts for the promise. */
        readonly sentBeforeFen: Fen;
        readonly document: string;
      }
    >
  | EventOf<
      'InstalmentPromised',
      InstalmentRef & { readonly partyId: string; readonly dueOn: LocalDay; readonly fen: Fen }
    >
  /** A later promise of the same party took its place. */
  | EventOf<'InstalmentReplaced', InstalmentRef>
  | EventOf<'InstalmentKept', InstalmentRef>
  /** Its day passed, or the money came back. */
  | EventOf<'InstalmentBroken', InstalmentRef & { readonly since: LocalDay; readonly missingFen: Fen }>
  | EventOf<'BrokenPromiseAnswered', InstalmentRef & { readonly by: PromiseAnswer }>;
