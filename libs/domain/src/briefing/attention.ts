import { caseMoney } from '../arrears-case/money.ts';
import { unnamedPeople } from '../arrears-case/people.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { isHistory, isOwed, type ClockState } from '../clocks/state.ts';
import type { Fen } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import { isActive } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import type { NodeId } from '../process-map.ts';
import { localDayOf } from '../time/local-day.ts';
import { unpaidFen } from './cases.ts';

/** A matter in which a unit has let periods pass and still owes the act. */
export interface OverdueEntry {
  readonly stream: string;
  readonly number: string | null;
  readonly unit: string;
  readonly clocks: number;
  /** The earliest day that was missed. */
  readonly since: LocalDay;
  readonly versions: readonly number[];
}

/** 超期: one entry for each unit that owes something late in the matter. */
export function overdueOf(
  state: Pick<MatterState, 'stream' | 'clocks'> & { readonly number: string | null },
): readonly OverdueEntry[] {
  const late = Object.values(state.clocks).filter(isLateHere);
  return [...new Set(late.map(({ unit }) => unit))].sort().map((unit) => {
    const own = late.filter((clock) => clock.unit === unit);
    return {
      ...{ stream: state.stream, number: state.number, unit, clocks: own.length },
      since: own.map(dueDay).sort()[0] ?? '',
      versions: [...new Set(own.flatMap(({ startedBy, setBy }) => [startedBy, setBy]))].sort((a, b) => a - b),
    };
  });
}

/** A unit of the district owes the act, and answers for the lapse. */
function isLateHere(clock: ClockState): boolean {
  return clock.status === 'lapsed' && isOwed(clock) && clock.onLapse !== null && !clock.waitedOut && !isHistory(clock);
}

const dueDay = ({ due, dueAt }: ClockState): LocalDay => due ?? (dueAt === null ? '' : localDayOf(dueAt));

/** A red case in one line, with whoever answers for it; persons by their id. */
export interface RedCase {
  readonly stream: string;
  readonly number: string | null;
  readonly project: string | null;
  readonly reasons: readonly string[];
  readonly people: number;
  readonly fen: Fen;
  readonly clearBy: LocalDay | null;
  /** Calendar days by which 清零时限 has passed. */
  readonly daysOver: number;
  readonly overdueClocks: number;
  readonly rung: Rung | null;
  readonly nodes: readonly NodeId[];
  readonly unit: string | null;
  /** 包案领导, else whoever has the lead's work in hand; null: nobody is named. */
  readonly person: string | null;
  readonly because: 'patron' | 'assignee' | null;
}

export function redCaseOf(state: CaseState, until: Instant): RedCase | null {
  if (!state.opened || state.cleared || state.grade !== 'red') return null;
  const rungs = Object.values(state.ladders).flatMap(({ rungs: all }) => all.filter(isActive).map(({ rung }) => rung));
  const assignee = assigneeOf(state);
  return {
    ...{ stream: state.stream, number: state.number, project: state.project, reasons: state.gradeReasons },
    people: caseMoney(state).openPeople + Math.max(0, unnamedPeople(state)),
    ...{ fen: unpaidFen(state), clearBy: state.clearBy, daysOver: daysOver(state.clearBy, localDayOf(until)) },
    overdueClocks: overdueOf(state).reduce((sum, { clocks }) => sum + clocks, 0),
    ...{ rung: rungs.sort().at(-1) ?? null, nodes: state.active, unit: state.lead },
    person: state.patron ?? assignee,
    because: state.patron !== null ? 'patron' : assignee === null ? null : 'assignee',
  };
}

function assigneeOf({ tasks, lead }: CaseState): string | null {
  const own = Object.values(tasks).filter(
    ({ status, assignee, unit }) => status === 'open' && assignee !== null && unit === lead,
  );
  return own.at(-1)?.assignee ?? null;
}

export function daysOver(by: LocalDay | null, on: LocalDay): number {
  return by === null ? 0 : Math.max(0, Math.round((Date.parse(on) - Date.parse(by)) / 86_400_000));
}

/** 需领导协调事项: what nobody below can decide, or has not. */
export interface ForLeaders {
  readonly stream: string;
  readonly kind: 'complaint' | 'case';
  readonly number: string | null;
  /** `task`: work of the leading group of that kind. */
  readonly because: 'task' | 'designate' | 'no-lead' | 'past-clearing';
  readonly task: string | null;
  readonly unit: string | null;
  /** Since when it waits. */
  readonly since: LocalDay | null;
}

type Wanting = Pick<MatterState, 'stream' | 'tasks'> & { readonly number: string | null };

/** Work that waits for the leading group, and units to be named. */
export function forLeaders(state: Wanting, kind: ForLeaders['kind'], unit: string | null): readonly ForLeaders[] {
  const about = { stream: state.stream, kind, number: state.number, unit };
  return Object.values(state.tasks)
    .filter(({ status, role, kind: work }) => status === 'open' && (role === 'leading-group' || work === 'designate'))
    .map((task) => ({
      ...about,
      because: task.role === 'leading-group' ? 'task' : 'designate',
      ...{ task: task.kind, since: localDayOf(task.openedAt) },
    }));
}

/** A case that nobody leads, or whose date has passed. */
export function caseForLeaders(state: CaseState, until: Instant): readonly ForLeaders[] {
  if (!state.opened || state.cleared) return [];
  const about = { stream: state.stream, kind: 'case', number: state.number, unit: state.lead, task: null } as const;
  const waits = forLeaders(state, 'case', state.lead);
  if (state.lead === null) return [...waits, { ...about, because: 'no-lead', since: state.openedOn }];
  return daysOver(state.clearBy, localDayOf(until)) === 0
    ? waits
    : [...waits, { ...about, because: 'past-clearing', since: state.clearBy }];
}
