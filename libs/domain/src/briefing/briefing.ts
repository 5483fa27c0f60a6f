import type { CaseState } from '../arrears-case/state.ts';
import { type ComplaintState, holderOf } from '../complaint/state.ts';
import {
  caseForLeaders,
  forLeaders,
  type ForLeaders,
  overdueOf,
  type OverdueEntry,
  type RedCase,
  redCaseOf,
} from './attention.ts';
import { clearedCase, openedCaseEntry, unclearedCase } from './cases.ts';
import { closedComplaint, receivedComplaint, unclearedComplaint } from './complaints.ts';
import type { BriefedMatter, BriefedSpan, BriefingEntry, RawEntry } from './entry.ts';
import { countedOnce, type SameAs } from './once.ts';

/** The figures of the one-page report, in the order in which they are read. */
export const BRIEFING_FIGURES = [
  { id: 'received', title: '新增投诉举报', counts: '上次专报之后登记的投诉举报件，不含作废的和重复的' },
  { id: 'closed', title: '办结投诉举报', counts: '上次专报之后办结并且仍为办结的投诉举报件，不含重复的' },
  { id: 'opened', title: '新增欠薪案件', counts: '上次专报之后新建的欠薪案件及其全部人员和金额' },
  { id: 'cleared', title: '清零欠薪案件', counts: '上次专报之后工资清零并且仍为清零的案件；人数、金额为支付到本人的' },
  {
    id: 'uncleared',
    title: '未清零',
    counts:
      '截至当时没有清零的案件，以及没有并入案件、没有办结的投诉举报件；部分支付不算清零，人数、金额为尚未了结的；同一人、同一项目、同一期间只计一次',
  },
] as const;

export type BriefingFigureId = (typeof BRIEFING_FIGURES)[number]['id'];

/** What the matters of a district bring to the report, before anybody is counted once. */
export interface BriefingDraft {
  readonly entries: Readonly<Record<BriefingFigureId, RawEntry[]>>;
  readonly overdue: OverdueEntry[];
  readonly red: RedCase[];
  readonly leaders: ForLeaders[];
}

export interface BriefingFacts {
  readonly entries: Readonly<Record<BriefingFigureId, readonly BriefingEntry[]>>;
  readonly overdue: readonly OverdueEntry[];
  readonly red: readonly RedCase[];
  readonly leaders: readonly ForLeaders[];
}

export function emptyBriefing(): BriefingDraft {
  return {
    entries: { received: [], closed: [], opened: [], cleared: [], uncleared: [] },
    overdue: [],
    red: [],
    leaders: [],
  };
}

export function briefComplaint(draft: BriefingDraft, matter: BriefedMatter<ComplaintState>, span: BriefedSpan): void {
  const { state } = matter;
  if (!state.registered) return;
  draft.entries.received.push(...receivedComplaint(matter, span));
  draft.entries.closed.push(...closedComplaint(matter, span));
  draft.entries.uncleared.push(...unclearedComplaint(matter));
  if (state.voided) return;
  draft.overdue.push(...overdueOf(state));
  draft.leaders.push(...forLeaders(state, 'complaint', holderOf(state)));
}

export function briefCase(draft: BriefingDraft, matter: BriefedMatter<CaseState>, span: BriefedSpan): void {
  const { state } = matter;
  if (!state.opened) return;
  draft.entries.opened.push(...openedCaseEntry(matter, span));
  draft.entries.cleared.push(...clearedCase(matter, span));
  draft.entries.uncleared.push(...unclearedCase(matter));
  draft.overdue.push(...overdueOf(state));
  const red = redCaseOf(state, span.until);
  if (red !== null) draft.red.push(red);
  draft.leaders.push(...caseForLeaders(state, span.until));
}

/** Cases stand first, so that a worker is counted with what was verified; within a kind by number. */
export function briefingOf(draft: BriefingDraft, sameAs: SameAs): BriefingFacts {
  const counted = (id: BriefingFigureId): readonly BriefingEntry[] =>
    countedOnce([...draft.entries[id]].sort(byKindAndNumber), sameAs);
  return {
    entries: {
      received: counted('received'),
      closed: counted('closed'),
      opened: counted('opened'),
      cleared: counted('cleared'),
      uncleared: counted('uncleared'),
    },
    overdue: [...draft.overdue].sort(
      (one, other) => compare(one.since, other.since) || compare(one.stream, other.stream),
    ),
    red: [...draft.red].sort(
      (one, other) => other.daysOver - one.daysOver || other.people - one.people || compare(one.stream, other.stream),
    ),
    leaders: [...draft.leaders].sort(
      (one, other) => compare(one.since ?? '', other.since ?? '') || compare(one.stream, other.stream),
    ),
  };
}

/** Subjects that may be the same person in several matters. */
export function subjectsIn({ entries }: BriefingDraft): readonly string[] {
  const persons = Object.values(entries).flatMap((all) => all.flatMap((entry) => entry.persons));
  return [...new Set(persons.filter(({ concealed }) => !concealed).map(({ subject }) => subject))];
}

type Named = Pick<RawEntry, 'kind' | 'number' | 'stream'>;

/** Cases before complaints, each by number. */
export function byKindAndNumber(one: Named, other: Named): number {
  return (
    compare(one.kind, other.kind) || compare(one.number ?? '', other.number ?? '') || compare(one.stream, other.stream)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

export interface BriefingSum {
  readonly matters: number;
  readonly people: number;
  readonly fen: number;
  readonly fenUnknown: number;
}

/** 件, 人, 元. */
export function briefingSum(entries: readonly BriefingEntry[]): BriefingSum {
  return {
    matters: entries.length,
    people: entries.reduce((sum, { people }) => sum + people, 0),
    fen: entries.reduce((sum, { fen }) => sum + fen, 0),
    fenUnknown: entries.filter(({ fenUnknown }) => fenUnknown).length,
  };
}
