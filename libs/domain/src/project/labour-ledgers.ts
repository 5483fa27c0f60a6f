import type { LocalDay } from '../kernel/time-types.ts';
import type { Period } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { addMonths, dayNumber, dayOf } from '../time/local-day.ts';
import type { LabourLedgerFacts } from './regime-events.ts';
import type { ProjectState } from './state.ts';
import { unpaidOf } from './wage-months.ts';

/** How long after both (724 Art 28). */
const KEPT_RULE = 'S10-09-LEDGERS';
/** As the article has it, where the rulebook says nothing of the day. */
const USUAL: Period = { amount: 3, unit: 'year' };
const MONTHS_OF_YEAR = 12;

export interface LabourLedger extends LabourLedgerFacts {
  /** Day on which it was last seen, and its proof; null where nobody has seen it. */
  readonly on: LocalDay | null;
  readonly document: string | null;
}

/** 劳动用工管理台账 that were seen, and the contractors of the project whose own was not. */
export function labourLedgersOf({ particulars, labourLedgers }: ProjectState): readonly LabourLedger[] {
  const { generalContractor: general = 'unknown', subcontractors = 'unknown' } = particulars ?? {};
  const contractors: readonly LabourLedgerFacts[] = [
    ...(general === 'unknown' ? [] : [{ keptBy: 'general-contractor', keeper: general.name } as const]),
    ...(subcontractors === 'unknown' ? [] : subcontractors).map(
      ({ name }) => ({ keptBy: 'subcontractor', keeper: name }) as const,
    ),
  ];
  const unseen = contractors.filter(({ keeper }) => !labourLedgers.some((seen) => seen.keeper === keeper));
  return [...labourLedgers, ...unseen.map((one) => ({ ...one, on: null, document: null }))];
}

/**
 * 保存至: so long after completion and after the wages were settled, whichever came later (724 Art 28). Null while one of the
 * two is not known. Nobody has to act on that day, so that a rest day does not move it.
 */
export function labourLedgersUntil(state: ProjectState, rules?: Pick<Rulebook, 'versionOn'>): LocalDay | null {
  const settledOn = wagesSettledOn(state);
  if (state.completedOn === null || settledOn === null) return null;
  const since = later(state.completedOn, settledOn);
  const end = rules?.versionOn(KEPT_RULE, since)?.end;
  const { amount, unit } = end?.kind === 'period' ? end : USUAL;
  return dayOf(addMonths(dayNumber(since), unit === 'year' ? amount * MONTHS_OF_YEAR : amount));
}

/**
 * The special account is closed only with no wages open. A month that is owed since, or a case that was not looked at then,
 * takes the day away again; a month that was paid since moves it.
 */
function wagesSettledOn(state: ProjectState): LocalDay | null {
  const { account, months, cases } = state;
  if (account === null || account.closedOn === null) return null;
  const owed = Object.values(months).some((month) => unpaidOf(state, month) > 0);
  if (owed || cases.some((one) => !account.closedAfter.includes(one))) return null;
  return Object.values(months).reduce((day, { paidOn }) => later(day, paidOn ?? day), account.closedOn);
}

function later(one: LocalDay, other: LocalDay): LocalDay {
  return one > other ? one : other;
}
