import {
  type Actor,
  DUTY_KINDS,
  DUTY_TASK_KINDS,
  type DutyKind,
  dutyKindOf,
  type DutyPeriod,
  dutyRelations,
  type DutyState,
  isAwaited,
  type OrganisationView,
  type OwedReport,
  refuse,
} from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';
import { ladderViews, openTasks } from './matter-views.ts';

/** Newest first. */
const PERIODS = 12;

/** One standing duty: what is fixed about it, and its periods with what each unit reported. */
export function dutyView(sight: Sight<DutyState>, names: Names, { limit = PERIODS }: { limit?: number }): object {
  const { stream, state, at } = sight;
  const kind = dutyKindOf(stream) ?? refuse('not-found');
  const mayRead = readable(sight);
  const periods = Object.values(state.periods);
  return {
    ...{ id: idOf(stream), version: state.version, at, ...kindView(kind) },
    ...{ started: state.started, lastDay: state.lastDay, next: state.next },
    periods: periods
      .slice(-limit)
      .reverse()
      .map((period) => periodView(period, { state, names, mayRead })),
    periodCount: periods.length,
    hotLines: Object.values(state.hotLines).map((line) => ({ ...line, unitName: names.unit(line.unit) })),
    publicity: state.publicity.map((item) => ({ ...item, unitName: names.unit(item.unit) })),
    pushes: Object.values(state.pushes).map(({ receipts, ...push }) => ({
      ...push,
      receipts: Object.entries(receipts).map(([unit, on]) => ({ unit, unitName: names.unit(unit), on })),
    })),
    tasks: openTasks(sight, DUTY_TASK_KINDS, names),
    ladders: ladderViews(state, names),
  };
}

interface Look {
  readonly state: DutyState;
  readonly names: Names;
  readonly mayRead: (report: OwedReport) => boolean;
}

/**
 * Figures and lateness are open among the member units; the words of a report are for the unit itself, those it was sent
 * to, the 治欠办 and whoever sees everything.
 */
function readable({ state, actor, references }: Sight<DutyState>): Look['mayRead'] {
  if (!actor.roles.some((role) => role === 'officer' || role === 'unit-head')) return () => true;
  if (isOffice(state, actor, references.organisation)) return () => true;
  return ({ unit, receivers }) => actor.unit !== null && (unit === actor.unit || receivers.includes(actor.unit));
}

export function isOffice(state: DutyState, { unit }: Actor, organisation: OrganisationView): boolean {
  return unit !== null && dutyRelations(state, unit, organisation).includes('office');
}

function periodView({ reports, ...period }: DutyPeriod, look: Look): object {
  return { ...period, reports: Object.values(reports).map((report) => reportView(report, look)) };
}

function reportView(report: OwedReport, { state, names, mayRead }: Look): object {
  const { unit, key, editions, released, receivers, acknowledged } = report;
  const clock = Object.values(state.clocks).findLast((one) => one.key === key);
  return {
    ...{ unit, unitName: names.unit(unit), awaited: isAwaited(report), released },
    ...{ due: clock?.due ?? null, clockStatus: clock?.status ?? null, workingDaysLate: clock?.workingDaysLate ?? null },
    editions: editions.map(({ text, document, findings, filedBy, ...edition }) => ({
      ...edition,
      filedByShownAs: names.person(filedBy),
      ...(mayRead(report) ? { text, document, findings } : { text: null, document: null, findings: [] }),
    })),
    receipts: receivers.map((receiver) => ({
      ...{ unit: receiver, unitName: names.unit(receiver), on: acknowledged[receiver] ?? null },
    })),
  };
}

function kindView({ label, source, form, figures, zero }: DutyKind): object {
  return { label, source, form, figures, zero };
}

/** One line for each kind, started or not. */
export function dutyLine(kind: DutyKind, state: DutyState | null, names: Names): object {
  const awaited = Object.values(state?.periods ?? {}).flatMap(({ period, reports }) =>
    Object.values(reports)
      .filter(isAwaited)
      .map(({ unit }) => ({ period, unit, unitName: names.unit(unit) })),
  );
  const { started = null, lastDay = null, next = null } = state ?? {};
  return { id: kind.id, ...kindView(kind), started, lastDay, next, awaited };
}

export const ALL_DUTIES: readonly DutyKind[] = Object.values(DUTY_KINDS);
