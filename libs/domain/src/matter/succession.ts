import { isOwed } from '../clocks/state.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time-types.ts';
import { isDecided, type LadderState } from '../ladder/state.ts';
import type { MatterDraft, MatterState } from './state.ts';
import type { SuccessionEvent } from './succession-events.ts';

/** Who takes the place of whom, as a fold needs it. */
export interface Heir {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly version: number;
}

/** What of a stream's own facts changes hands; nothing where the unit has no part in it now. Facts of the past stay as they were. */
export type Succession<S extends MatterState> = (state: S, heir: Heir) => Partial<S>;

/** The unit in whose place others came, one after the other. */
export function unitNow({ successions }: Pick<MatterState, 'successions'>, unit: string): string {
  const seen = new Set([unit]);
  let now = unit;
  for (let next = successions[now]; next !== undefined && !seen.has(next); next = successions[now]) {
    seen.add(next);
    now = next;
  }
  return now;
}

/** The record with `to` for `from` wherever `of` names it and `which` says that it is still open; null where nothing changes. */
export function inherited<T extends object>(
  book: Readonly<Record<string, T>>,
  { from, to }: Pick<Heir, 'from' | 'to'>,
  names: readonly (keyof T)[],
  which: (one: T) => boolean = () => true,
): Readonly<Record<string, T>> | null {
  const touched = Object.entries(book).filter(([, one]) => which(one) && names.some((name) => one[name] === from));
  if (touched.length === 0) return null;
  const changed = touched.map(([id, one]) => {
    const given = names.filter((name) => one[name] === from).map((name) => [name, to]);
    return [id, { ...one, ...(Object.fromEntries(given) as Partial<T>) }];
  });
  return { ...book, ...(Object.fromEntries(changed) as Record<string, T>) };
}

/** As `inherited`, as a part of a state. */
export function inheritedAs<K extends string, T extends object>(
  name: K,
  book: Readonly<Record<string, T>>,
  heir: Pick<Heir, 'from' | 'to'>,
  names: readonly (keyof T)[],
  which?: (one: T) => boolean,
): { readonly [P in K]?: Readonly<Record<string, T>> } {
  const changed = inherited(book, heir, names, which);
  return (changed === null ? {} : { [name]: changed }) as { readonly [P in K]?: Readonly<Record<string, T>> };
}

/** Clocks, work, ladders and decisions that are still owed. What is over keeps the unit that it was about. */
export function succeedInMatter(state: MatterState, heir: Heir): Partial<MatterState> {
  return {
    ...inheritedAs('clocks', state.clocks, heir, ['unit', 'grantor'], isOwed),
    ...inheritedAs('tasks', state.tasks, heir, ['unit'], ({ status }) => status === 'open'),
    ...inheritedAs('ladders', state.ladders, heir, ['unit'], isClimbing),
    ...inheritedAs('changes', state.changes, heir, ['unit'], ({ status }) => status === 'open'),
    ...withdrawals(state, heir),
  };
}

/** Something of it is still to be decided, answered or lifted, or due. */
function isClimbing({ rungs, next }: LadderState): boolean {
  return next !== null || rungs.some((rung) => !isDecided(rung) && rung.status !== 'voided');
}

function withdrawals({ evidence }: MatterState, { from, to }: Heir): Partial<MatterState> {
  const asked = Object.values(evidence).filter(
    ({ status, withdrawal }) => status === 'kept' && withdrawal?.unit === from,
  );
  if (asked.length === 0) return {};
  const moved = asked.map((file) => [
    file.fileId,
    { ...file, withdrawal: file.withdrawal === null ? null : { ...file.withdrawal, unit: to } },
  ]);
  return { evidence: { ...evidence, ...(Object.fromEntries(moved) as MatterState['evidence']) } };
}

/** The state after the event; `own` is what its stream says beside clocks and work. */
export function evolveSuccession<S extends MatterState>(
  state: S,
  {
    data,
    occurredAt: at,
    version,
  }: { readonly data: SuccessionEvent['data']; readonly occurredAt: Instant; readonly version: number },
  own: Succession<S> = () => ({}),
): S {
  const { from, to, returned } = data;
  const heir = { from, to, at, version };
  const common = succeedInMatter(state, heir);
  const tasks = common.tasks ?? state.tasks;
  const back = returned.flatMap((id) => (tasks[id] === undefined ? [] : [[id, { ...tasks[id], assignee: null }]]));
  return {
    ...{ ...state, ...own(state, heir), ...common, version },
    tasks: back.length === 0 ? tasks : { ...tasks, ...(Object.fromEntries(back) as MatterState['tasks']) },
    successions: { ...state.successions, [from]: to },
  };
}

/** Nothing happens in a matter in which the unit has no part any more. Refuses `merger-not-approved`, `successor-stands-back`. */
export function succeedUnit<S extends MatterState>(
  draft: MatterDraft,
  { mergerId }: { readonly mergerId: string },
  own: Succession<S> = () => ({}),
): void {
  const { state, context } = draft;
  const merger = context.organisation.merger(mergerId);
  if (merger === null || merger.status !== 'begun') {
    return refuse('merger-not-approved');
  }
  const { from, to, document } = merger;
  const heir = { from, to, at: context.at, version: state.version + 1 };
  const changed = { ...succeedInMatter(state, heir), ...own(state as S, heir) };
  if (Object.keys(changed).length === 0) return;
  const held = 'custody' in changed;
  if (held && ((state as { readonly conflicts?: readonly string[] }).conflicts ?? []).includes(to)) {
    refuse('successor-stands-back');
  }
  const serves = (person: string): boolean => context.organisation.postsOf(person).some(({ unit }) => unit === to);
  const returned = Object.values(state.tasks)
    .filter(
      ({ status, unit, assignee }) => status === 'open' && unit === from && assignee !== null && !serves(assignee),
    )
    .map(({ id }) => id);
  draft.emit({ type: 'UnitSucceeded', data: { mergerId, from, to, document, held, returned } });
}
