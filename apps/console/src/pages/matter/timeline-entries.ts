import type { Entry } from './routes-of.ts';

export interface TimelineFilter {
  readonly types: readonly string[];
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What can be chosen, with how often it occurs, the most frequent first. */
export function choicesOf(
  entries: readonly Entry[],
  of: (entry: Entry) => readonly [value: string | null, label: string | null],
): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const entry of entries) {
    const [value, label] = of(entry);
    if (value === null) continue;
    found.set(value, { value, label: label ?? value, count: (found.get(value)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh'));
}

export function filtered(entries: readonly Entry[], { types, units, people }: TimelineFilter): readonly Entry[] {
  const passes = (chosen: readonly string[], value: string | null): boolean =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  return entries.filter(({ type, unit, actor }) => passes(types, type) && passes(units, unit) && passes(people, actor));
}

/** Entries of one act: the same thing recorded by the same person at the same moment, one for each worker, say. */
export interface EntryGroup {
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

export function grouped(entries: readonly Entry[]): readonly EntryGroup[] {
  const groups: { first: Entry; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = groups[groups.length - 1];
    if (last !== undefined && isOneAct(last.first, entry)) last.entries.push(entry);
    else groups.push({ first: entry, entries: [entry] });
  }
  return groups;
}

const TOGETHER_MS = 60_000;

function isOneAct(a: Entry, b: Entry): boolean {
  const apart = Math.abs(Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  return a.type === b.type && a.actor === b.actor && apart <= TOGETHER_MS && a.voided === b.voided;
}

/** What an event put in place of what was there. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Data = Readonly<Record<string, unknown>>;

/** Before and after, where the event says both: corrections, restated sums, recounted dates. */
export function changesOf({ type, data }: { readonly type: string; readonly data: unknown }): readonly Change[] {
  if (!isRecord(data)) return [];
  if (type === 'FactCorrected' && typeof data['field'] === 'string') {
    return [{ field: data['field'], before: data['from'], after: data['to'] }];
  }
  if (type === 'ClaimantCorrected' && isRecord(data['from']) && isRecord(data['to'])) {
    const { from, to } = data as { readonly from: Data; readonly to: Data };
    return Object.keys(to).map((field) => ({ field, before: from[field], after: to[field] }));
  }
  const before = data['before'];
  if (isRecord(before)) {
    return Object.keys(before)
      .filter((field) => field in data)
      .map((field) => ({ field, before: before[field], after: data[field] }));
  }
  if (before !== undefined && 'dueFen' in data) return [{ field: 'dueFen', before, after: data['dueFen'] }];
  return [];
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids, codes and names of events, which say nothing to people where no word stands for them. */
export function isForSystem(value: string): boolean {
  return /^([a-z][a-z0-9:./-]*|([A-Z][a-z]+){2,})$/.test(value);
}
