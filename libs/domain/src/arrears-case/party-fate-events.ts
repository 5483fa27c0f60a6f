import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** What can become of a party while wages are owed: of a person, of a company. */
export type PartyFate = 'dead' | 'detained' | 'deregistered' | 'licence-revoked' | 'bankrupt';

/** Who is served, and answers, in the party's place. */
export type Successor =
  'heirs' | 'estate-administrator' | 'custody' | 'agent' | 'liquidators' | 'shareholders' | 'administrator';

/** What came of the claims in a bankruptcy: the wages are on the administrator's list, were declared, or need neither. */
export type ClaimsAnswer = 'listed' | 'declared' | 'none';

export interface ClaimsSaid {
  readonly fateId: string;
  readonly answer: ClaimsAnswer;
  /** On the list or declared; null with `none`. */
  readonly amountFen: Fen | null;
  /** Why none; null else. */
  readonly reason: FreeText | null;
  readonly document: string;
}

export interface FateSaid {
  readonly partyId: string;
  readonly fate: PartyFate;
  /** Day on which it happened, by the paper. */
  readonly since: LocalDay;
  /** Who told of it. */
  readonly source: FreeText;
  readonly document: string;
  /** Last day for declaring claims, as the court's notice has it; in a bankruptcy alone. */
  readonly claimBy?: LocalDay;
}

export type PartyFateEvent =
  | EventOf<'PartyFateRecorded', FateSaid & { readonly fateId: string }>
  /** Whoever stands for the party is known, another party answers, or nobody is needed. */
  | EventOf<
      'PartyFateAnswered',
      {
        readonly fateId: string;
        readonly way: 'represented' | 'liable-changed' | 'not-needed';
        readonly successor?: Successor;
        /** Of the person or body that is served. */
        readonly name?: Sealed;
        /** The party that answers now. */
        readonly to?: string;
        readonly reason: FreeText;
        readonly document: string | null;
      }
    >
  | EventOf<'BankruptcyClaimsAnswered', ClaimsSaid>;

export interface FateState {
  readonly id: string;
  /** Of the event that recorded it. */
  readonly version: number;
  readonly partyId: string;
  readonly fate: PartyFate;
  readonly since: LocalDay;
  readonly answered: 'represented' | 'liable-changed' | 'not-needed' | null;
  readonly successor: Successor | null;
  readonly name: Sealed | null;
  /** Last day for declaring claims; null where none are to be declared. */
  readonly claimBy: LocalDay | null;
  readonly claims: ClaimsAnswer | null;
  readonly voided: boolean;
}
