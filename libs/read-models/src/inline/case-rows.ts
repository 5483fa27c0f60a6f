import { caseMoney, type CaseMoney, type CaseState, debtorShown, stepUnits } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { cardOf, type MatterCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';
import { nextOwed, NOTHING_OWED, sameNext } from './next-owed.ts';
import { sameFacts } from './same-facts.ts';

/** Sums of a state are asked for by several rows, and the state before is the one after the command before. */
const SUMS = new WeakMap<CaseState, CaseMoney>();

function moneyOf(state: CaseState): CaseMoney {
  const known = SUMS.get(state);
  if (known !== undefined) return known;
  const money = caseMoney(state);
  SUMS.set(state, money);
  return money;
}

export function caseCard(state: CaseState): MatterCard {
  const money = moneyOf(state);
  return cardOf({
    number: state.number,
    stage: state.active[0] ?? null,
    urgent: state.grade === 'red',
    people: money.people,
    amount_fen: money.claimedFen,
    employer: debtorShown(state),
    project: state.project,
    lead_unit: state.lead,
    co_units: state.coUnits.length === 0 ? null : state.coUnits,
  });
}

/** Units that may know of the case; the same units that the domain's relations name. */
function caseUnits(state: CaseState): readonly string[] {
  const units = new Set(state.coUnits);
  if (state.lead !== null) units.add(state.lead);
  if (state.filingUnit !== null) units.add(state.filingUnit);
  for (const push of Object.values(state.pushes)) units.add(push.unit);
  for (const unit of Object.values(state.steps).flatMap(stepUnits)) units.add(unit);
  for (const ladder of Object.values(state.ladders)) units.add(ladder.unit);
  return [...units].sort();
}

export function caseRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'case') return [];
  const before = change.before as CaseState;
  const state = change.after as CaseState;
  if (state.number === null) return [];
  if (sameFacts(before, state) && sameNext(before.clocks, state.clocks)) return [];
  const money = moneyOf(state);
  return upsert('rm.arrears_case', 'stream', [
    {
      stream: change.stream,
      version: state.version,
      number: state.number,
      project: state.project,
      debtor: debtorShown(state),
      project_kind: state.projectKind,
      grade: state.grade,
      stage: state.active[0] ?? null,
      lead_unit: state.lead,
      filing_unit: state.filingUnit,
      patron: state.patron,
      co_units: state.coUnits,
      clear_by: state.clearBy,
      filed_on: state.filedOn,
      source_count: Object.keys(state.sources).length,
      people: money.people,
      claimed_fen: money.claimedFen,
      verified_fen: money.verifiedFen,
      recorded_fen: money.recordedFen,
      paid_fen: money.paidFen,
      open_lines: money.openPeople,
      cleared: state.cleared,
      archived: state.archived,
      reopened: state.reopened,
      related_units: caseUnits(state),
      ...(state.archived ? NOTHING_OWED : nextOwed(state.clocks)),
    },
  ]);
}
