import {
  addDays,
  type ClockState,
  CLOCK_FAMILIES,
  type FamilyDates,
  familyDates,
  type Instant,
  isHistory,
  isWaitedOut,
  type LadderState,
  localDayOf,
  type LocalDay,
  type MatterState,
  nextDueAfter,
  type Rung,
  type RungState,
  startOfDay,
  type TaskKind,
  type TaskState,
} from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type MatterCard, sameCard } from './card.ts';
import { NO_DATE } from './next-owed.ts';
import { type StreamChange, upsert } from './change.ts';

/** What the rows need to know about one kind of matter. */
export interface MatterKind<S extends MatterState> {
  readonly kind: string;
  readonly tasks: Readonly<Record<string, TaskKind>>;
  card(state: S): MatterCard;
  /** Why this one piece of work is urgent, beside the matter itself; null: it is not. */
  mark?(state: S, task: TaskState): string | null;
}

/** Task, clock, rung and next-due rows of one matter; only what the command changed. */
export function matterRows<S extends MatterState>(
  matter: MatterKind<S>,
): (change: StreamChange) => readonly InlineRows[] {
  return (change) => {
    if (change.kind !== matter.kind) return [];
    const before = change.before as S;
    const after = change.after as S;
    return [
      ...upsert('rm.task', 'id', taskRows(matter, change, before, after)),
      ...upsert('rm.clock', 'id', clockRows(change.stream, before, after)),
      ...upsert('rm.ladder_rung', 'id', rungRows(change.stream, before, after)),
      ...upsert('rm.next_due', 'workflow_id', nextDueRows(change, after)),
    ];
  };
}

function taskRows<S extends MatterState>(
  matter: MatterKind<S>,
  change: StreamChange,
  before: S,
  after: S,
): readonly object[] {
  const card = matter.card(after);
  const dates = familyDates(after.clocks);
  const rung = standingRung(after);
  const cardChanged =
    before.version === 0 ||
    !sameCard(card, matter.card(before)) ||
    !sameDates(dates, familyDates(before.clocks)) ||
    rung !== standingRung(before);
  const clocksChanged = before.clocks !== after.clocks;
  return Object.values(after.tasks).flatMap((task) => {
    const own = before.tasks[task.id] !== task;
    const open = task.status === 'open';
    const marked = open && markOf(matter, before, task) !== markOf(matter, after, task);
    if (!own && !marked && !(open && (cardChanged || clocksChanged))) return [];
    const clock = open ? clockOf(matter, after, task) : null;
    if (!own && !marked && !cardChanged && clock === clockOf(matter, before, task)) return [];
    return [taskRow(matter, change, task, { clock, card, dates, rung })];
  });
}

function markOf<S extends MatterState>(matter: MatterKind<S>, state: S, task: TaskState): string | null {
  return matter.mark?.(state, task) ?? null;
}

/** The date shown for a task: the last open or lapsed clock of its kind's first rule that has one with the task's key. */
function clockOf<S extends MatterState>(matter: MatterKind<S>, state: S, task: TaskState): ClockState | null {
  const owed = owedOf(state.clocks);
  for (const ruleId of matter.tasks[task.kind]?.rules ?? []) {
    const found = owed.get(ruleId)?.findLast(({ key }) => key === null || key === task.key);
    if (found !== undefined) return found;
  }
  return null;
}

type Clocks = MatterState['clocks'];

/** A command looks twice at the clocks for each open task, and the next command again at the same ones. */
const owedClocks = new WeakMap<Clocks, ReadonlyMap<string, readonly ClockState[]>>();

/**
 * The clocks under which something is still owed, by rule; a period that had only to be waited out is none, and neither is one that
 * lapsed on paper and is not said to count.
 */
function owedOf(clocks: Clocks): ReadonlyMap<string, readonly ClockState[]> {
  const known = owedClocks.get(clocks);
  if (known !== undefined) return known;
  const owed = new Map<string, ClockState[]>();
  for (const clock of Object.values(clocks)) {
    if (clock.status !== 'running' && clock.status !== 'paused' && clock.status !== 'lapsed') continue;
    if (isWaitedOut(clock) || isHistory(clock)) continue;
    const ofRule = owed.get(clock.ruleId);
    if (ofRule === undefined) owed.set(clock.ruleId, [clock]);
    else ofRule.push(clock);
  }
  owedClocks.set(clocks, owed);
  return owed;
}

interface TaskDate {
  readonly due: LocalDay | null;
  readonly dueAt: Instant | null;
}

/** Work on a rung has its date in the ladder, not in a clock: the answer's, or the one at which it is shown upward. */
function rungDate(state: MatterState, task: TaskState): TaskDate {
  for (const ladder of Object.values(state.ladders)) {
    const rung = ladder.rungs.find(({ id }) => `${ladder.key}/${id}` === task.key);
    if (rung === undefined) continue;
    if (task.kind === 'answer-rung' && rung.answerBy !== null) {
      return { due: rung.answerBy, dueAt: startOfDay(rung.answerBy, 1) };
    }
    if (task.kind === 'decide-rung' && rung.upwardAt !== null) {
      return { due: addDays(localDayOf(rung.upwardAt), -1), dueAt: rung.upwardAt };
    }
  }
  return { due: null, dueAt: null };
}

