import type { CaseState } from '../arrears-case/state.ts';
import { caseMoney } from '../arrears-case/money.ts';
import { isHistory, type ClockState } from '../clocks/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import { holderOf, type ComplaintState } from '../complaint/state.ts';
import type { EventOf, Fen, Recorded } from '../kernel/event.ts';
import type { TimedMatter } from '../kernel/relations.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { ProjectFact } from '../project/events.ts';
import type { ProjectState } from '../project/state.ts';
import { localDayOf } from '../time/local-day.ts';
import type { WarnedState } from '../warning/state.ts';

/** Days of the period, both within it. */
export interface AssessedPeriod {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** One matter as its facts had it at the end of the period, and on the day before it; null: it was not there then. */
export interface AssessedMatter<S extends StreamState = StreamState> {
  readonly state: S;
  readonly events: readonly Recorded<EventOf>[];
  readonly before: S | null;
}

/** What counts in a figure: one case, clock, project, warning or call-back. */
export interface FigureEntry {
  /** The unit it is counted for. */
  readonly unit: string | null;
  readonly good: boolean;
  readonly people: number;
  readonly fen: Fen;
  /** Events of the matter that it is read from, by version. */
  readonly versions: readonly number[];
}

/** One figure of the yearly assessment: of so many, so many are good; each entry names the events it is read from. */
export interface Figure<S extends StreamState = StreamState> {
  readonly id: string;
  readonly title: string;
  /** What is counted, and what of it is good, in words. */
  readonly counts: string;
  readonly good: string;
  readonly source: string;
  readonly of: TimedMatter;
  entries(matter: AssessedMatter<S>, period: AssessedPeriod): readonly FigureEntry[];
}

const NOTICE = '通知四（二）：未按期清零的督办、约谈、通报、问责';
const ASSESSMENT = '国办发〔2023〕33号：保障农民工工资支付工作考核';

const within = (day: LocalDay | null, { from, to }: AssessedPeriod): boolean =>
  day !== null && from <= day && day <= to;

function last({ events }: Pick<AssessedMatter, 'events'>, ...types: readonly string[]): Recorded<EventOf> | undefined {
  return events.findLast(({ type }) => types.includes(type));
}

const versionsOf = (...facts: readonly (Recorded<EventOf> | undefined)[]): readonly number[] =>
  facts.flatMap((fact) => (fact === undefined ? [] : [fact.version]));

function clearing(matter: AssessedMatter<CaseState>, good: boolean): FigureEntry {
  const { state } = matter;
  const { people, verifiedFen } = caseMoney(state);
  const cleared = state.cleared ? last(matter, 'WagesCleared') : undefined;
  return { unit: state.lead, good, people, fen: verifiedFen, versions: versionsOf(matter.events[0], cleared) };
}

/** 存量清零, 新增清零, 按期清零: by the period asked for, that of a quarter, of a year, or up to a set day. */
const CLEARINGS: readonly Figure<CaseState>[] = [
  {
    ...{ id: 'cleared-stock', title: '存量清零', counts: '期初未清零的案件', good: '期末前工资清零', source: NOTICE },
    of: 'case',
    entries: (matter) =>
      matter.before?.opened === true && !matter.before.cleared ? [clearing(matter, matter.state.cleared)] : [],
  },
  {
    ...{ id: 'cleared-new', title: '新增清零', counts: '期内新建的案件', good: '期末前工资清零', source: NOTICE },
    of: 'case',
    entries: (matter, period) =>
      within(matter.state.openedOn, period) ? [clearing(matter, matter.state.cleared)] : [],
  },
  {
    ...{
      id: 'cleared-in-time',
      title: '按期清零',
      counts: '清零时限在期内的案件',
      good: '时限内工资清零',
      source: NOTICE,
    },
    of: 'case',
    entries(matter, period) {
      const { clearBy, cleared } = matter.state;
      if (clearBy === null || !within(clearBy, period)) return [];
      const fact = last(matter, 'WagesCleared');
      return [clearing(matter, cleared && fact !== undefined && factDay(fact) <= clearBy)];
    },
  },
];

/** The day on which a period came to its end: when the act was done in time, else the day it was due. */
function settledOn({ status, metOn, due, dueAt }: ClockState): LocalDay | null {
  if (status === 'met') return metOn === null ? null : dayIn(metOn);
  if (status === 'lapsed' || status === 'doneLate') return due ?? (dueAt === null ? null : localDayOf(dueAt));
  return null;
}

const dayIn = (time: string): LocalDay => (time.length === 10 ? time : localDayOf(time));

/** A contractor's or owner's date, and one that the law has people wait out, make no unit of the district late. */
const isOurs = ({ onLapse, waitedOut }: ClockState): boolean => onLapse !== null && !waitedOut;

function inTime(of: TimedMatter, statutory: boolean): Figure<StreamState & Pick<MatterState, 'clocks'>> {
  const what = statutory ? '法定' : '区定';
  return {
    id: `${statutory ? 'statutory' : 'local'}-in-time-${of}`,
    title: `${what}时限按期办理率（${MATTERS[of]}）`,
    ...{ counts: `期内办理或者到期的${what}时限`, good: '按期办理', source: ASSESSMENT, of },
    entries: ({ state }, period) =>
      Object.values(state.clocks)
        .filter(
          (clock) =>
            (clock.tier === 'statutory') === statutory &&
            isOurs(clock) &&
            !isHistory(clock) &&
            within(settledOn(clock), period),
        )
        .map((clock) => ({
          ...{ unit: clock.unit, good: clock.status === 'met', people: 0, fen: 0 },
          versions: [...new Set([clock.startedBy, clock.setBy, ...(clock.metBy === null ? [] : [clock.metBy])])],
        })),
  };
}

const MATTERS: Readonly<Record<TimedMatter, string>> = {
  ...{ complaint: '投诉举报件', case: '欠薪案件', company: '用人单位', project: '在建项目' },
  ...{ duty: '常设工作', supervision: '督查', emergency: '突发事件' },
};

interface RegimeProof {
  readonly id: string;
  readonly title: string;
  readonly types: readonly ProjectFact['type'][];
  /** `proof`: the last of those facts. */
  readonly holds: (state: ProjectState, proof: Recorded<EventOf> | undefined) => boolean;
}

/** The five regimes, each by what proves it (724 Arts 26, 28, 31, 32, 34). */
const REGIMES: readonly RegimeProof[] = [
  {
    ...{ id: 'real-name', title: '实名制管理', types: ['SystemEntryRecorded'] },
    holds: ({ entries }) => entries['real-name'] !== undefined,
  },
  {
    ...{ id: 'account', title: '工资专用账户', types: ['SpecialAccountOpened', 'SpecialAccountReported'] },
    holds: ({ account }) => account?.agreement === true,
  },
  {
    ...{ id: 'agency', title: '总包代发工资', types: ['WagesPaid'] },
    holds: (_state, proof) =>
      (proof?.data as { readonly throughAccount?: boolean } | undefined)?.throughAccount === true,
  },
  {
    ...{ id: 'deposit', title: '工资保证金', types: ['DepositStored', 'DepositExempted'] },
    holds: ({ deposit, exemption }) => exemption !== null || deposit?.shortFen === 0,
  },
  {
    ...{ id: 'board', title: '维权信息告示牌', types: ['BoardChecked'] },
    holds: ({ board }) => board?.missing === 0,
  },
];

/** A project under construction at the end of the period. */
const isBuilding = ({ registered, startedOn, completedOn }: ProjectState): boolean =>
  registered && startedOn !== null && completedOn === null;

const COVERAGE: readonly Figure<ProjectState>[] = REGIMES.map(({ id, title, types, holds }) => ({
  ...{
    id: `regime-${id}`,
    title: `制度覆盖率：${title}`,
    counts: '期末在建的项目',
    good: '已落实',
    source: ASSESSMENT,
  },
  of: 'project',
  entries(matter) {
    const { state } = matter;
    if (!isBuilding(state)) return [];
    const proof = last(matter, ...types);
    const versions = versionsOf(last(matter, 'ConstructionStarted'), proof);
    return [{ unit: state.supervisedBy, good: holds(state, proof), people: 0, fen: 0, versions }];
  },
}));

function warningsHandled(of: 'project' | 'company'): Figure<StreamState & WarnedState & Pick<MatterState, 'clocks'>> {
  return {
    ...{ id: `warnings-handled-${of}`, title: `预警按期处置率（${MATTERS[of]}）`, of },
    ...{ counts: '期内发出、已有结论或者已逾期的预警', good: '签收、核查均未逾期', source: ASSESSMENT },
    entries: ({ state, events }, period) =>
      Object.values(state.warnings)
        .filter(({ raisedOn }) => within(raisedOn, period))
        .flatMap(({ id, unit, status }) => {
          const late = Object.values(state.clocks).some(
            ({ key, ruleId, lapsedAt }) => key === id && ruleId.startsWith('W-') && lapsedAt !== null,
          );
          const own = events.filter(
            ({ type, data }) =>
              type.startsWith('Warning') && (data as { readonly warningId?: string }).warningId === id,
          );
          // What is within its time is counted when it is over.
          if (status !== 'concluded' && !late) return [];
          return [{ unit, good: !late, people: 0, fen: 0, versions: versionsOf(...own) }];
        }),
  };
}

interface Attempt {
  readonly claimantId: string;
  readonly reached: boolean;
  readonly satisfied: boolean | null;
}

/** What each person who was reached in the period said last; who was not reached is not counted as satisfied. */
const SATISFACTION: Figure<ComplaintState> = {
  ...{ id: 'satisfied', title: '群众满意率', counts: '期内回访到并表态的投诉人', good: '满意', source: ASSESSMENT },
  of: 'complaint',
  entries({ state, events }, period) {
    const latest = new Map<string, Recorded<EventOf>>();
    for (const event of events) {
      if (event.type !== 'CallBackAttempted' || !within(factDay(event), period)) continue;
      const { claimantId, reached, satisfied } = event.data as Attempt;
      if (reached && satisfied !== null) latest.set(claimantId, event);
    }
    return [...latest.values()].map((event) => ({
      ...{ unit: holderOf(state), good: (event.data as Attempt).satisfied === true, people: 1, fen: 0 },
      versions: [event.version],
    }));
  },
};

const TIMED = [
  'complaint',
  'case',
  'project',
  'company',
  'duty',
  'supervision',
  'emergency',
] as const satisfies readonly TimedMatter[];

/** The figures of the special assessment (notice, part four (二); S10-01 to S10-03), in the order in which they are read. */
export const FIGURES: readonly Figure[] = [
  ...CLEARINGS,
  ...TIMED.flatMap((of) => [inTime(of, true), inTime(of, false)]),
  ...COVERAGE,
  warningsHandled('project'),
  warningsHandled('company'),
  SATISFACTION,
] as readonly Figure[];
