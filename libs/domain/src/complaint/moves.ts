import { factTime } from '../clocks/legal-time.ts';
import { ON_PAPER } from '../kernel/draft.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { isTakenOver } from '../matter/evolve.ts';
import { type Move, succeeded, UNANSWERED } from '../matter/moves.ts';
import type { ComplaintFact } from './events.ts';

type Fact<T extends ComplaintFact['type']> = Recorded<Extract<ComplaintFact, { readonly type: T }>>;

/** Every move in the order in which they began (防推诿): dispatches with their ends, and what was decided over the units. */
export function movesOf(facts: readonly Recorded<ComplaintFact>[]): readonly Move[] {
  const moves = new Map<string, Move>();
  const onPaper = (facts as readonly Recorded<EventOf>[]).find(isTakenOver)?.occurredAt;
  // What came in from paper was done by others than whoever brought it in.
  const by = (fact: Recorded<EventOf>): string => (fact.occurredAt === onPaper ? ON_PAPER : fact.by.id);
  const end = (handOffId: string, fact: Recorded<ComplaintFact>, change: Pick<Move, 'end'> & Partial<Move>): void => {
    const sent = moves.get(handOffId);
    if (sent !== undefined) moves.set(handOffId, { ...sent, endedOn: factTime(fact), endedBy: by(fact), ...change });
  };
  for (const fact of facts) {
    const move = succeeded(fact);
    if (move !== null) moves.set(`succeeded/${fact.version}`, move);
    switch (fact.type) {
      case 'HandOffDispatched':
        moves.set(fact.data.handOffId, dispatched(fact, by(fact)));
        break;
      case 'HandOffSignedFor':
        end(fact.data.handOffId, fact, { end: 'signed' });
        break;
      case 'OutsideReceiptRecorded':
        end(fact.data.handOffId, fact, { end: 'received-outside' });
        break;
      case 'HandOffReturned': {
        const { reason: returned, explanation: answer, legalBasis: basis, suggestedOwner: suggested } = fact.data;
        end(fact.data.handOffId, fact, { end: 'returned', returned, answer, basis, suggested });
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

function dispatched({ data, version, ...fact }: Fact<'HandOffDispatched'>, sentBy: string): Move {
  const { fromUnit: from, toUnit: to, reason, letter: paper } = data;
  return { version, from, to, sentOn: factTime(fact), sentBy, reason, paper, end: 'awaited', ...UNANSWERED };
}

function decided(fact: Fact<'OwnerDesignated'> | Fact<'DesignationCorrected'>): Move {
  const { unit: to, reason, legalBasis: paper = null } = fact.data;
  const end = fact.type === 'OwnerDesignated' ? 'designated' : 'designation-corrected';
  const made = { sentOn: factTime(fact), sentBy: fact.by.id };
  return { version: fact.version, from: null, to, ...made, reason, paper, ...UNANSWERED, end };
}
