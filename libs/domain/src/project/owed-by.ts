import type { ClockState } from '../clocks/state.ts';
import { isWaitedOut } from '../clocks/state.ts';
import type { BreachKind } from './breach-events.ts';
import { OWNER_BREACHES } from './breach-kinds.ts';
import type { BuilderRole } from './parties.ts';
import { placesOf } from './parties.ts';
import type { Breach, ProjectState } from './state.ts';

/** Dates of the project that are a party's own to keep, by what it is in the project (724 Art 24 to 34). */
const RULES_OF: Readonly<Record<BuilderRole, readonly string[]>> = {
  owner: ['P0-02', 'P0-02-EXPIRY', 'P0-03', 'P0-03-AGREED'],
  'general-contractor': [
    ...['P0-04-OPEN', 'P0-04-REPORT', 'P0-05', 'P0-05-EXPIRY', 'P0-06-CLERK', 'P0-06-ENTRY'],
    ...['P0-07', 'P0-08', 'P0-10', 'P0-12'],
  ],
  subcontractor: [],
};

/** Of an order to rectify; to whom it is addressed follows from what is missing. */
const RECTIFY = 'P0-15-RECTIFY';

const OWNERS: ReadonlySet<BreachKind> = new Set([
  ...OWNER_BREACHES,
  ...(['no-payment-guarantee', 'guarantee-expired', 'cycle-too-long', 'labour-cost-late', 'funds-missing'] as const),
]);

function rolesOf(state: ProjectState, company: string): readonly BuilderRole[] {
  return placesOf(state, company).map(({ role }) => role);
}

/** Orders to rectify that were addressed to the company, the newest last; without those that were struck. */
export function ordersTo(state: ProjectState, company: string): readonly Breach[] {
  const roles = rolesOf(state, company);
  return Object.values(state.breaches).filter(
    ({ kind, number, status }) =>
      number !== null && status !== 'struck' && roles.includes(OWNERS.has(kind) ? 'owner' : 'general-contractor'),
  );
}

/** Dates that the company has still to keep, the first one first, those that have passed among them. */
export function datesOf(state: ProjectState, company: string): readonly (ClockState & { readonly due: string })[] {
  const rules = new Set(rolesOf(state, company).flatMap((role) => RULES_OF[role]));
  const ordered = new Set(
    ordersTo(state, company)
      .filter(({ status }) => status === 'ordered')
      .map(({ id }) => id),
  );
  const isOwed = (clock: ClockState): clock is ClockState & { readonly due: string } => {
    const { ruleId, key, status, due } = clock;
    if (due === null || (status !== 'running' && status !== 'paused' && status !== 'lapsed')) return false;
    if (isWaitedOut(clock)) return false;
    return ruleId === RECTIFY ? ordered.has(key ?? '') : rules.has(ruleId);
  };
  return Object.values(state.clocks).filter(isOwed).sort(byDue);
}

function byDue(one: { readonly due: string }, other: { readonly due: string }): number {
  return one.due < other.due ? -1 : Number(one.due > other.due);
}
