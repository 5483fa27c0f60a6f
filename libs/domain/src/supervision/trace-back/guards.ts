import { type Guard, guardsOn } from '../../kernel/guards.ts';
import type { SupervisionState } from '../state.ts';
import type { TraceBackCommand } from './commands.ts';
import { isLeadingGroup, keeps } from './leads.ts';
import { adviceSeenBy } from './sight.ts';
import { currentDraft, namedPersons, standingFindings, type TraceBack, unadvised } from './state.ts';

const { first, when } = guardsOn<SupervisionState>();

const has = (holds: (trace: TraceBack) => boolean, code: string) =>
  when(({ traceBack }) => traceBack !== null && holds(traceBack), code);

const there = has(() => true, 'no-trace-back');
const kept = first(
  there,
  when((state, context) => state.traceBack !== null && keeps(state.traceBack, context), 'trace-back-led-elsewhere'),
);
const open = first(
  kept,
  has(({ status }) => status === 'open', 'trace-back-not-open'),
);
const anyNamed = first(
  open,
  has((trace) => namedPersons(trace).length > 0, 'nobody-named'),
);
const byLeadingGroup = when((_state, context) => isLeadingGroup(context), 'for-the-leading-group');

/** The same guards for what is sent and what is offered; what is new asks that nobody has opened it yet. */
export const TRACE_BACK_GUARDS: Readonly<Record<TraceBackCommand['type'], Guard<SupervisionState>>> = {
  OpenTraceBack: when(({ kind }) => kind === null, 'act-exists'),
  DrawEntries: first(
    there,
    when(
      ({ traceBack }, context) =>
        context.actor.roles.includes('system') || (traceBack !== null && keeps(traceBack, context)),
      'trace-back-led-elsewhere',
    ),
    has(({ status }) => status === 'open', 'trace-back-not-open'),
  ),
  AddEntry: open,
  NamePerson: open,
  ReviseNaming: anyNamed,
  TakeBackNaming: anyNamed,
  SendDraft: first(
    open,
    has((trace) => namedPersons(trace).some(({ owed }) => owed), 'draft-not-owed'),
  ),
  FileStatement: first(
    there,
    has(({ status }) => status === 'open', 'trace-back-not-open'),
    when(
      ({ traceBack }, context) =>
        traceBack !== null &&
        namedPersons(traceBack).some((person) => {
          if (currentDraft(person) === null) return false;
          return person.account === null ? keeps(traceBack, context) : person.account === context.actor.id;
        }),
      'no-draft-to-answer',
    ),
  ),
  RecordFinding: open,
  AdoptTraceBack: first(
    open,
    byLeadingGroup,
    has((trace) => standingFindings(trace).some(({ adoptedAs }) => adoptedAs === null), 'nothing-to-adopt'),
  ),
  AdviseAccountability: first(
    kept,
    has(({ status }) => status === 'adopted', 'trace-back-not-adopted'),
    byLeadingGroup,
    has((trace) => unadvised(trace).length > 0, 'finding-not-to-advise'),
  ),
  RecordAdviceSent: first(
    kept,
    has(({ advice }) => Object.values(advice).some(({ sent }) => sent === null), 'no-advice-to-send'),
  ),
  RecordAdviceAnswer: first(
    kept,
    has(({ advice }) => Object.values(advice).some(({ sent }) => sent !== null), 'advice-not-sent'),
  ),
  AnswerAdvice: first(
    there,
    when(
      ({ traceBack }, { actor }) => traceBack !== null && adviceSeenBy(traceBack, actor).length > 0,
      'advice-not-sent',
    ),
  ),
  ConcludeTraceBack: first(
    kept,
    has(({ status }) => status === 'adopted', 'trace-back-not-adopted'),
  ),
  ReopenTraceBack: first(
    kept,
    has(({ status }) => status !== 'open', 'trace-back-not-closed'),
  ),
};
