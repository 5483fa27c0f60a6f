import type { CommandOf, EventOf, FreeText, Sealed } from '../kernel/event.ts';

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

/** By what an officer at the window saw who the person is. */
export type IdentitySeen = 'resident-card' | 'social-card' | 'other';

/** What persons send over the net beside files and the acts that officers have too. */
export type SendingFact =
  /** 补充的情况, in the person's own words. */
  | EventOf<'StatementAdded', { readonly claimantId: string; readonly words: FreeText }>
  /** Another telephone than the one that is known: it counts once it is proved, and until then the known one does. */
  | EventOf<'PhoneNamed', { readonly claimantId: string; readonly phone: Sealed }>
  /** By a code sent to it, or by an officer who saw who the person is. `named`: version of the naming. */
  | EventOf<
      'PhoneProved',
      {
        readonly claimantId: string;
        readonly named: number;
        readonly by: 'code' | 'identity-seen';
        readonly identity: IdentitySeen | null;
      }
    >
  /** Dealt with by the unit that leads the case: it is nobody's work here any more. */
  | EventOf<'SendingSettled', Settled>;

export type SendingCommand =
  /** By the code that was sent to it. */
  | CommandOf<'ProvePhone', { readonly claimantId: string; readonly named: number }>
  | CommandOf<'ConfirmPhone', { readonly claimantId: string; readonly identity: IdentitySeen }>
  | CommandOf<'AddStatement', { readonly claimantId: string; readonly words: FreeText }>
  /** Told by the case's workflow. */
  | CommandOf<'SettleSending', Settled & { readonly membership: number }>;
