import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import { dutyUnit, gapOf, type ProjectState, type WageMonth } from './state.ts';
import { warnedUnit } from '../warning/vocabulary.ts';
import { unpaidOf } from './wage-months.ts';

/** Names that rule rows may use for project streams; each looks at the state after the event. */
export const PROJECT_VOCABULARY: ClockVocabulary<ProjectState> = {
  kind: 'project',
  predicates: {
    accountMissing: ({ account }) => account?.agreement !== true,
    agreementSigned: (_state, event) => fieldOf(event, 'agreement') === true,
    accountUnreported: ({ account }) => account?.reportedOn === null,
    depositMissing: ({ deposit, exemption }) => exemption === null && deposit?.shortFen !== 0,
    depositFull: ({ deposit }) => deposit?.shortFen === 0,
    guaranteeMissing: ({ guarantee }) => guarantee === null,
    depositReplaced: (_state, event) => fieldOf(event, 'security') === 'deposit',
    guaranteeReplaced: (_state, event) => fieldOf(event, 'security') === 'guarantee',
    clerkMissing: ({ clerk }) => clerk === null,
    realNameMissing: ({ entries }) => entries['real-name'] === undefined,
    monitorMissing: ({ entries }) => entries['payment-monitor'] === undefined,
    realNameEntry: (_state, event) => fieldOf(event, 'system') === 'real-name',
    monitorEntry: (_state, event) => fieldOf(event, 'system') === 'payment-monitor',
    boardMissing: ({ board }) => board?.missing !== 0,
    boardComplete: (_state, event) => fieldOf(event, 'missing') === 0,
    allocationAgreed: (_state, event) => fieldOf(event, 'allocateBy') !== null,
    allocationNotAgreed: (_state, event) => fieldOf(event, 'allocateBy') === null,
    payDayAgreed: (_state, event) => fieldOf(event, 'payOn') !== null,
    payDayNotAgreed: (_state, event) => fieldOf(event, 'payOn') === null,
    allocationFull: (state, event) => ofMonth(state, event, (month) => gapOf(month) === 0),
    wagesFull: (state, event) => ofMonth(state, event, (month) => unpaidOf(state, month) === 0),
    notRectified: (_state, event) => fieldOf(event, 'outcome') === 'not-rectified',
    orderedAgain: (_state, event) => fieldOf(event, 'measure') === 'order-again',
    promiseKept: (_state, event) => fieldOf(event, 'kept') === true,
    promiseBroken: (_state, event) => fieldOf(event, 'kept') === false,
    rectified: (_state, event) => fieldOf(event, 'outcome') === 'rectified',
  },
  owners: {
    answeringUnit: (state) => dutyUnit(state),
    supervisingUnit: (state) => state.supervisedBy,
    interviewingUnit: ({ interviews, supervisedBy }, event) =>
      interviews[String(fieldOf(event, 'interviewId'))]?.unit ?? supervisedBy,
    warnedUnit,
  },
  handedOver: {
    DutyLetterSigned: ['answeringUnit'],
    SupervisionAssigned: ['answeringUnit', 'supervisingUnit'],
    ProjectDetailed: ['answeringUnit'],
    WarningReassigned: ['warnedUnit'],
  },
};

function ofMonth({ months }: ProjectState, event: EventOf, holds: (month: WageMonth) => boolean): boolean {
  const month = months[String(fieldOf(event, 'month'))];
  return month !== undefined && holds(month);
}
