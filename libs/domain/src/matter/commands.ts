import type { ReviewLapse } from '../clocks/acts.ts';
import type { MoveClocksToRule } from '../clocks/to-rule.ts';
import type { ConfirmHistoricalLapse } from '../clocks/history.ts';
import type { AttachEvidence, DecideWithdrawal } from '../evidence/acts.ts';
import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import type { ListedFact } from '../ladder/facts.ts';
import type { IssueRung, RungPaper } from '../ladder/acts.ts';

interface RungRef {
  readonly ladderKey: string;
  readonly rungId: string;
}

/** Commands that every matter with clocks, work and ladders takes. */
export type MatterCommand =
  /** Settles time and nothing more; too early it yields no events. */
  | CommandOf<'LapseClocks', Record<never, never>>
  | CommandOf<'IssueReminder', { readonly clockId: string; readonly nominalAt: string }>
  | CommandOf<'ProposeRung', { readonly ladderKey: string; readonly rung: Rung }>
  | CommandOf<'ShowRungUpward', RungRef>
  | CommandOf<'IssueRung', IssueRung>
  | CommandOf<
      'PostponeRung',
      RungRef & { readonly until: LocalDay; readonly reason: FreeText; readonly approver: string }
    >
  | CommandOf<'DeclineRung', RungRef & { readonly reason: FreeText }>
  | CommandOf<'FileRungStatement', RungPaper>
  | CommandOf<'AnswerRung', RungPaper>
  | CommandOf<'RejectRungAnswer', RungRef & { readonly reason: FreeText }>
  | CommandOf<'LiftRung', RungRef & { readonly reason: FreeText }>
  | CommandOf<'RecordDirection', { readonly unit: string; readonly number: string; readonly rung: Rung }>
  | CommandOf<'RecordListedFact', ListedFact>
  | CommandOf<'RequestExtension', { readonly clockId: string; readonly amount: number; readonly reason: FreeText }>
  | CommandOf<'RefuseExtension', { readonly clockId: string; readonly reason: FreeText }>
  | CommandOf<
      'ExtendClock',
      {
        readonly clockId: string;
        readonly amount: number;
        readonly reason: FreeText;
        readonly requestedBy: string;
        /** The head who signed; on paper the signature is recorded by someone else (practice, "Time and paper"). */
        readonly approvedBy: string;
        readonly document: string | null;
      }
    >
  | CommandOf<'RecomputeClocks', { readonly reason: FreeText }>
  | CommandOf<'MoveClocksToRule', MoveClocksToRule>
  | CommandOf<'ReviewLapse', ReviewLapse>
  | CommandOf<'ConfirmHistoricalLapse', ConfirmHistoricalLapse>
  | CommandOf<'AttachEvidence', AttachEvidence>
  | CommandOf<'RequestEvidenceWithdrawal', { readonly fileId: string; readonly reason: FreeText }>
  | CommandOf<'DecideEvidenceWithdrawal', DecideWithdrawal>
  | CommandOf<'EraseEvidence', { readonly fileId: string; readonly reason: FreeText }>
  /** A unit was merged into another: what it has to do here is the other's. Yields no events where it has nothing. */
  | CommandOf<'SucceedUnit', { readonly mergerId: string }>
  | CommandOf<'ClaimTask', { readonly taskId: string }>
  | CommandOf<'ReleaseTask', { readonly taskId: string; readonly reason: FreeText | null }>
  | CommandOf<'AssignTask', { readonly taskId: string; readonly person: string; readonly reason: FreeText | null }>
  | CommandOf<'NoteTask', { readonly taskId: string; readonly note: FreeText }>
  | CommandOf<'CompleteTask', { readonly taskId: string; readonly note: FreeText }>;

export const MATTER_COMMANDS = [
  'LapseClocks',
  'IssueReminder',
  'ProposeRung',
  'ShowRungUpward',
  'IssueRung',
  'PostponeRung',
  'DeclineRung',
  'FileRungStatement',
  'AnswerRung',
  'RejectRungAnswer',
  'LiftRung',
  'RecordDirection',
  'RecordListedFact',
  'RequestExtension',
  'RefuseExtension',
  'ExtendClock',
  'RecomputeClocks',
  'MoveClocksToRule',
  'ReviewLapse',
  'ConfirmHistoricalLapse',
  'AttachEvidence',
  'RequestEvidenceWithdrawal',
  'DecideEvidenceWithdrawal',
  'EraseEvidence',
  'SucceedUnit',
  'ClaimTask',
  'ReleaseTask',
  'AssignTask',
  'NoteTask',
  'CompleteTask',
] as const satisfies readonly MatterCommand['type'][];
