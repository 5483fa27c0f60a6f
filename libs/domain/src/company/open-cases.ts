import type { CaseState } from '../arrears-case/state.ts';
import type { DecideContext, ForeignFact } from '../kernel/stream.ts';
import type { CompanyState } from './state.ts';

/** Under this prefix and the stream's name the door reads the cases that name the company. */
export const CASE_FACT = 'case:';

export function readCases({ facts }: DecideContext): readonly ForeignFact[] {
  return Object.entries(facts).flatMap(([name, fact]) => (name.startsWith(CASE_FACT) ? [fact] : []));
}

/** Cases in which the company owes wages that are not cleared: new arrears keep it on the list (R45 Arts 11–14). */
export function openCases(state: CompanyState, context: DecideContext): readonly string[] {
  return readCases(context).flatMap(({ stream, fact }) => {
    const arrears = fact as CaseState;
    return !arrears.cleared && owesIn(state, stream, arrears) ? [stream] : [];
  });
}

/** As the employer, or by an article that makes it pay. */
function owesIn({ creditCode, listings }: CompanyState, stream: string, arrears: CaseState): boolean {
  const own = new Set(
    Object.values(listings).flatMap(({ caseId, addressee }) => (caseId === stream ? [addressee] : [])),
  );
  for (const party of Object.values(arrears.parties)) {
    if (creditCode !== null && party.creditCode === creditCode) own.add(party.id);
  }
  const owing = [
    ...arrears.payers.map(({ partyId }) => partyId),
    ...Object.values(arrears.orders).map(({ addressee }) => addressee),
    ...Object.values(arrears.parties).flatMap(({ id, role }) => (role === 'employer' ? [id] : [])),
  ];
  return owing.some((party) => own.has(party));
}
