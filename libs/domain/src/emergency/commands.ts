import type { CommandOf, Fen, FreeText } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type {
  AlertRole,
  Call,
  CaseStepRef,
  EmergencyKind,
  MeasureOnSite,
  PromiseFacts,
  ReportForm,
  StandDown,
} from './events.ts';

/** How a call reaches the door: `toldAt` null is now. */
export interface GivenCall extends Call {
  readonly toldAt: Instant | null;
}

export type EmergencyOwnCommand =
  | CommandOf<
      'RaiseEmergency',
      GivenCall & {
        readonly kinds: readonly EmergencyKind[];
        readonly place: FreeText;
        /** The complaint, case or project it belongs to, where it is known at once. */
        readonly matter: string | null;
      }
    >
  | CommandOf<'AlertUnit', { readonly unit: string; readonly toSite: boolean }>
  | CommandOf<'AcknowledgeAlert', { readonly alertId: string }>
  | CommandOf<
      'RecordAlertCall',
      {
        readonly alertId: string;
        readonly reached: boolean;
        readonly calledAt: Instant | null;
        readonly note: FreeText | null;
      }
    >
  | CommandOf<
      'RecordArrival',
      {
        readonly alertId: string;
        readonly arrivedAt: Instant | null;
        readonly post: string;
        readonly people: number;
      }
    >
  | CommandOf<
      'FormCommandGroup',
      {
        readonly lead: string;
        readonly members: readonly string[];
        readonly commander: string;
        readonly formedAt: Instant | null;
        /** Unit that files the reports from now on. */
        readonly reporter: string;
      }
    >
  | CommandOf<
      'RecordMeasure',
      {
        readonly measure: MeasureOnSite;
        readonly at: Instant | null;
        readonly words: FreeText;
        readonly people: number | null;
        readonly fen: Fen | null;
        readonly step: CaseStepRef | null;
        readonly document: string | null;
      }
    >
  | CommandOf<
      'FileEmergencyReport',
      {
        readonly form: ReportForm;
        readonly people: number;
        readonly demands: FreeText;
        readonly situation: FreeText;
        readonly next: FreeText | null;
        readonly document: string | null;
      }
    >
  | CommandOf<
      'ReviseEmergency',
      { readonly kinds: readonly EmergencyKind[]; readonly people: number | null; readonly reason: FreeText }
    >
  | CommandOf<'RequestStandDown', { readonly to: StandDown; readonly reason: FreeText }>
  | CommandOf<'DecideStandDown', { readonly agreed: boolean; readonly reason: FreeText | null }>
  | CommandOf<
      'EndEmergency',
      { readonly outcome: FreeText; readonly endedAt: Instant | null; readonly promises: readonly PromiseFacts[] }
    >
  | CommandOf<
      'ReportEmergencyPromise',
      { readonly promiseId: string; readonly kept: boolean; readonly document: string; readonly note: FreeText | null }
    >
  | CommandOf<'LinkEmergency', { readonly matter: string }>
  | CommandOf<'UnlinkEmergency', { readonly linkId: string; readonly reason: FreeText }>
  | CommandOf<'TakeFurtherCall', GivenCall>
  | CommandOf<'MergeEmergency', { readonly into: string; readonly reason: FreeText }>
  /** Of the software alone: the other emergency's calls and links come here. */
  | CommandOf<'TakeInEmergency', { readonly from: string }>
  /** Of the software alone: a trace-back was opened for it. */
  | CommandOf<'NoteTraceBack', { readonly traceBack: string }>
  /** 不启动倒查: only of what was no group, extreme or opinion event. */
  | CommandOf<'WaiveTraceBack', { readonly reason: FreeText }>;

export type EmergencyCommand = EmergencyOwnCommand | MatterCommand;

/** Roles in which a unit is called to the place at once. */
export const CALLED_TO_SITE: readonly AlertRole[] = ['hrss', 'police', 'supervisor', 'handler'];
