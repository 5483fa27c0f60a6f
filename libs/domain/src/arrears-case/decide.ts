import { checkActedOn } from '../clocks/legal-time.ts';
import type { CommandOf, Decided } from '../kernel/event.ts';
import { startDraft } from '../kernel/draft.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import { actOnMatter, isMatterCommand } from '../matter/acts.ts';
import { matterAllowed } from '../matter/allowed.ts';
import { settle } from '../matter/consequences.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { actOnPaper, papersAllowed } from '../papers/acts.ts';
import { isPaperCommand } from '../papers/events.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { grade } from './acts/handling.ts';
import { CASE_ACTS } from './acts/index.ts';
import type { CaseCommand, CaseOwnCommand } from './commands.ts';
import type { CaseDraft } from './draft.ts';
import type { CaseEvent } from './events.ts';
import { evolveCase } from './evolve.ts';
import { CASE_GUARDS, caseOver } from './guards.ts';
import { overturnPublications } from './overturned.ts';
import { callForMeasures, callForMeasuresByTime } from './measures.ts';
import { CASE_PARTS } from './parts.ts';
import { breakPromisesByTime, followPromises } from './promises.ts';
import { followRecoveries } from './recoveries.ts';
import { emptyCase, type CaseState } from './state.ts';
import { warnOfTransfer } from './transfer-conditions.ts';
import { succeedInCase } from './succession.ts';
import { stepOffers } from './step-starts.ts';
import { CASE_TASK_KINDS, caseDuties } from './work.ts';

function decide(state: CaseState, command: CaseCommand, context: DecideContext): readonly Decided<CaseEvent>[] {
  const draft = startDraft(CASE_PARTS, state, context);
  checkActedOn(context, earliestDay(state));
  settleTime(draft);
  if (isMatterCommand(command)) {
    if (!state.opened) refuse('case-unknown');
    actOnMatter(draft, command, CASE_TASK_KINDS, caseOver(draft.state, context), succeedInCase);
  } else if (isPaperCommand(command)) {
    if (!state.opened) refuse('case-unknown');
    actOnPaper(draft, command);
  } else act(draft, command);
  warnOfTransfer(draft);
  overturnPublications(draft, state);
  callForMeasures(draft);
  followPromises(draft);
  followRecoveries(draft);
  const happened = new Set(draft.decided().map(({ event }) => event.type));
  const duties = caseDuties(draft.state, context);
  for (const event of reconcileTasks(draft.state.tasks, duties, CASE_TASK_KINDS, happened)) draft.emit(event);
  return draft.decided();
}

/**
 * What has come with time alone: choices that became due with a date, which may be late already, and clocks that ran out.
 * The choices come first, so that their clocks lapse in their turn among the others.
 */
function settleTime(draft: CaseDraft): void {
  callForMeasuresByTime(draft);
  breakPromisesByTime(draft);
  settle(draft);
}

/** Nothing of a case is older than its opening and the filing that it took over. */
function earliestDay({ openedOn, filedOn }: CaseState): LocalDay | null {
  return openedOn !== null && filedOn !== null && filedOn < openedOn ? filedOn : openedOn;
}

function act(draft: CaseDraft, command: CaseOwnCommand): void {
  const code = CASE_GUARDS[command.type](draft.state, draft.context);
  if (code !== null) refuse(code);
  const perform = CASE_ACTS[command.type] as (draft: CaseDraft, data: CommandOf['data']) => void;
  perform(draft, command.data);
  if (draft.state.opened) grade(draft);
}

/** Offered once for each kind of step, or for each step that runs. */
const STEP_COMMANDS: ReadonlySet<string> = new Set(['StartStep', 'ActOnStep']);

function allowed(state: CaseState, context: DecideContext): readonly AllowedCommand[] {
  const draft = startDraft(CASE_PARTS, state, context);
  settleTime(draft);
  const guarded = Object.entries(CASE_GUARDS).map(([command, guard]) => ({
    command,
    refusal: guard(draft.state, context),
  }));
  const byStep = guarded.filter(({ command, refusal }) => refusal === null && STEP_COMMANDS.has(command));
  const steps = stepOffers(draft.state, context).filter((offer) =>
    byStep.some(({ command }) => command === offer.command),
  );
  const own = [...guarded.filter((one) => !byStep.includes(one)), ...steps];
  if (!state.opened) return own;
  const common = matterAllowed(draft.state, context, caseOver(draft.state, context), CASE_TASK_KINDS);
  return [...own, ...common, ...papersAllowed(draft.state, context)];
}

export const caseStream: StreamType<CaseState, CaseCommand, CaseEvent> = {
  kind: 'case',
  reducerVersion: 25,
  initial: emptyCase,
  evolve: evolveCase,
  decide,
  allowed,
};
