import { BREACH_OF_RULE } from '../../../project/breach-kinds.ts';
import type { BreachKind } from '../../../project/breach-events.ts';
import type { FundingStage } from '../../../project/events.ts';
import {
  type Breach,
  dutyUnit,
  gapOf,
  isBreachOpen,
  type ProjectState,
  type WageMonth,
} from '../../../project/state.ts';
import { localDayOf } from '../../../time/local-day.ts';
import { isWarningOpen } from '../../../warning/state.ts';
import type { TraceEntry } from '../events.ts';
import type { EntryCode, ProjectStage } from '../stages.ts';
import { entry, isLate, lapseOf, type Reading } from './reading.ts';

/** Stages to which a breach belongs; all others are breaches of the five regimes. */
const STAGE_OF_BREACH: Readonly<Partial<Record<BreachKind, ProjectStage>>> = {
  'unapproved-project': 'approval',
  'scale-enlarged': 'approval',
  'estimate-raised': 'approval',
  'funds-missing': 'funding',
  'cycle-too-long': 'tender',
  'no-payment-guarantee': 'payment',
  'guarantee-expired': 'payment',
  'labour-cost-late': 'payment',
  'price-unpaid': 'payment',
  'no-special-account': 'payment',
  'account-not-reported': 'payment',
  'no-deposit': 'payment',
  'deposit-letter-expired': 'payment',
};

const stageOf = (kind: BreachKind | undefined): ProjectStage =>
  (kind === undefined ? undefined : STAGE_OF_BREACH[kind]) ?? 'regimes';

type Read = Reading<ProjectState>;

/** What the record of a project says of each stage. Its figures are of supervision; who handled what is said by the cases. */
export function projectEntries(read: Read): readonly TraceEntry[] {
  return [
    ...approval(read),
    ...funding(read),
    ...permit(read),
    ...contract(read),
    ...payment(read),
    ...breaches(read),
    ...warnings(read),
    ...lapses(read),
  ];
}

interface Point {
  readonly point: EntryCode;
  readonly subject: string;
  readonly day?: string | null;
  readonly until?: string | null;
  readonly detail?: string | null;
  readonly figure?: number | null;
  readonly unit?: string;
}

const at = (read: Read, stage: ProjectStage, { unit = dutyUnit(read.state), ...said }: Point): TraceEntry =>
  entry(read, { stage, duty: 'supervision', unit, ...said });

/** Funds that were enough had been looked at for this stage by that day. */
function fundedBy({ state }: Read, stage: FundingStage, day: string): boolean {
  return state.funding.some((check) => check.stage === stage && check.sufficient && check.on <= day);
}

/** The unit that approves projects, where the district has one. */
function approver({ state, context }: Read): string {
  return context.organisation.ofKind('development')?.id ?? dutyUnit(state);
}

function approval(read: Read): readonly TraceEntry[] {
  const { feasibility } = read.state;
  if (feasibility === null) return [];
  const { decision, on } = feasibility;
  const funded = decision === 'refused' || fundedBy(read, 'feasibility', on);
  const point = funded ? 'feasibility-decided' : 'feasibility-without-funding';
  return [at(read, 'approval', { point, subject: 'feasibility', day: on, detail: decision, unit: approver(read) })];
}

function funding(read: Read): readonly TraceEntry[] {
  return read.state.funding.map(({ stage, sufficient, on, neededFen, arrangedFen }, index) =>
    at(read, 'funding', {
      ...{ point: sufficient ? 'funding-sufficient' : 'funding-short', subject: `${stage}/${index + 1}`, day: on },
      ...{ detail: stage, figure: sufficient ? null : Math.max(0, neededFen - arrangedFen) },
      unit: stage === 'feasibility' ? approver(read) : dutyUnit(read.state),
    }),
  );
}