/** What a row shows of its matter beside its own work. */
interface Shown {
  readonly clock: ClockState | null;
  readonly card: MatterCard;
  readonly dates: FamilyDates;
  readonly rung: Rung | null;
}

function sameDates(one: FamilyDates, other: FamilyDates): boolean {
  return one === other || CLOCK_FAMILIES.every((family) => one[family] === other[family]);
}

/** The highest rung that was issued in the matter and is not lifted (督办级别). */
function standingRung({ ladders }: MatterState): Rung | null {
  let highest: Rung | null = null;
  for (const { rungs } of Object.values(ladders))
    for (const { rung, status } of rungs)
      if ((status === 'issued' || status === 'answered') && (highest === null || rung > highest)) highest = rung;
  return highest;
}

function taskRow<S extends MatterState>(
  matter: MatterKind<S>,
  change: StreamChange,
  task: TaskState,
  { clock, card, dates, rung }: Shown,
): object {
  const { due, dueAt } = clock ?? rungDate(change.after as S, task);
  const mark = markOf(matter, change.after as S, task);
  return {
    id: `${change.stream}/${task.id}`,
    stream: change.stream,
    version: change.after.version,
    task_id: task.id,
    kind: task.kind,
    label: matter.tasks[task.kind]?.label ?? task.kind,
    unit: task.unit,
    role: task.role,
    key: task.key,
    assignee: task.assignee,
    status: task.status,
    opened_at: task.openedAt,
    ended_at: task.endedAt,
    clock_id: clock?.id ?? null,
    clock_status: clock?.status ?? null,
    tier: clock?.tier ?? null,
    due_day: due,
    due_at: dueAt,
    sort_at: dueAt ?? NO_DATE,
    provisional: clock?.provisional ?? false,
    matter_kind: matter.kind,
    ...card,
    ...(mark === null ? {} : { urgent: true, urgent_reason: mark }),
    rung,
    note: task.noted ?? null,
    contact_at: dates.contact,
    handle_at: dates.handle,
    feedback_at: dates.feedback,
    extension_at: dates.extension,
    clear_at: dates.clear,
  };
}

function clockRows(stream: string, before: MatterState, after: MatterState): readonly object[] {
  if (before.clocks === after.clocks) return [];
  return Object.values(after.clocks)
    .filter((clock) => before.clocks[clock.id] !== clock)
    .map((clock) => ({
      id: `${stream}/${clock.id}`,
      stream,
      version: after.version,
      clock_id: clock.id,
      rule_id: clock.ruleId,
      rule_version: clock.ruleVersion,
      calendar_version: clock.calendarVersion,
      tier: clock.tier,
      key: clock.key,
      unit: clock.unit,
      status: clock.status,
      start: clock.start,
      due_day: clock.due,
      due_at: clock.dueAt,
      provisional: clock.provisional,
      on_lapse: clock.onLapse,
      started_at: clock.startedAt,
      lapsed_at: clock.lapsedAt,
      met_on: clock.metOn,
      working_days_late: clock.workingDaysLate,
      ended_as: clock.endedAs,
      historical: clock.historical ?? null,
    }));
}

/** A rung that nobody has to act on any more; its row stays as it was. */
const OVER: ReadonlySet<string> = new Set(['lifted', 'declined', 'voided']);

function rungRows(stream: string, before: MatterState, after: MatterState): readonly object[] {
  if (before.ladders === after.ladders) return [];
  return Object.values(after.ladders).flatMap((ladder) => {
    const known = before.ladders[ladder.key];
    if (known === ladder) return [];
    const groundsMoved = known?.grounds !== ladder.grounds || known.unit !== ladder.unit;
    return ladder.rungs
      .filter((rung) => known?.rungs.includes(rung) !== true || (groundsMoved && !OVER.has(rung.status)))
      .map((rung) => rungRow(stream, after.version, ladder, rung));
  });
}

function rungRow(stream: string, version: number, ladder: LadderState, rung: RungState): object {
  return {
    id: `${stream}/${ladder.key}/${rung.id}`,
    stream,
    version,
    ladder_key: ladder.key,
    rung_id: rung.id,
    rung: rung.rung,
    unit: ladder.unit,
    status: rung.status,
    nominal_at: rung.nominalAt,
    proposed_at: rung.proposedAt,
    shown_upward: rung.shownUpward,
    issued_by: rung.issuedBy,
    number: rung.number,
    answer_by: rung.answerBy,
    grounds: ladder.grounds.filter((ground) => !ground.struck).length,
  };
}

function nextDueRows({ kind, stream, streamId, events }: StreamChange, after: MatterState): readonly object[] {
  return nextDueAfter(kind, stream, after, events).map(({ workflowId, version, nextDue }) => ({
    workflow_id: workflowId,
    stream_id: streamId,
    version,
    next_due: nextDue,
  }));
}
