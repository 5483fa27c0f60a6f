import type { FreeText } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { Call, EmergencyFact, EmergencyKind, PromiseFacts, ReportForm, StandDown, UnitAlert } from './events.ts';

/** 处置中, 已终结, 误报, 降级, 已并入另一起. */
export type EmergencyStatus = 'open' | 'ended' | StandDown | 'merged';

type Data<T extends EmergencyFact['type']> = Extract<EmergencyFact, { readonly type: T }>['data'];

export interface AlertState extends UnitAlert {
  /** Within the hour of its rule. */
  readonly calledToSite: boolean;
  readonly acknowledgedAt: Instant | null;
  readonly calls: readonly Omit<Data<'AlertCalled'>, 'alertId'>[];
  readonly arrival: Omit<Data<'ArrivalRecorded'>, 'alertId' | 'unit'> | null;
}

export interface PromiseState extends PromiseFacts {
  readonly promiseId: string;
  readonly kept: boolean | null;
  readonly document: string | null;
}

export interface LinkState {
  readonly linkId: string;
  readonly matter: string;
  readonly handler: string | null;
  readonly linked: boolean;
}

export interface FurtherCall {
  readonly callId: string;
  readonly from: string | null;
  readonly call: Call | null;
  readonly toldAt: Instant;
}

export interface EmergencyState extends MatterState {
  readonly status: EmergencyStatus | null;
  readonly kinds: readonly EmergencyKind[];
  readonly place: FreeText | null;
  readonly call: (Call & { readonly toldAt: Instant }) | null;
  readonly people: number | null;
  /** Who raised it. */
  readonly raisedBy: string | null;
  readonly raisedAt: Instant | null;
  /** Who files the reports. */
  readonly lead: string | null;
  readonly alerts: Readonly<Record<string, AlertState>>;
  readonly group: Data<'CommandGroupFormed'> | null;
  readonly measures: readonly Data<'MeasureTaken'>[];
  readonly reports: readonly (Data<'EmergencyReported'> & { readonly at: Instant })[];
  /** The report that is due next. */
  readonly due: Data<'NextReportSet'> | null;
  readonly standDown: Data<'StandDownRequested'> | null;
  readonly ended: Data<'EmergencyEnded'> | null;
  readonly promises: Readonly<Record<string, PromiseState>>;
  readonly links: Readonly<Record<string, LinkState>>;
  readonly furtherCalls: readonly FurtherCall[];
  readonly mergedInto: string | null;
  /** 倒查 that were opened for it. */
  readonly traceBacks: readonly string[];
  readonly traceBackWaived: boolean;
}

const EMPTY: Omit<EmergencyState, 'stream'> = {
  ...EMPTY_MATTER,
  status: null,
  kinds: [],
  place: null,
  call: null,
  people: null,
  raisedBy: null,
  raisedAt: null,
  lead: null,
  alerts: {},
  group: null,
  measures: [],
  reports: [],
  due: null,
  standDown: null,
  ended: null,
  promises: {},
  links: {},
  furtherCalls: [],
  mergedInto: null,
  traceBacks: [],
  traceBackWaived: false,
};

export function emptyEmergency(stream: string): EmergencyState {
  return { ...EMPTY, stream };
}

const TRACED: readonly EmergencyKind[] = ['group', 'extreme', 'opinion'];

/** 群体性事件, 极端事件, 舆论炒作事件: the notice, part four (二), asks for a trace-back of each. */
export function mustBeTraced({ kinds }: Pick<EmergencyState, 'kinds'>): boolean {
  return kinds.some((kind) => TRACED.includes(kind));
}

export function alertOf({ alerts }: Pick<EmergencyState, 'alerts'>, unit: string | null): AlertState | null {
  return Object.values(alerts).find((alert) => alert.unit === unit) ?? null;
}

export function linksOf({ links }: Pick<EmergencyState, 'links'>): readonly LinkState[] {
  return Object.values(links).filter(({ linked }) => linked);
}

export function isReported({ reports }: Pick<EmergencyState, 'reports'>, form: ReportForm): boolean {
  return reports.some((report) => report.form === form);
}
