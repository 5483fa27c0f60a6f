import {
  extendClock,
  issueReminder,
  recomputeClocks,
  refuseExtension,
  requestExtension,
  reviewLapse,
} from '../clocks/acts.ts';
import { moveClocksToRule } from '../clocks/to-rule.ts';
import { confirmHistoricalLapse } from '../clocks/history.ts';
import { attachEvidence, decideWithdrawal, eraseEvidence, requestWithdrawal } from '../evidence/acts.ts';
import type { CommandOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import {
  answerRung,
  declineRung,
  fileStatement,
  issueRung,
  liftRung,
  postponeRung,
  proposeRung,
  recordDirection,
  rejectAnswer,
  showUpward,
} from '../ladder/acts.ts';
import { recordListedFact } from '../ladder/facts-acts.ts';
import { assignTask, claimTask, completeTask, noteTask, releaseTask } from '../tasks/acts.ts';
import type { TaskKind } from '../tasks/duties.ts';
import { MATTER_COMMANDS, type MatterCommand } from './commands.ts';
import type { MatterDraft, MatterState } from './state.ts';
import { type Succession, succeedUnit } from './succession.ts';

const COMMON = new Set<string>(MATTER_COMMANDS);

export function isMatterCommand(command: CommandOf): command is MatterCommand {
  return COMMON.has(command.type);
}

/** Dispatches the acts common to all matters; time has been settled before. `over`: why nothing new is directed, or null; `succession`: what of the stream's own changes hands. */
export function actOnMatter<S extends MatterState>(
  draft: MatterDraft,
  command: MatterCommand,
  kinds: Readonly<Record<string, TaskKind>>,
  over: string | null,
  succession?: Succession<S>,
): void {
  switch (command.type) {
    case 'LapseClocks':
      return;
    case 'IssueReminder':
      return issueReminder(draft, command.data);
    case 'ProposeRung':
      return proposeRung(draft, command.data);
    case 'ShowRungUpward':
      return showUpward(draft, command.data);
    case 'IssueRung':
      return issueRung(draft, command.data);
    case 'PostponeRung':
      return postponeRung(draft, command.data);
    case 'DeclineRung':
      return declineRung(draft, command.data);
    case 'FileRungStatement':
      return fileStatement(draft, command.data);
    case 'AnswerRung':
      return answerRung(draft, command.data);
    case 'RejectRungAnswer':
      return rejectAnswer(draft, command.data);
    case 'LiftRung':
      return liftRung(draft, command.data);
    case 'RecordDirection':
      if (over !== null) refuse(over);
      return recordDirection(draft, command.data);
    case 'RecordListedFact':
      if (over !== null) refuse(over);
      return recordListedFact(draft, command.data);
    case 'RequestExtension':
      return requestExtension(draft, command.data);
    case 'RefuseExtension':
      return refuseExtension(draft, command.data);
    case 'ExtendClock':
      return extendClock(draft, command.data);
    case 'RecomputeClocks':
      return recomputeClocks(draft, command.data);
    case 'MoveClocksToRule':
      return moveClocksToRule(draft, command.data);
    case 'ReviewLapse':
      return reviewLapse(draft, command.data);
    case 'ConfirmHistoricalLapse':
      return confirmHistoricalLapse(draft, command.data);
    case 'AttachEvidence':
      return attachEvidence(draft, command.data);
    case 'RequestEvidenceWithdrawal':
      return requestWithdrawal(draft, command.data);
    case 'DecideEvidenceWithdrawal':
      return decideWithdrawal(draft, command.data);
    case 'EraseEvidence':
      return eraseEvidence(draft, command.data);
    case 'SucceedUnit':
      return succeedUnit(draft, command.data, succession);
    case 'ClaimTask':
      return claimTask(draft, command.data);
    case 'ReleaseTask':
      return releaseTask(draft, command.data);
    case 'AssignTask':
      return assignTask(draft, command.data);
    case 'NoteTask':
      return noteTask(draft, command.data);
    case 'CompleteTask':
      return completeTask(draft, command.data, kinds);
    default:
      return command satisfies never;
  }
}
