import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { MatterEvent } from '../matter/state.ts';

/** 群体性事件, 极端事件, 舆情, 堵路堵门, 其他: what has been seen so far; several may hold. */
export type EmergencyKind = 'group' | 'extreme' | 'opinion' | 'blockade' | 'other';

/** How it became known here: 电话, 现场, 网络, 办件中. */
export type ToldBy = 'phone' | 'site' | 'online' | 'matter';

/** As what a unit is alerted. */
export type AlertRole = 'hrss' | 'police' | 'office' | 'supervisor' | 'handler' | 'petition' | 'publicity' | 'asked';

/** 安抚, 预付生活费, 带离, 疏导交通, 舆情处置, 就医, 其他. */
export type MeasureOnSite = 'calming' | 'living-cost' | 'escort' | 'traffic' | 'opinion' | 'medical' | 'other';

/** 首报, 续报, 终报. */
export type ReportForm = 'first' | 'follow-up' | 'final';

/** 误报; 降级: it is no emergency (any more) and goes on in its matter. */
export type StandDown = 'false-alarm' | 'ordinary';

export interface Call {
  readonly seen: FreeText;
  readonly people: number | null;
  readonly how: ToldBy;
  /** Who told, and how he is reached. */
  readonly toldBy: Sealed | null;
}

/** 预付生活费 and the like refer to the step of the case that pays; by themselves they are never wages. */
export interface CaseStepRef {
  readonly stream: string;
  readonly stepKey: string;
}

export interface UnitAlert {
  readonly alertId: string;
  readonly unit: string;
  readonly as: AlertRole;
  /** Somebody of the unit is to come to the place. */
  readonly toSite: boolean;
  /** By 值班表, else whoever leads the unit. */
  readonly by: 'roster' | 'head';
  readonly shiftId: string | null;
  /** In the order in which they are called; the first is asked first. */
  readonly queue: readonly string[];
  readonly person: string | null;
  readonly alertedAt: Instant;
}

export interface PromiseFacts {
  readonly unit: string;
  readonly words: FreeText;
  readonly dueOn: LocalDay;
}

export type EmergencyFact =
  | EventOf<
      'EmergencyRaised',
      Call & {
        readonly kinds: readonly EmergencyKind[];
        readonly place: FreeText;
        /** Unit that reports and that others report to first. */
        readonly lead: string;
        readonly unit: string;
        readonly toldAt: Instant;
      }
    >
  | EventOf<'UnitAlerted', UnitAlert>
  /** 签收. */
  | EventOf<'AlertAcknowledged', { readonly alertId: string; readonly person: string }>
  /** 电话通知: whom the call was for and whether he was reached; with the next in line where he was not. */
  | EventOf<
      'AlertCalled',
      {
        readonly alertId: string;
        readonly person: string | null;
        readonly reached: boolean;
        readonly calledAt: Instant;
        readonly note: FreeText | null;
      }
    >
  | EventOf<'AlertPassedOn', { readonly alertId: string; readonly unit: string; readonly person: string }>
  | EventOf<
      'ArrivalRecorded',
      {
        readonly alertId: string;
        readonly unit: string;
        readonly arrivedAt: Instant;
        /** 职务, never a name. */
        readonly post: string;
        readonly people: number;
      }
    >
  | EventOf<
      'CommandGroupFormed',
      {
        readonly lead: string;
        readonly members: readonly string[];
        /** 指挥长职务, never a name. */
        readonly commander: string;
        readonly formedAt: Instant;
        readonly reporter: string;
      }
    >
  | EventOf<
      'MeasureTaken',
      {
        readonly measureId: string;
        readonly measure: MeasureOnSite;
        readonly unit: string;
        readonly at: Instant;
        readonly words: FreeText;
        readonly people: number | null;
        readonly fen: Fen | null;
        readonly step: CaseStepRef | null;
        readonly document: string | null;
      }
    >
  | EventOf<
      'EmergencyReported',
      {
        readonly reportId: string;
        readonly form: ReportForm;
        readonly unit: string;
        /** The report that was due. */
        readonly dueKey: string | null;
        readonly people: number;
        readonly demands: FreeText;
        readonly situation: FreeText;
        readonly next: FreeText | null;
        readonly document: string | null;
      }
    >
  /** Somebody of the unit is to be at the place within the hour. */
  | EventOf<'SiteCalled', { readonly alertId: string; readonly unit: string; readonly calledAt: Instant }>
  | EventOf<'NextReportSet', { readonly dueKey: string; readonly form: ReportForm; readonly from: Instant }>
  | EventOf<
      'EmergencyRevised',
      { readonly kinds: readonly EmergencyKind[]; readonly people: number | null; readonly reason: FreeText }
    >
  | EventOf<'StandDownRequested', { readonly to: StandDown; readonly reason: FreeText; readonly requestedBy: string }>
  | EventOf<
      'StandDownDecided',
      { readonly to: StandDown; readonly agreed: boolean; readonly reason: FreeText | null; readonly decidedBy: string }
    >
  | EventOf<'EmergencyEnded', { readonly outcome: FreeText; readonly endedAt: Instant }>
  | EventOf<'EmergencyPromised', PromiseFacts & { readonly promiseId: string }>
  | EventOf<
      'EmergencyPromiseReported',
      { readonly promiseId: string; readonly kept: boolean; readonly document: string; readonly note: FreeText | null }
    >
  | EventOf<
      'EmergencyLinked',
      {
        readonly linkId: string;
        readonly matter: string;
        /** As it was read; null where another emergency had linked it. */
        readonly matterVersion: number | null;
        /** Who handles the matter now. */
        readonly handler: string | null;
      }
    >
  | EventOf<'EmergencyUnlinked', { readonly linkId: string; readonly matter: string; readonly reason: FreeText }>
  /** A second call about the same event; null: it came straight here, else the emergency that was opened for it. */
  | EventOf<
      'FurtherCallTaken',
      { readonly callId: string; readonly from: string | null; readonly call: Call | null; readonly toldAt: Instant }
    >
  | EventOf<'TraceBackNoted', { readonly traceBack: string }>
  | EventOf<'TraceBackWaived', { readonly reason: FreeText; readonly decidedBy: string }>
  | EventOf<'EmergencyMerged', { readonly into: string; readonly intoVersion: number; readonly reason: FreeText }>;

export type EmergencyEvent = EmergencyFact | MatterEvent;
