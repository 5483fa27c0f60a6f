import type { DraftParts } from '../kernel/draft.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { StreamType } from '../kernel/stream.ts';
import { matterConsequences } from '../matter/consequences.ts';
import { recordStream } from '../matter/stream.ts';
import { decideTogether, stopDeciding } from './acts/deciding.ts';
import * as followUps from './acts/follow-up.ts';
import * as measures from './acts/measure.ts';
import type { SupervisionCommand, SupervisionOwnCommand } from './commands.ts';
import type { SupervisionDraft } from './draft.ts';
import type { SupervisionEvent, SupervisionFact } from './events.ts';
import { evolveSupervision } from './evolve.ts';
import { mayKnowActFile } from './files.ts';
import { breakFollowUp, recordOrderResult } from './orders.ts';
import { emptySupervision, pendingOrders, standingRungs, type SupervisionState } from './state.ts';
import { TRACE_BACK_GUARDS } from './trace-back/guards.ts';
import { TRACE_BACK_ACTS } from './trace-back/index.ts';
import { giveToThoseNamed } from './trace-back/work.ts';
import { SUPERVISION_VOCABULARY } from './vocabulary.ts';
import { SUPERVISION_TASK_KINDS, supervisionDuties } from './work.ts';
import { succeedInSupervision } from './succession.ts';

const PARTS: DraftParts<SupervisionState, SupervisionEvent> = {
  evolve: evolveSupervision,
  consequences(draft, event) {
    const before = draft.state;
    matterConsequences(SUPERVISION_VOCABULARY, draft, event);
    if (event.type === 'ClockLapsed') lapsed(draft, before, event);
  },
};

/** The date of a follow-up has passed; one that was judged before has been said already. */
function lapsed(draft: SupervisionDraft, state: SupervisionState, event: Recorded<EventOf>): void {
  const clock = state.clocks[(event.data as { readonly clockId: string }).clockId];
  const item = state.followUps[clock?.key ?? ''];
  if (item !== undefined) breakFollowUp(draft, item, true);
}

const { first, when } = guardsOn<SupervisionState>();
const unborn = when(({ kind }) => kind === null, 'act-exists');
const known = when(({ kind }) => kind !== null, 'act-unknown');
const decider = when(measures.decidesOn, 'act-decided-elsewhere');
const drafted = first(
  known,
  when(({ status }) => status === 'drafted', 'act-not-drafted'),
);
const issued = first(
  known,
  when(({ status }) => status === 'issued', 'act-not-out'),
);
const standing = first(
  issued,
  when((state) => standingRungs(state).length > 0, 'act-without-standing-rung'),
);
const followed = first(
  known,
  when((state) => Object.keys(state.followUps).length > 0, 'act-without-follow-up'),
);

const GUARDS: Readonly<Record<SupervisionOwnCommand['type'], Guard<SupervisionState>>> = {
  DraftAct: unborn,
  LiftTogether: unborn,
  DecideTogether: unborn,
  StopDeciding: first(
    known,
    when(({ kind }) => kind === 'deciding', 'act-decides-nothing'),
    when((state) => pendingOrders(state).length > 0, 'no-order-pending'),
    when(({ deciding }) => deciding?.stopped === false, 'deciding-stopped'),
    when(({ issuer }, { actor }) => issuer === actor.unit, 'deciding-of-another-unit'),
  ),
  RecordDirective: unborn,
  ReviseAct: drafted,
  DropAct: drafted,
  IssueAct: first(drafted, decider),
  AnswerAct: first(
    standing,
    when(({ unit }, { actor }) => unit === actor.unit, 'act-on-another-unit'),
  ),
  RejectActAnswer: first(standing, decider),
  LiftAct: first(standing, decider),
  HoldInterview: first(
    issued,
    when(({ kind }) => kind === 'interview', 'act-no-interview'),
    when(({ interview }) => interview === null, 'interview-held'),
    decider,
  ),
  ReportFollowUp: first(
    followed,
    when(
      (state, context) => Object.values(state.followUps).some(({ unit }) => followUps.reportsFor(state, unit, context)),
      'no-follow-up-of-unit',
    ),
  ),
  JudgeFollowUp: first(
    followed,
    when(
      ({ issuer }, { actor }) => issuer === actor.unit || actor.roles.includes('leading-group'),
      'act-kept-elsewhere',
    ),
  ),
  AcknowledgeCircular: first(
    issued,
    when(({ kind }) => kind === 'circular', 'act-no-circular'),
    when(({ addressees }, { actor }) => addressees.includes(actor.unit ?? ''), 'circular-to-others'),
  ),
  RecordOrderResult: first(
    known,
    when((state) => pendingOrders(state).length > 0, 'no-order-pending'),
  ),
  ...TRACE_BACK_GUARDS,
};

const record = recordStream<SupervisionState, SupervisionOwnCommand, SupervisionFact>({
  kind: 'supervision',
  reducerVersion: 6,
  initial: emptySupervision,
  draft: PARTS,
  known,
  guards: GUARDS,
  acts: {
    DraftAct: measures.draftAct,
    ReviseAct: measures.reviseAct,
    DropAct: measures.dropAct,
    IssueAct: measures.issueAct,
    AnswerAct: measures.answerAct,
    RejectActAnswer: measures.rejectActAnswer,
    LiftAct: measures.liftAct,
    LiftTogether: measures.liftTogether,
    DecideTogether: decideTogether,
    StopDeciding: stopDeciding,
    HoldInterview: followUps.holdInterview,
    RecordDirective: followUps.recordDirective,
    ReportFollowUp: followUps.reportFollowUp,
    JudgeFollowUp: followUps.judgeFollowUp,
    AcknowledgeCircular: measures.acknowledgeCircular,
    RecordOrderResult: recordOrderResult,
    ...TRACE_BACK_ACTS,
  },
  taskKinds: SUPERVISION_TASK_KINDS,
  duties: supervisionDuties,
  succession: succeedInSupervision,
  afterTasks: giveToThoseNamed,
});

/** Facts belong to the matters that an act is about. */
export const OF_MATTERS: readonly string[] = ['RecordListedFact'];

/** An official act over several ladders, a direction from above or a trace-back (architecture, "Acts over several matters"). */
export const supervisionStream: StreamType<SupervisionState, SupervisionCommand, SupervisionEvent> = {
  ...record,
  allowed: (state, context) =>
    record.allowed(state, context).filter(({ command, on }) => {
      const file = state.evidence[on ?? ''];
      const isTold = file === undefined || mayKnowActFile(state, file, context.actor, context.organisation);
      return isTold && !OF_MATTERS.includes(command);
    }),
};
