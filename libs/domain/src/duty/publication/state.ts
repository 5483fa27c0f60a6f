import { factDay } from '../../clocks/legal-time.ts';
import type { FreeText, Recorded } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { PublicationEvent, PublishedChange, PublishedLine } from './events.ts';
import {
  type AddedLine,
  type ChoiceReason,
  CHOICES,
  LEFT_OUT,
  type LeftOut,
  PUBLICATION_GROUNDS,
  type PublicationGround,
  type PublicationLine,
  type PublicationPlace,
  type R29Item,
} from './lines.ts';

interface Chosen {
  readonly choice: { readonly because: ChoiceReason; readonly note: FreeText | null; readonly by: string } | null;
}

/** Read from the log; `gone`: the log says it no longer. */
export interface DrawnLine extends PublicationLine, Chosen {
  readonly by: 'log';
  readonly gone: boolean;
}

export interface HandLine extends Chosen {
  readonly by: 'hand';
  readonly lineId: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly added: AddedLine;
  readonly companyVersion: number;
}

export type DraftLine = DrawnLine | HandLine;

/** A published line, and what became of it. */
export interface StandingLine extends PublishedLine {
  readonly standing: 'standing' | 'corrected' | 'withdrawn';
  /** Grounds that no longer stand; `open` until the line is corrected or taken down. */
  readonly fell: {
    readonly groundIds: readonly string[];
    readonly because: LeftOut;
    readonly on: LocalDay;
    readonly open: boolean;
  } | null;
  readonly changes: readonly {
    readonly as: 'corrected' | 'withdrawn';
    readonly because: PublishedChange;
    readonly on: LocalDay;
    readonly words: FreeText;
    readonly document: string;
  }[];
}

/** 起草中、待审批、已批准、已公布. */
export type PublicationStatus = 'open' | 'submitted' | 'approved' | 'published';

export interface Publication {
  readonly period: string;
  readonly status: PublicationStatus;
  readonly lines: Readonly<Record<string, DraftLine>>;
  readonly zero: boolean;
  /** Everybody who drew, chose, added or submitted: none of them approves. */
  readonly editors: readonly string[];
  readonly approvedBy: string | null;
  readonly approvedOn: LocalDay | null;
  /** 文号 of the announcement; stays when what was approved is changed and approved anew. */
  readonly number: string | null;
  /** What came back with it last. */
  readonly returned: FreeText | null;
  readonly filed: {
    readonly on: LocalDay;
    readonly at: string;
    readonly document: string | null;
    readonly places: readonly PublicationPlace[];
    readonly lines: Readonly<Record<string, StandingLine>>;
  } | null;
}

export type Publications = Readonly<Record<string, Publication>>;

const empty = (period: string): Publication => ({
  ...{ period, status: 'open', lines: {}, zero: false, editors: [] },
  ...{ approvedBy: null, approvedOn: null, number: null, returned: null, filed: null },
});

const TYPES = new Set<string>([
  ...(['PublicationDrawn', 'PublicationLineChosen', 'PublicationLineAdded', 'PublicationSubmitted'] as const),
  ...(['PublicationDecided', 'ViolationsPublished', 'PublicationPlaceAdded'] as const),
  ...(['PublishedLineCorrected', 'PublishedLineWithdrawn'] as const),
  ...(['PublishedGroundFell', 'PublishedGroundRestored'] as const),
] satisfies PublicationEvent['type'][]);

export function isPublicationEvent(
  event: Recorded<{ readonly type: string; readonly data: object }>,
): event is Recorded<PublicationEvent> {
  return TYPES.has(event.type);
}

export function evolvePublications(all: Publications, fact: Recorded<PublicationEvent>): Publications {
  const { period } = fact.data;
  const before = all[period] ?? empty(period);
  return { ...all, [period]: { ...before, ...changed(before, fact) } };
}

