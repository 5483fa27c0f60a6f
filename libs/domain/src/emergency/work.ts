import type { DecideContext } from '../kernel/stream.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import { taskRole } from '../organisation/task-role.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { giveTasks, isInOffice } from '../tasks/give.ts';
import type { EmergencyDraft } from './draft.ts';
import type { EmergencyState } from './state.ts';

export const EMERGENCY_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  'answer-alert': { label: '签收应急警情', doneBy: ['AlertAcknowledged'], rules: [], byHand: false },
  'come-to-site': { label: '到达现场', doneBy: ['ArrivalRecorded'], rules: ['S3-04-ONSITE'], byHand: false },
  'report-emergency': {
    label: '报送首报、续报、终报',
    doneBy: ['EmergencyReported'],
    rules: ['S10-08-FIRST', 'S10-08-DAILY', 'S10-08-FINAL'],
    byHand: false,
  },
  'decide-stand-down': { label: '确认误报、降级', doneBy: ['StandDownDecided'], rules: [], byHand: false },
  'keep-emergency-promise': {
    label: '兑现现场承诺',
    doneBy: ['EmergencyPromiseReported'],
    rules: ['S10-08-PROMISE'],
    byHand: false,
  },
  'trace-back': { label: '启动倒查', doneBy: ['TraceBackNoted', 'TraceBackWaived'], rules: [], byHand: false },
};

export function emergencyDuties(state: EmergencyState, context: DecideContext): readonly Duty[] {
  return [...matterDuties(state, context), ...ownDuties(state, context)];
}

function ownDuties(state: EmergencyState, context: DecideContext): readonly Duty[] {
  const { status, lead, due, standDown, promises } = state;
  const office = context.organisation.ofKind('office')?.id;
  const duties: Duty[] = status === 'open' ? [...alertDuties(state, context)] : [];
  const reports = status === 'open' || status === 'ended';
  if (reports && due !== null && lead !== null) {
    duties.push({ kind: 'report-emergency', unit: lead, key: due.dueKey, role: taskRole(lead, context, 'officer') });
  }
  if (status === 'open' && standDown !== null && office !== undefined) {
    duties.push({ kind: 'decide-stand-down', unit: office, key: null, role: 'coordinator' });
  }
  const traced = state.traceBacks.length > 0 || state.traceBackWaived;
  if (status === 'ended' && !traced && office !== undefined) {
    duties.push({ kind: 'trace-back', unit: office, key: null, role: 'coordinator' });
  }
  for (const { promiseId: key, unit, kept } of Object.values(promises)) {
    if (kept === null)
      duties.push({ kind: 'keep-emergency-promise', unit, key, role: taskRole(unit, context, 'officer') });
  }
  return duties;
}

/** Of every unit that can sign here. */
function alertDuties({ alerts }: EmergencyState, context: DecideContext): readonly Duty[] {
  return Object.values(alerts).flatMap(({ alertId: key, unit, acknowledgedAt, calledToSite, arrival }) => {
    if (context.organisation.unit(unit)?.outside !== false) return [];
    const role = taskRole(unit, context, 'officer');
    return [
      ...(acknowledgedAt === null ? [{ kind: 'answer-alert', unit, key, role }] : []),
      ...(calledToSite && arrival === null ? [{ kind: 'come-to-site', unit, key, role }] : []),
    ];
  });
}

const ROSTER_ACTOR = 'system:duty-roster';

/** What an alert asks for is in the inbox of whoever is on duty; with the next in line once he was not reached. */
export function giveToThoseOnDuty(draft: EmergencyDraft): void {
  const passed = new Set<string>();
  for (const { event } of draft.decided()) if (event.type === 'AlertPassedOn') passed.add(event.data.alertId);
  giveTasks(draft, {
    by: ROSTER_ACTOR,
    to: ({ kind, key }, opened) => {
      const alert = OF_ALERTS.has(kind) ? draft.state.alerts[key ?? ''] : undefined;
      if (alert === undefined || alert.person === null) return null;
      const { alertId, unit, person } = alert;
      return (opened || passed.has(alertId)) && isInOffice(draft.context, unit, person) ? person : null;
    },
  });
}

const OF_ALERTS = new Set(['answer-alert', 'come-to-site']);
