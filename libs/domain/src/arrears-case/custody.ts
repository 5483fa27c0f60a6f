import { factTime } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import type { CustodyRecord } from '../matter/custody.ts';
import { type Move, succeeded, UNANSWERED } from '../matter/moves.ts';
import type { CaseFact } from './events.ts';
import type { CaseState } from './state.ts';

/** Who answered for a case; until a lead is named the 治欠办 has it. */
export function caseCustody({ custody, ends }: Pick<CaseState, 'custody' | 'ends'>, office: string): CustodyRecord {
  return {
    custody: custody.map((segment) => ({ ...segment, unit: segment.unit ?? office })),
    ...{ supplement: null, handOffs: {}, ends },
  };
}

/** The leads that a case was given, each by whom and why. */
export function leadsOf(facts: readonly Recorded<CaseFact>[]): readonly Move[] {
  const moves: Move[] = [];
  for (const fact of facts) {
    const move = succeeded(fact);
    if (move !== null) moves.push(move);
    if (fact.type !== 'LeadAssigned') continue;
    const { lead: to, reason } = fact.data;
    const from = moves.at(-1)?.to ?? null;
    if (to === from) continue;
    const made = { sentOn: factTime(fact), sentBy: fact.by.id, reason, paper: null };
    moves.push({ version: fact.version, from, to, ...made, ...UNANSWERED, end: 'lead-assigned' });
  }
  return moves;
}
