import type { SupervisionFact } from '../supervision/events.ts';
import type { TraceBackFact } from '../supervision/trace-back/events.ts';

const MATTER = ['matter'] as const;
const NOBODY = [] as const;

/** What is to be read, and whom to tell; the periods of a trace-back nudge by the clocks themselves. */
const TRACE_BACK: Readonly<Record<TraceBackFact['type'], readonly 'matter'[]>> = {
  TraceBackOpened: MATTER,
  TraceBackLeadMoved: NOBODY,
  EntriesDrawn: MATTER,
  EntryAdded: NOBODY,
  PersonNamed: NOBODY,
  NamingRevised: NOBODY,
  NamingTakenBack: NOBODY,
  TraceBackDraftSent: NOBODY,
  DraftOvertaken: NOBODY,
  StatementFiled: NOBODY,
  FindingRecorded: NOBODY,
  TraceBackAdopted: MATTER,
  AccountabilityAdvised: NOBODY,
  AdviceSent: NOBODY,
  AdviceAnswered: NOBODY,
  TraceBackConcluded: MATTER,
  TraceBackReopened: MATTER,
};

/** Nothing in it is about a ladder or a step of its own. */
export const SUPERVISION: Readonly<Record<SupervisionFact['type'], readonly 'matter'[]>> = {
  ActDrafted: NOBODY,
  ActRevised: NOBODY,
  ActDropped: NOBODY,
  ActIssued: NOBODY,
  RungsDecided: NOBODY,
  DecidingStopped: MATTER,
  ActOrdered: MATTER,
  ActOrderApplied: MATTER,
  InterviewHeld: NOBODY,
  DirectiveRecorded: NOBODY,
  FollowUpSet: NOBODY,
  FollowUpReported: NOBODY,
  FollowUpJudged: NOBODY,
  CircularAcknowledged: NOBODY,
  ...TRACE_BACK,
};
