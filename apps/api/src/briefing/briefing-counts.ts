import type { Briefing } from '@qingxin/application';
import {
  BRIEFING_FIGURES,
  type BriefingEntry,
  type BriefingFacts,
  type BriefingFigureId,
  briefingSum,
  type OverdueEntry,
} from '@qingxin/domain';

export type FigureView = (typeof BRIEFING_FIGURES)[number] &
  ReturnType<typeof briefingSum> & { readonly change: number | null };

export function figuresOf({ facts, before }: Pick<Briefing, 'facts' | 'before'>): readonly FigureView[] {
  return BRIEFING_FIGURES.map((figure) => {
    const entries = facts.entries[figure.id];
    // What came in since then is compared with nothing; what stands is.
    const change = figure.id === 'uncleared' ? entries.length - before.entries.uncleared.length : null;
    return { ...figure, ...briefingSum(entries), change };
  });
}

export interface OverdueView {
  readonly matters: number;
  readonly clocks: number;
  readonly change: number;
}

/** 超期 has no sums of its own: each matter once, with what of it is not cleared. */
export const OVERDUE_FIGURE = {
  id: 'overdue',
  title: '超期',
  counts: '截至当时区内单位有超期时限、应办的仍未办的件（案）；接管前已经超期的不含，人数、金额为其中未清零的',
} as const;

export interface OverdueMatter extends BriefingEntry {
  readonly clocks: number;
  readonly lateSince: string;
}

/** Of the whole district or of one unit; what is latest stands first. */
export function overdueMatters(
  { overdue, entries }: BriefingFacts,
  unit: string | undefined,
): readonly OverdueMatter[] {
  const uncleared = new Map(entries.uncleared.map((entry) => [entry.stream, entry]));
  const own = overdue.filter((one) => unit === undefined || one.unit === unit);
  return [...new Set(own.map(({ stream }) => stream))].flatMap((stream) => {
    const late = own.filter((one) => one.stream === stream);
    const [first] = late;
    if (first === undefined) return [];
    const {
      project = null,
      sector = null,
      people = 0,
      fen = 0,
      fenUnknown = false,
      countedElsewhere = 0,
    } = uncleared.get(stream) ?? {};
    return [
      {
        ...({ stream, kind: stream.startsWith('case-') ? 'case' : 'complaint', number: first.number } as const),
        ...{ unit: first.unit, project, sector, people, fen, fenUnknown, countedElsewhere },
        versions: [...new Set(late.flatMap(({ versions }) => versions))].sort((a, b) => a - b),
        ...{ clocks: late.reduce((sum, { clocks }) => sum + clocks, 0), lateSince: first.since },
      },
    ];
  });
}

const streamsIn = (entries: readonly OverdueEntry[]): number => new Set(entries.map(({ stream }) => stream)).size;

export function overdueOf(facts: BriefingFacts, before: BriefingFacts): OverdueView {
  const matters = streamsIn(facts.overdue);
  const clocks = facts.overdue.reduce((sum, one) => sum + one.clocks, 0);
  return { matters, clocks, change: matters - streamsIn(before.overdue) };
}

export interface Counts {
  readonly key: string | null;
  readonly received: number;
  readonly closed: number;
  readonly opened: number;
  readonly cleared: number;
  readonly uncleared: ReturnType<typeof briefingSum>;
  readonly overdue: number;
}

export function unitsOf({ entries, overdue }: BriefingFacts): readonly Counts[] {
  const keys = [...Object.values(entries).flat(), ...overdue].map(({ unit }) => unit);
  return counts(
    keys,
    entries,
    ({ unit }) => unit,
    (key) => streamsIn(overdue.filter(({ unit }) => unit === key)),
  );
}

export function sectorsOf({ entries, overdue }: BriefingFacts): readonly Counts[] {
  const all = Object.values(entries).flat();
  const sectorOf = new Map(all.map(({ stream, sector }) => [stream, sector]));
  const late = (key: string | null) =>
    streamsIn(overdue.filter(({ stream }) => (sectorOf.get(stream) ?? null) === key));
  return counts(
    all.map(({ sector }) => sector),
    entries,
    ({ sector }) => sector,
    late,
  );
}

function counts(
  keys: readonly (string | null)[],
  entries: BriefingFacts['entries'],
  keyOf: (entry: BriefingEntry) => string | null,
  overdue: (key: string | null) => number,
): readonly Counts[] {
  const of = (id: BriefingFigureId, key: string | null) => entries[id].filter((entry) => keyOf(entry) === key);
  return [...new Set(keys)]
    .map((key) => ({
      key,
      ...{ received: of('received', key).length, closed: of('closed', key).length },
      ...{ opened: of('opened', key).length, cleared: of('cleared', key).length },
      ...{ uncleared: briefingSum(of('uncleared', key)), overdue: overdue(key) },
    }))
    .sort(
      (one, other) =>
        other.uncleared.matters - one.uncleared.matters ||
        other.overdue - one.overdue ||
        (one.key ?? '').localeCompare(other.key ?? ''),
    );
}
