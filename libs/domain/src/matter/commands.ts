import type { ReviewLapse } from '../clocks/acts.ts';
import type { CommandOf } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
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
      RungRef & { readonly until: LocalDay; readonly reason: string; readonly approver: string }
    >
  | CommandOf<'DeclineRung', RungRef & { readonly reason: string }>
  | CommandOf<'FileRungStatement', RungPaper>
  | CommandOf<'AnswerRung', RungPaper>
  | CommandOf<'RejectRungAnswer', RungRef & { readonly reason: string }>
  | CommandOf<'LiftRung', RungRef & { readonly reason: string }>
  | CommandOf<'RecordDirection', { readonly unit: string; readonly number: string; readonly rung: Rung }>
  | CommandOf<'RequestExtension', { readonly clockId: string; readonly amount: number; readonly reason: string }>
  | CommandOf<'RefuseExtension', { readonly clockId: string; readonly reason: string }>
  | CommandOf<
      'ExtendClock',
      {
        readonly clockId: string;
        readonly amount: number;
        readonly reason: string;
        readonly requestedBy: string;
        /** The head who signed; on paper the signature is recorded by someone else (practice, "Time and paper"). */
        readonly approvedBy: string;
        readonly document: string | null;
      }
    >
  | CommandOf<'RecomputeClocks', { readonly reason: string }>
  | CommandOf<'ReviewLapse', ReviewLapse>
  | CommandOf<'ClaimTask', { readonly taskId: string }>
  | CommandOf<'ReleaseTask', { readonly taskId: string; readonly reason: string | null }>
  | CommandOf<'AssignTask', { readonly taskId: string; readonly person: string; readonly reason: string | null }>
  | CommandOf<'CompleteTask', { readonly taskId: string; readonly note: string }>;

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
  'RequestExtension',
  'RefuseExtension',
  'ExtendClock',
  'RecomputeClocks',
  'ReviewLapse',
  'ClaimTask',
  'ReleaseTask',
  'AssignTask',
  'CompleteTask',
] as const satisfies readonly MatterCommand['type'][];
