import { type CaseState, companyUnits, type CompanyState, isListed, nextVisitDue, openWarnings } from '@qingxin/domain';
import { NEVER } from '../entities/company.entity.ts';
import type { InlineRows } from '@qingxin/event-store';
import { cardOf, type MatterCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';
import { sameFacts } from './same-facts.ts';

export function companyCard(state: CompanyState): MatterCard {
  const listing = Object.values(state.listings).at(-1);
  return cardOf({ number: listing?.number ?? null, stage: state.active.at(-1) ?? null, employer: state.name });
}

export function companyRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'company') return [];
  const state = change.after as CompanyState;
  if (!state.registered || sameFacts(change.before as CompanyState, state)) return [];
  return upsert('rm.company', 'stream', [
    {
      stream: change.stream,
      version: state.version,
      name: state.name,
      credit_code: state.creditCode,
      address: state.address,
      contact_unit: state.contact?.unit ?? null,
      contact_person: state.contact?.person ?? null,
      condition: state.condition,
      visited_on: state.visitedOn,
      workers: state.workers,
      listed: isListed(state),
      visit_due: nextVisitDue(state) ?? NEVER,
      open_warnings: openWarnings(state),
      related_units: companyUnits(state),
    },
  ]);
}

/** Companies that a case names by their credit code, to be found from the company. */
export function casePartyRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'case') return [];
  const before = change.before as CaseState;
  const rows = Object.values((change.after as CaseState).parties).flatMap(({ id, creditCode }) =>
    creditCode === null || before.parties[id] !== undefined
      ? []
      : [{ stream: change.stream, party: id, credit_code: creditCode }],
  );
  return rows.length === 0 ? [] : [{ table: 'rm.case_party', key: ['stream', 'party'], mode: 'upsert', rows }];
}
