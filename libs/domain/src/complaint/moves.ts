import { factTime } from '../clocks/legal-time.ts';
import type { FreeText, Recorded } from '../kernel/event.ts';
import type { ActedOn } from '../kernel/time-types.ts';
import type { CaseFact } from '../arrears-case/events.ts';
import type { ComplaintFact, ReturnReason } from './events.ts';

/** 待签收、已签收、外部单位已收件、退回、撤回、指定、更正指定、确定牵头. */
export type MoveEnd =
  | 'awaited'
  | 'signed'
  | 'received-outside'
  | 'returned'
  | 'recalled'
  | 'designated'
  | 'designation-corrected'
  | 'lead-assigned';

/** One move of a complaint from unit to unit, with what both sides put on record and why. */
export interface Move {
  readonly version: number;
  /** Null: by decision of the 治欠办 or the leading group. */
  readonly from: string | null;
  readonly to: string;
  readonly sentOn: ActedOn;
  readonly sentBy: string;
  readonly reason: FreeText | null;
  /** 移送函 of a dispatch, legal basis of a designation. */
  readonly paper: string | null;
  readonly end: MoveEnd;
  readonly endedOn: ActedOn | null;
  readonly endedBy: string | null;
  /** Why it was returned, in code and in words, and by which law; the words of whoever recalled it. */
  readonly returned: ReturnReason | null;
  readonly answer: FreeText | null;
  readonly basis: string | null;
}

type Fact<T extends ComplaintFact['type']> = Recorded<Extract<ComplaintFact, { readonly type: T }>>;

const UNANSWERED = { endedOn: null, endedBy: null, returned: null, answer: null, basis: null } as const;

/** Every move in the order in which they began (防推诿): dispatches with their ends, and what was decided over the units. */
export function movesOf(facts: readonly Recorded<ComplaintFact>[]): readonly Move[] {
  const moves = new Map<string, Move>();
  const end = (handOffId: string, fact: Recorded<ComplaintFact>, change: Pick<Move, 'end'> & Partial<Move>): void => {
    const sent = moves.get(handOffId);
    if (sent !== undefined) moves.set(handOffId, { ...sent, endedOn: factTime(fact), endedBy: fact.by.id, ...change });
  };
  for (const fact of facts) {
    switch (fact.type) {
      case 'HandOffDispatched':
        moves.set(fact.data.handOffId, dispatched(fact));
        break;
      case 'HandOffSignedFor':
        end(fact.data.handOffId, fact, { end: 'signed' });
        break;
      case 'OutsideReceiptRecorded':
        end(fact.data.handOffId, fact, { end: 'received-outside' });
        break;
      case 'HandOffReturned': {
        const { reason: returned, explanation: answer, legalBasis: basis } = fact.data;
        end(fact.data.handOffId, fact, { end: 'returned', returned, answer, basis });
        break;
      }
      case 'HandOffRecalled':
        end(fact.data.handOffId, fact, { end: 'recalled', answer: fact.data.reason });
        break;
      case 'OwnerDesignated':
      case 'DesignationCorrected':
        moves.set(`decided/${fact.version}`, decided(fact));
        break;
      default:
        break;
    }
  }
  return [...moves.values()];
}

function dispatched({ data, version, by, ...fact }: Fact<'HandOffDispatched'>): Move {
  const { fromUnit: from, toUnit: to, reason, letter: paper } = data;
  return { version, from, to, sentOn: factTime(fact), sentBy: by.id, reason, paper, end: 'awaited', ...UNANSWERED };
}

function decided(fact: Fact<'OwnerDesignated'> | Fact<'DesignationCorrected'>): Move {
  const { unit: to, reason, legalBasis: paper = null } = fact.data;
  const end = fact.type === 'OwnerDesignated' ? 'designated' : 'designation-corrected';
  const made = { sentOn: factTime(fact), sentBy: fact.by.id };
  return { version: fact.version, from: null, to, ...made, reason, paper, ...UNANSWERED, end };
}

/** The leads that a case was given, each by whom and why. */
export function leadsOf(facts: readonly Recorded<CaseFact>[]): readonly Move[] {
  const moves: Move[] = [];
  for (const fact of facts) {
    if (fact.type !== 'LeadAssigned') continue;
    const { lead: to, reason } = fact.data;
    const from = moves.at(-1)?.to ?? null;
    if (to === from) continue;
    const made = { sentOn: factTime(fact), sentBy: fact.by.id, reason, paper: null };
    moves.push({ version: fact.version, from, to, ...made, ...UNANSWERED, end: 'lead-assigned' });
  }
  return moves;
}
