import { caseMoney } from '../arrears-case/money.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { ClockEvent } from '../clocks/events.ts';
import type { ComplaintFact } from '../complaint/events.ts';
import { movesOf } from '../complaint/moves.ts';
import { holderOf, type ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { TimedMatter } from '../kernel/relations.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { timeByUnit } from '../matter/custody-proof.ts';
import type { MatterState } from '../matter/state.ts';
import { workingDaysLate } from '../time/count.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import { type AssessedMatter, type AssessedPeriod, type Figure, type FigureEntry, FIGURES } from './figures.ts';

/** `share`: so many of so many; `count`: how many; `days`: working days, of which median and ninth tenth are told; `sum`: fen. */
export type UnitMeasure = 'share' | 'count' | 'days' | 'sum';

export interface UnitEntry extends FigureEntry {
  /** Working days; null where none are counted. */
  readonly days: number | null;
}

/** One column of the table of units (counting, "Figures of the units"). */
export interface UnitFigure<S extends StreamState = StreamState> {
  readonly id: string;
  readonly title: string;
  /** What is counted, and what of it is good, in words. */
  readonly counts: string;
  readonly good: string;
  readonly measure: UnitMeasure;
  readonly of: readonly TimedMatter[];
  entries(matter: AssessedMatter<S>, period: AssessedPeriod, calendar: WorkingCalendar): readonly UnitEntry[];
}

type Facts = readonly Recorded<EventOf>[];

const within = (day: LocalDay, { from, to }: AssessedPeriod): boolean => from <= day && day <= to;

/** Working days after the first day up to and with the last. */
const spanOf = (from: string, to: string, calendar: WorkingCalendar): number =>
  workingDaysLate(localDayOf(from), localDayOf(to), calendar);

const entry = (unit: string | null, version: number | readonly number[], more: Partial<UnitEntry> = {}): UnitEntry => ({
  ...{ unit, good: true, people: 0, fen: 0, days: null },
  versions: typeof version === 'number' ? [version] : version,
  ...more,
});

interface Received {
  readonly unit: string;
  readonly receivedAt: string;
}

const isReceipt = ({ type }: Recorded<EventOf>): boolean => type === 'ComplaintReceivedByUnit';

/** A unit's first receipt of a complaint: what comes back to it is no second one. */
function firstReceipts(events: Facts): readonly (Received & { readonly version: number })[] {
  const found = new Map<string, Received & { readonly version: number }>();
  for (const { data, version } of events.filter(isReceipt)) {
    const receipt = data as Received;
    if (!found.has(receipt.unit)) found.set(receipt.unit, { ...receipt, version });
  }
  return [...found.values()];
}

const RECEIVED: UnitFigure<ComplaintState> = {
  ...{ id: 'received', title: '收到', counts: '期内首次收到的投诉举报件', good: '', measure: 'count' },
  of: ['complaint'],
  entries: ({ events }, period) =>
    firstReceipts(events)
      .filter(({ receivedAt }) => within(localDayOf(receivedAt), period))
      .map(({ unit, version }) => entry(unit, version)),
};

const ACCEPTED: UnitFigure<ComplaintState> = {
  ...{ id: 'accepted-in-a-day', title: '一日内受理', counts: '期内受理的投诉举报件', measure: 'share' },
  good: '收到当日或者其后第一个工作日内受理',
  of: ['complaint'],
  entries({ events }, period, calendar) {
    const accepted = events.findLast(({ type }) => type === 'ComplaintAccepted');
    if (accepted === undefined || !within(factDay(accepted), period)) return [];
    const { unit } = accepted.data as { readonly unit: string };
    const received = events.findLast((fact) => isReceipt(fact) && (fact.data as Received).unit === unit);
    if (received === undefined) return [];
    const days = spanOf((received.data as Received).receivedAt, factDay(accepted), calendar);
    return [entry(unit, [received.version, accepted.version], { good: days <= 1, days })];
  },
};

const ANSWERED: readonly string[] = ['signed', 'received-outside', 'returned'];

const RETURNED: UnitFigure<ComplaintState> = {
  ...{ id: 'returned', title: '退回', counts: '期内签收或者退回的转送', good: '没有退回', measure: 'share' },
  of: ['complaint'],
  entries: ({ events }, period) =>
    movesOf(events as readonly Recorded<ComplaintFact>[]).flatMap(({ to, end, endedOn, version }) =>
      ANSWERED.includes(end) && endedOn !== null && within(localDayOf(endedOn), period)
        ? [entry(to, version, { good: end !== 'returned' })]
        : [],
    ),
};

/** The last end of a matter that has not begun again since. */
function lastEnd(events: Facts, end: string, again: string): Recorded<EventOf> | undefined {
  const last = events.findLast(({ type }) => type === end || type === again);
  return last?.type === end ? last : undefined;
}

const HANDLING: UnitFigure<ComplaintState> = {
  ...{ id: 'handling-days', title: '办理用时', counts: '期内办结的投诉举报件，各单位责任流转所计的工作日', good: '' },
  ...{ measure: 'days', of: ['complaint'] },
  entries({ state, events }, period, calendar) {
    const closed = lastEnd(events, 'ComplaintClosed', 'ComplaintReopened');
    if (closed === undefined || !within(factDay(closed), period)) return [];
    return timeByUnit(state, startOfDay(factDay(closed), 1), calendar)
      .filter(({ heldDays, awaitedDays, unit }) => heldDays + awaitedDays > 0 || unit === holderOf(state))
      .map(({ unit, heldDays, awaitedDays }) => entry(unit, closed.version, { days: heldDays + awaitedDays }));
  },
};

const CLEARING: UnitFigure<CaseState> = {
  ...{ id: 'clearing-days', title: '清零用时', counts: '期内工资清零的案件，自建案至清零的工作日', good: '' },
  ...{ measure: 'days', of: ['case'] },
  entries({ state, events }, period, calendar) {
    const cleared = lastEnd(events, 'WagesCleared', 'CaseReopened');
    if (cleared === undefined || state.openedOn === null || !within(factDay(cleared), period)) return [];
    const { people, verifiedFen: fen } = caseMoney(state);
    const days = spanOf(state.openedOn, factDay(cleared), calendar);
    return [entry(state.lead, [events[0]?.version ?? 0, cleared.version], { days, people, fen })];
  },
};

/** The periods of the assessment, those of the law and of the district together. */
const PERIODS: readonly Figure[] = FIGURES.filter(({ id }) => /^(statutory|local)-in-time-/.test(id));

const IN_TIME: UnitFigure = {
  ...{ id: 'in-time', title: '按期率', counts: '期内办理或者到期的法定、区定时限', good: '按期办理', measure: 'share' },
  of: [...new Set(PERIODS.map(({ of }) => of))],
  entries: (matter, period) =>
    PERIODS.filter(({ of }) => of === kindOf(matter.state)).flatMap((figure) =>
      figure.entries(matter, period).map((one) => ({ ...one, days: null })),
    ),
};

/** A state knows its stream; the name of a stream begins with its kind. */
const kindOf = (state: StreamState): string => (state as Partial<MatterState>).stream?.split('-', 1)[0] ?? '';

type ClockFact = Recorded<ClockEvent>;

const EXTENSIONS: UnitFigure<MatterState> = {
  ...{ id: 'late-extensions', title: '临期申请延期', counts: '期内提出的延期申请', measure: 'share' },
  good: '到期前一个工作日之前提出',
  of: ['complaint', 'case', 'project', 'company', 'duty', 'supervision', 'emergency'],
  entries({ state, events }, period, calendar) {
    const due = new Map<string, LocalDay>();
    const found: UnitEntry[] = [];
    for (const fact of events as readonly ClockFact[]) {
      const data = fact.data as { readonly clockId?: string; readonly due?: LocalDay | null };
      if (data.clockId === undefined) continue;
      if (typeof data.due === 'string') due.set(data.clockId, data.due);
      if (fact.type !== 'ClockExtensionRequested' || !within(factDay(fact), period)) continue;
      const ends = due.get(data.clockId);
      const left = ends === undefined ? null : spanOf(factDay(fact), ends, calendar);
      const unit = state.clocks[data.clockId]?.unit ?? null;
      found.push(entry(unit, fact.version, { good: left === null || left > 1, days: left }));
    }
    return found;
  },
};

const REOPENED: UnitFigure<ComplaintState | CaseState> = {
  ...{ id: 'reopened', title: '重新办理', counts: '期内办结、清零后重新办理的', good: '', measure: 'count' },
  of: ['complaint', 'case'],
  entries: ({ state, events }, period) =>
    events
      .filter((fact) => ['ComplaintReopened', 'CaseReopened'].includes(fact.type) && within(factDay(fact), period))
      .map(({ version, type }) =>
        entry(type === 'CaseReopened' ? (state as CaseState).lead : holderOf(state as ComplaintState), version),
      ),
};

const RECOVERED: UnitFigure<CaseState> = {
  ...{ id: 'recovered', title: '付到本人', counts: '期内核实付到本人的工资', good: '', measure: 'sum', of: ['case'] },
  entries({ state, events, before }, period) {
    const fen = caseMoney(state).paidFen - (before === null ? 0 : caseMoney(before).paidFen);
    if (fen === 0) return [];
    const facts = events.filter((fact) => fact.type.startsWith('Payment') && within(factDay(fact), period));
    const versions = facts.map(({ version }) => version);
    return [entry(state.lead, versions, { fen, people: caseMoney(state).solvedPeople })];
  },
};

const [CALLED_BACK] = FIGURES.filter(({ id }) => id === 'satisfied');

const SATISFIED: readonly UnitFigure[] =
  CALLED_BACK === undefined
    ? []
    : [
        {
          ...{ id: 'satisfied', title: '满意率', counts: CALLED_BACK.counts, good: CALLED_BACK.good, measure: 'share' },
          of: [CALLED_BACK.of],
          entries: (matter, period) => CALLED_BACK.entries(matter, period).map((one) => ({ ...one, days: null })),
        },
      ];

/** The columns of the table of units, in their order. */
export const UNIT_FIGURES: readonly UnitFigure[] = [
  ...[RECEIVED, ACCEPTED, RETURNED, HANDLING, CLEARING, IN_TIME, EXTENSIONS, REOPENED, RECOVERED],
  ...SATISFIED,
] as readonly UnitFigure[];
