import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';

/** What persons send over the net that is nobody's act yet. */
export type SentKind = 'files' | 'words' | 'urging' | 'phone' | 'not-paid' | 'dissatisfied';

/** What of one kind waits, as the case is told of it: versions of the complaint. */
export interface ToldSending {
  readonly kind: SentKind;
  readonly since: number;
  readonly last: number;
  readonly count: number;
}

/** What the unit that leads the case has dealt with, up to a version of the complaint. */
export interface Settled {
  readonly caseId: string;
  readonly kind: SentKind;
  readonly upTo: number;
  readonly count: number;
}

/** What persons send over the net beside files and the acts that officers have too. */
export type SendingFact =
  /** 补充的情况, in the person's own words. */
  | EventOf<'StatementAdded', { readonly claimantId: string; readonly words: FreeText }>
  /** Dealt with by the unit that leads the case: it is nobody's work here any more. */
  | EventOf<'SendingSettled', Settled>;

export type SendingCommand =
  | CommandOf<'AddStatement', { readonly claimantId: string; readonly words: FreeText }>
  /** Told by the case's workflow. */
  | CommandOf<'SettleSending', Settled & { readonly membership: number }>;
