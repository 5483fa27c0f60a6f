import {
  caseMoney,
  daysBetween,
  isListed,
  isLocalDay,
  localDayOf,
  type CaseState,
  type ClockState,
  type CompanyState,
  type ComplaintState,
  type EventOf,
  type MatterState,
  type Recorded,
} from '@qingxin/domain';
import type { ExpectedCase, ExpectedCompany, ExpectedComplaint } from './scenario.ts';
import { rungLines } from './rung-lines.ts';

type History = readonly Recorded<EventOf>[];

/** The end of a complaint in the words of the scenario files. */
export function complaintOutcome(state: ComplaintState, history: History): ExpectedComplaint {
  const told = history.findLast(
    (event) => event.type === 'ComplainantInformed' && field(event, 'subjectMatter') !== 'hand-on',
  );
  const received = state.receivedAt;
  return {
    end: complaintEnd(state),
    custody: state.custody.map(({ unit, from }) => `${unit} ${dayOf(from)}`),
    handOffs: Object.values(state.handOffs).map(
      ({ id, fromUnit, toUnit, status }) => `${id} ${fromUnit}>${toUnit} ${status}`,
    ),
    daysToTold: told === undefined || received === null ? null : daysBetween(localDayOf(received), factDay(told)),
    clocks: clockLines(state),
    rungs: rungLines(history),
  };
}

/** The end of a case; `since` is the day on which its first complaint was received. */
export function caseOutcome(state: CaseState, history: History, since: string): ExpectedCase {
  const money = caseMoney(state);
  const cleared = state.cleared ? history.findLast((event) => event.type === 'WagesCleared') : undefined;
  return {
    end: state.archived ? 'archived' : state.cleared ? 'cleared' : 'open',
    fen: {
      claimed: money.claimedFen,
      reported: money.reportedFen,
      verified: money.verifiedFen,
      ordered: money.orderedFen,
      compensation: money.compensationFen,
      paid: money.paidFen,
    },
    people: { lines: money.people, paid: money.solvedPeople, other: money.otherPeople, open: money.openPeople },
    daysToCleared: cleared === undefined ? null : daysBetween(since, factDay(cleared)),
    steps: stepLines(state.steps),
    clocks: clockLines(state),
    rungs: rungLines(history),
  };
}

/** The end of the employer's record: on the list or not. */
export function companyOutcome(state: CompanyState, history: History): ExpectedCompany {
  return {
    end: isListed(state) ? 'listed' : 'not-listed',
    steps: stepLines(state.steps),
    clocks: clockLines(state),
    rungs: rungLines(history),
  };
}

function stepLines(steps: CaseState['steps']): readonly string[] {
  return Object.values(steps).map(({ key, outcome, at }) => `${key} ${outcome ?? `待${at ?? ''}`}`);
}

function complaintEnd(state: ComplaintState): string {
  if (state.voided) return 'voided';
  if (state.closed !== null) return `closed:${state.closed}`;
  return `at:${state.active.join('+')}`;
}

/** `规则 单位 起>止 结果`, in the order of start; the word of the result is followed by its day. */
function clockLines(state: MatterState): readonly string[] {
  return Object.values(state.clocks).map(
    (clock) => `${nameOf(clock)} ${clock.unit} ${dayOf(clock.start)}>${clock.due ?? '-'} ${resultOf(clock)}`,
  );
}

/** Hand-offs, orders, payments and steps have short keys of their own; a ticket's is an id and says nothing here. */
function nameOf({ ruleId, key }: ClockState): string {
  return key !== null && /^[a-z-]*\d{1,3}$/.test(key) ? `${ruleId}/${key}` : ruleId;
}

function resultOf(clock: ClockState): string {
  const on = clock.metOn === null ? '' : ` ${dayOf(clock.metOn)}`;
  switch (clock.status) {
    case 'met':
      return `met${on}`;
    case 'doneLate':
      return `late${on}${clock.workingDaysLate === null ? '' : ` +${clock.workingDaysLate}`}`;
    case 'voided':
      return `lapse-voided${on}`;
    case 'lapsed':
      return clock.endedAs === null ? 'lapsed' : `lapsed, ended ${clock.endedAs}`;
    case 'ended':
      return `ended ${clock.endedAs ?? ''}`;
    case 'running':
    case 'paused':
      return clock.status;
    default:
      return clock.status satisfies never;
  }
}

function dayOf(value: string): string {
  return isLocalDay(value) ? value : localDayOf(value);
}

function factDay(event: Recorded<EventOf>): string {
  return dayOf(event.actedOn ?? event.occurredAt);
}

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}
