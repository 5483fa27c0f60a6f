import type { CommandOf, Decided, Recorded } from '../kernel/event.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import { startDraft, type DraftParts } from '../kernel/draft.ts';
import { refuse } from '../kernel/refusal.ts';
import { voidLadders } from '../ladder/grounds.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import { actOnMatter, isMatterCommand } from '../matter/acts.ts';
import { matterConsequences, settle } from '../matter/consequences.ts';
import { matterAllowed } from '../matter/allowed.ts';
import { actOnPaper, papersAllowed } from '../papers/acts.ts';
import { isPaperCommand } from '../papers/events.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { localDayOf } from '../time/local-day.ts';
import { closeWhatMayNotStand } from './acts/entry.ts';
import { COMPLAINT_ACTS } from './acts/index.ts';
import { checkLegalTime } from './acts/intake.ts';
import type { ComplaintCommand, ComplaintOwnCommand } from './commands.ts';
import type { ComplaintDraft } from './draft.ts';
import type { ComplaintEvent } from './events.ts';
import { evolveComplaint } from './evolve.ts';
import { COMPLAINT_GUARDS, complaintOver } from './guards.ts';
import { emptyComplaint, type ComplaintState } from './state.ts';
import { succeedInComplaint } from './succession.ts';
import { COMPLAINT_VOCABULARY } from './vocabulary.ts';
import { COMPLAINT_TASK_KINDS, complaintDuties } from './work.ts';

const PARTS: DraftParts<ComplaintState, ComplaintEvent> = {
  evolve: evolveComplaint,
  consequences(draft, event) {
    matterConsequences(COMPLAINT_VOCABULARY, draft, event);
    endSupplementAtItsDate(draft, event);
    closeWhatMayNotStand(draft);
    if (event.type === 'ComplaintVoided') voidLadders(draft, 'complaint-voided');
  },
};

/** At the date of the 补正 the unit decides on what it has: the pause of the acceptance clock ends by itself. */
function endSupplementAtItsDate(draft: ComplaintDraft, event: Recorded<ComplaintEvent>): void {
  if (event.type !== 'ClockLapsed' || draft.state.supplement?.open !== true) return;
  if (draft.state.clocks[event.data.clockId]?.ruleId !== 'S2-03') return;
  const effectiveOn = localDayOf(event.data.dueAt);
  draft.emit({ type: 'SupplementEnded', data: { because: 'date-passed', effectiveOn } }, CLOCK_ACTOR);
}

function decide(
  state: ComplaintState,
  command: ComplaintCommand,
  context: DecideContext,
): readonly Decided<ComplaintEvent>[] {
  const draft = startDraft(PARTS, state, context);
  checkLegalTime(draft);
  settle(draft);
  if (isMatterCommand(command)) {
    if (!state.registered) refuse('complaint-unknown');
    const over = complaintOver(draft.state, context);
    actOnMatter(draft, command, COMPLAINT_TASK_KINDS, over, succeedInComplaint);
  } else if (isPaperCommand(command)) {
    const code = isComplaintThere(draft.state);
    if (code !== null) refuse(code);
    actOnPaper(draft, command);
  } else act(draft, command);
  const happened = new Set(draft.decided().map(({ event }) => event.type));
  const duties = complaintDuties(draft.state, context);
  for (const event of reconcileTasks(draft.state.tasks, duties, COMPLAINT_TASK_KINDS, happened)) draft.emit(event);
  return draft.decided();
}

/** A complaint that was never one has no papers. */
function isComplaintThere({ registered, voided }: ComplaintState): string | null {
  if (!registered) return 'complaint-unknown';
  return voided ? 'complaint-voided' : null;
}

function act(draft: ComplaintDraft, command: ComplaintOwnCommand): void {
  const code = COMPLAINT_GUARDS[command.type](draft.state, draft.context);
  if (code !== null) refuse(code);
  const perform = COMPLAINT_ACTS[command.type] as (draft: ComplaintDraft, data: CommandOf['data']) => void;
  perform(draft, command.data);
}

/** Every command of the stream with the code by which the state refuses it; time is settled first, in memory. */
function allowed(state: ComplaintState, context: DecideContext): readonly AllowedCommand[] {
  const draft = startDraft(PARTS, state, context);
  settle(draft);
  const own = Object.entries(COMPLAINT_GUARDS).map(([command, guard]) => ({
    command,
    refusal: guard(draft.state, context),
  }));
  if (!state.registered) return own;
  const common = matterAllowed(draft.state, context, complaintOver(draft.state, context), COMPLAINT_TASK_KINDS);
  return [...own, ...common, ...(state.voided ? [] : papersAllowed(draft.state, context))];
}

export const complaintStream: StreamType<ComplaintState, ComplaintCommand, ComplaintEvent> = {
  kind: 'complaint',
  reducerVersion: 21,
  initial: emptyComplaint,
  evolve: evolveComplaint,
  decide,
  allowed,
};