function changed(before: Publication, fact: Recorded<PublicationEvent>): Partial<Publication> {
  const edited = {
    status: 'open',
    editors: [...new Set([...before.editors, fact.by.id])],
    approvedBy: null,
    approvedOn: null,
  } as const;
  switch (fact.type) {
    case 'PublicationDrawn': {
      const { lines, gone } = fact.data;
      const marked = gone.flatMap((lineId): [string, DraftLine][] => {
        const line = before.lines[lineId];
        return line?.by === 'log' ? [[lineId, { ...line, gone: true }]] : [];
      });
      // What was said of a line that says something else now is asked for anew.
      const drawn = lines.map((line): [string, DraftLine] => [
        line.lineId,
        { ...line, by: 'log', gone: false, choice: null },
      ]);
      return { ...edited, lines: { ...before.lines, ...Object.fromEntries([...marked, ...drawn]) } };
    }
    case 'PublicationLineChosen': {
      const { lineId, because, note } = fact.data;
      const line = before.lines[lineId] ?? refuse('publication-line-unknown');
      const choice = { because, note, by: fact.by.id };
      return { ...edited, lines: { ...before.lines, [lineId]: { ...line, choice } } };
    }
    case 'PublicationLineAdded': {
      const { period: _period, lineId, companyVersion, name, creditCode, address, ...added } = fact.data;
      const line = { by: 'hand', lineId, name, creditCode, address, added, companyVersion, choice: null } as const;
      return { ...edited, lines: { ...before.lines, [lineId]: line } };
    }
    case 'PublicationSubmitted':
      return { ...edited, status: 'submitted', zero: fact.data.zero };
    case 'PublicationDecided': {
      const { decision, reason, number = before.number } = fact.data;
      return decision === 'approved'
        ? { status: 'approved', approvedBy: fact.by.id, approvedOn: factDay(fact), number, returned: null }
        : { status: 'open', returned: reason };
    }
    case 'ViolationsPublished': {
      const { lines, places, document } = fact.data;
      const standing = lines.map((line): [string, StandingLine] => [
        line.lineId,
        { ...line, standing: 'standing', fell: null, changes: [] },
      ]);
      const filed = { on: factDay(fact), at: fact.occurredAt, document, places, lines: Object.fromEntries(standing) };
      return { status: 'published', filed };
    }
    case 'PublicationPlaceAdded': {
      const filed = before.filed ?? refuse('publication-not-filed');
      return { filed: { ...filed, places: [...filed.places, fact.data.place] } };
    }
    case 'PublishedGroundFell':
      return ofLine(before, fact.data.lineId, (line) => {
        const { groundIds, because } = fact.data;
        const all = [...new Set([...(line.fell?.groundIds ?? []), ...groundIds])];
        return { ...line, fell: { groundIds: all, because, on: factDay(fact), open: true } };
      });
    case 'PublishedGroundRestored':
      return ofLine(before, fact.data.lineId, (line) => {
        const left = (line.fell?.groundIds ?? []).filter((id) => !fact.data.groundIds.includes(id));
        return { ...line, fell: line.fell === null || left.length === 0 ? null : { ...line.fell, groundIds: left } };
      });
    case 'PublishedLineCorrected':
    case 'PublishedLineWithdrawn': {
      const { lineId, period: _period, key: _key, ...said } = fact.data;
      const as = fact.type === 'PublishedLineWithdrawn' ? 'withdrawn' : 'corrected';
      return ofLine(before, lineId, (line) => {
        const fell = line.fell === null ? null : { ...line.fell, open: false };
        return { ...line, standing: as, fell, changes: [...line.changes, { as, ...said }] };
      });
    }
    default:
      return fact satisfies never;
  }
}

function ofLine(
  { filed: known }: Publication,
  lineId: string,
  after: (line: StandingLine) => StandingLine,
): Partial<Publication> {
  const filed = known ?? refuse('publication-not-filed');
  const line = filed.lines[lineId] ?? refuse('publication-line-unknown');
  return { filed: { ...filed, lines: { ...filed.lines, [lineId]: after(line) } } };
}

/** Taken in: as an officer chose, else as the log has it. What the log says no longer is in nothing. */
export function isTakenIn(line: DraftLine): boolean {
  if (line.by === 'log' && line.gone) return false;
  if (line.choice !== null) return CHOICES[line.choice.because].choice === 'in';
  return line.by === 'hand' || line.left === null;
}

export function linesIn({ lines }: Pick<Publication, 'lines'>): readonly DraftLine[] {
  return Object.values(lines).filter(isTakenIn);
}

/** Why nobody takes the line in; null where somebody may. */
export function finallyLeft(line: DraftLine): keyof typeof LEFT_OUT | null {
  if (line.by === 'hand' || line.left === null) return null;
  return line.grounds.some(({ left }) => left === null || !LEFT_OUT[left].final) ? null : line.left;
}

/** Grounds that a line goes out with: those that stand, or where none does those that somebody took in all the same. */
export function groundsOut(line: DrawnLine): readonly PublicationGround[] {
  const standing = line.grounds.filter(({ left }) => left === null);
  return standing.length > 0 ? standing : line.grounds.filter(({ left }) => left !== null && !LEFT_OUT[left].final);
}

export function itemsOf(grounds: readonly PublicationGround[]): readonly R29Item[] {
  return [...new Set(grounds.map(({ code }) => PUBLICATION_GROUNDS[code].item))].sort();
}

/**
 * Grounds that publications of other periods have done with: published, or left out for good. What was put off, or was under
 * review, comes again.
 */
export function settledGrounds(publications: Publications, period: string): ReadonlySet<string> {
  const settled = Object.values(publications)
    .filter((one) => one.filed !== null && one.period !== period)
    .flatMap(({ lines }) => Object.values(lines))
    .flatMap((line) => (line.by === 'log' && !line.gone ? settledOf(line) : []));
  return new Set(settled);
}

const COMES_AGAIN: ReadonlySet<string> = new Set(['under-review', 'employer-unclear']);

function settledOf(line: DrawnLine): readonly string[] {
  if (line.choice?.because === 'next-quarter') return [];
  if (isTakenIn(line)) {
    const out = new Set(groundsOut(line));
    return line.grounds.flatMap((one) => (out.has(one) || !COMES_AGAIN.has(one.left ?? '') ? [one.groundId] : []));
  }
  if (line.choice !== null) return line.grounds.map(({ groundId }) => groundId);
  return line.grounds.flatMap(({ left, groundId }) => (COMES_AGAIN.has(left ?? '') ? [] : [groundId]));
}

/** Published and not taken down. */
export function standingLines({ filed }: Pick<Publication, 'filed'>): readonly StandingLine[] {
  return Object.values(filed?.lines ?? {}).filter(({ standing }) => standing !== 'withdrawn');
}
