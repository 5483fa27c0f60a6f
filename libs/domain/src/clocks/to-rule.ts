import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { Period, RuleRow } from '../rules/rule.ts';
import { isElapsed } from '../time/elapsed.ts';
import { isLocalDay } from '../time/local-day.ts';
import { wasSpared } from './spared.ts';
import { dueDates, undated } from './due-dates.ts';
import type { ClockEvent, DueDates } from './events.ts';
import { isOpen, type ClockState } from './state.ts';
import { dayOf } from './vocabulary.ts';

type Moved = Extract<ClockEvent, { readonly type: 'ClockMovedToRule' }>;

/** One clock as the dry run of a batch said that it would move; anything else is not moved. */
export interface ClockToMove {
  readonly clockId: string;
  readonly due: LocalDay | null;
  readonly dueAt: Instant | null;
  /** Its new date lies in the past, and the order says that it moves all the same. */
  readonly mayLapse: boolean;
}

export interface MoveClocksToRule {
  /** Stream of the batch that two persons ordered. */
  readonly batch: string;
  readonly rule: string;
  readonly version: number;
  readonly clocks: readonly ClockToMove[];
  /** Lapses that the version would have spared: they become work of the 治欠办. */
  readonly spared: readonly string[];
}

/**
 * Open clocks of an earlier version go over to another, each to the date that its dry run showed and to no other (architecture,
 * "Change of rules"). Refuses `recount-differs` for the stream as a whole: it goes to a new dry run.
 */
export function moveClocksToRule(draft: MatterDraft, { batch, rule, version, clocks, spared }: MoveClocksToRule): void {
  const { rows } = draft.context.rules;
  const row =
    rows.find((one) => one.id === rule && one.version === version) ?? refuse('rule-unknown', { details: { rule } });
  for (const { clockId, ...said } of clocks) {
    const clock = earlier(draft.state.clocks[clockId], row);
    const event = isOpen(clock) ? movedToRule(clock, row, batch, draft.context) : null;
    if (event === null) return refuse('recount-differs', { details: { clock: clockId } });
    const { due, dueAt } = event.data;
    const lapses = dueAt !== null && dueAt <= draft.context.at;
    if (due !== said.due || dueAt !== said.dueAt || (lapses && !said.mayLapse)) {
      return refuse('recount-differs', { details: { clock: clockId } });
    }
    draft.emit(event);
  }
  for (const clockId of spared) {
    const clock = earlier(draft.state.clocks[clockId], row);
    const event = isLate(clock) ? movedToRule(clock, row, batch, draft.context) : null;
    if (event === null || !wasSpared(clock, event.data)) {
      return refuse('recount-differs', { details: { clock: clockId } });
    }
    draft.emit(questionedByRule(event));
  }
}

function earlier(clock: ClockState | undefined, { id, version }: RuleRow): ClockState {
  const is = clock !== undefined && clock.ruleId === id && clock.ruleVersion < version;
  return is ? clock : refuse('recount-differs', { details: { clock: clock?.id ?? null } });
}

export function isLate({ status }: ClockState): boolean {
  return status === 'lapsed' || status === 'doneLate';
}

function questionedByRule({ data }: Moved): ClockEvent {
  const { clockId, due, dueAt, calendarVersion, ruleVersion, batch } = data;
  if (due === null || dueAt === null) return refuse('recount-differs', { details: { clock: clockId } });
  return { type: 'LapseQuestionedByRule', data: { clockId, due, dueAt, calendarVersion, ruleVersion, batch } };
}

/** The clock under that row, with its facts as they are; null: the row ends it in another way, so that it stays. */
export function movedToRule(
  clock: ClockState,
  row: RuleRow,
  batch: string,
  context: Pick<DecideContext, 'calendar' | 'at' | 'rules'>,
): Moved | null {
  const period = periodFor(clock, row);
  if ((period === null) !== (clock.period === null)) return null;
  const elapsed = isElapsed(period?.unit);
  if (elapsed && isLocalDay(clock.start)) return null;
  const start = elapsed ? clock.start : dayOf(clock.start);
  const { id: clockId, ruleVersion: fromVersion, due, dueAt } = clock;
  return {
    type: 'ClockMovedToRule',
    data: {
      ...{ clockId, ruleVersion: row.version, fromVersion, batch, before: { due, dueAt } },
      ...{ tier: row.tier, onLapse: row.onLapse, period, start },
      ...datesUnder({ ...clock, period, start }, row, context),
    },
  };
}

/** While the head of a chained clock is paused nobody knows its date, whatever rule or calendar counts it (IP-13). */
export function datesUnder(
  clock: ClockState,
  row: RuleRow,
  context: Pick<DecideContext, 'calendar' | 'at' | 'rules'>,
): DueDates {
  const waits = clock.status === 'running' && clock.dueAt === null;
  return waits ? undated(context) : dueDates(clock, row, context);
}

/** The row's period for a clock that starts then; null where a document's date alone ends it. */
export function periodFor({ start }: Pick<ClockState, 'start'>, { end, seasonal }: RuleRow): Period | null {
  if (end.kind === 'dateField') return null;
  const day = dayOf(start);
  const season = end.kind === 'period' ? seasonal?.find(({ from, to }) => from <= day && day <= to) : undefined;
  const { amount, unit } = season ?? end;
  return { amount, unit };
}