function permit(read: Read): readonly TraceEntry[] {
  const { particulars, startedOn } = read.state;
  const said = particulars?.permitOn ?? 'unknown';
  const permitOn = said === 'unknown' ? null : said;
  const entries: TraceEntry[] = [];
  if (permitOn !== null) {
    const point = fundedBy(read, 'permit', permitOn) ? 'permit-recorded' : 'permit-without-funding';
    entries.push(at(read, 'permit', { point, subject: 'permit', day: permitOn }));
  }
  if (startedOn === null) return entries;
  if (permitOn === null || startedOn < permitOn) {
    entries.push(
      at(read, 'permit', { point: 'started-before-permit', subject: 'start', day: startedOn, until: permitOn }),
    );
  }
  if (!fundedBy(read, 'start', startedOn)) {
    entries.push(at(read, 'funding', { point: 'started-without-funding', subject: 'start', day: startedOn }));
  }
  return entries;
}

function contract(read: Read): readonly TraceEntry[] {
  const { contract: signed, startedOn } = read.state;
  if (signed === null) return [];
  const { signedOn } = signed;
  const late = startedOn !== null && signedOn > startedOn;
  const point = late ? 'contract-after-start' : 'contract-recorded';
  return [at(read, 'tender', { point, subject: 'contract', day: signedOn, until: late ? startedOn : null })];
}

function payment(read: Read): readonly TraceEntry[] {
  const { months, deposit } = read.state;
  const today = localDayOf(read.context.at);
  const short = deposit?.shortFen ?? 0;
  return [
    ...Object.values(months).flatMap((month) => allocation(read, month, today)),
    ...(deposit !== null && short > 0
      ? [at(read, 'payment', { point: 'deposit-short', subject: 'deposit', day: deposit.storedOn, figure: short })]
      : []),
  ];
}

function allocation(read: Read, month: WageMonth, today: string): readonly TraceEntry[] {
  const { month: of, allocateBy, allocatedOn, dueFen } = month;
  if (dueFen === 0) return [];
  const gap = gapOf(month);
  const passed = allocateBy !== null && allocateBy < today;
  if (gap > 0 && !passed) return [];
  const late = allocatedOn !== null && allocateBy !== null && allocatedOn > allocateBy;
  const point = gap > 0 ? 'allocation-short' : late ? 'allocation-late' : 'allocated-in-time';
  const figure = gap > 0 ? gap : null;
  return [at(read, 'payment', { point, subject: of, day: allocateBy, until: allocatedOn, detail: of, figure })];
}

function breaches(read: Read): readonly TraceEntry[] {
  const today = localDayOf(read.context.at);
  return Object.values(read.state.breaches).flatMap((breach) => {
    if (breach.status === 'struck') return [];
    const { id: subject, kind: detail, foundOn: day, endedOn: until } = breach;
    return [at(read, stageOf(breach.kind), { point: pointOf(breach, today), subject, detail, day, until })];
  });
}

function pointOf(breach: Breach, today: string): EntryCode {
  const { dueOn, endedOn } = breach;
  if (dueOn === null) return isBreachOpen(breach) ? 'breach-without-order' : 'breach-dealt-with';
  return (endedOn ?? today) > dueOn ? 'breach-order-passed' : 'breach-dealt-with';
}

function warnings(read: Read): readonly TraceEntry[] {
  return Object.values(read.state.warnings).map((warning) => {
    const { id: subject, unit, status, raisedOn: day, concludedOn: until, result } = warning;
    const point = isWarningOpen(warning) ? 'warning-unanswered' : 'warning-concluded';
    return at(read, 'regimes', { point, subject, unit, day, until, detail: result ?? status });
  });
}

/** Dates of the units; one that has brought a breach is told by it, and those of the firm are its breaches. */
function lapses(read: Read): readonly TraceEntry[] {
  const told = new Set(Object.values(read.state.breaches).flatMap(({ clockId }) => clockId ?? []));
  return Object.values(read.state.clocks)
    .filter((clock) => isLate(clock) && !told.has(clock.id))
    .map((clock) =>
      lapseOf(read, clock, { stage: stageOf(BREACH_OF_RULE[clock.ruleId]), duty: 'supervision', waits: [] }),
    );
}
