import type { CommandRule } from './access-policy.ts';

const kind = 'emergency';
const OFFICES = ['coordinator', 'leading-group'] as const;
const UNITS = ['officer', 'unit-head'] as const;

/** What whoever was called, keeps the event or raised it does in it. */
const ON_SITE = [
  ...['AcknowledgeAlert', 'RecordAlertCall', 'RecordArrival', 'RecordMeasure', 'ReviseEmergency', 'AlertUnit'],
  ...['RequestStandDown', 'LinkEmergency', 'TakeFurtherCall', 'FileEmergencyReport', 'ReportEmergencyPromise'],
];
/** What the unit that files the reports does beside. */
const KEPT = ['EndEmergency', 'MergeEmergency', 'UnlinkEmergency', 'FormCommandGroup'];

/** Anybody with a unit raises one; 误报 and 降级 are confirmed by a head of the reporting unit, 治欠办 or leading group. */
export const EMERGENCY_RULES: readonly CommandRule[] = [
  { kind, commands: ['RaiseEmergency'], roles: [...UNITS, ...OFFICES], relations: ['newcomer'] },
  { kind, commands: ON_SITE, roles: UNITS, relations: ['addressee', 'holder', 'firstContact'] },
  { kind, commands: KEPT, roles: UNITS, relations: ['holder'] },
  { kind, commands: [...ON_SITE, ...KEPT, 'DecideStandDown'], roles: OFFICES, relations: 'any' },
  { kind, commands: ['DecideStandDown'], roles: ['unit-head'], relations: ['holder'] },
  { kind, commands: ['WaiveTraceBack'], roles: ['leading-group'], relations: 'any' },
];
