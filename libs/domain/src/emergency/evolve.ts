import type { Recorded } from '../kernel/event.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { EmergencyEvent, EmergencyFact } from './events.ts';
import type { AlertState, EmergencyState } from './state.ts';
import { succeedInEmergency } from './succession.ts';

const FRESH = { acknowledgedAt: null, calls: [], arrival: null } as const;

export function evolveEmergency(state: EmergencyState, event: Recorded<EmergencyEvent>): EmergencyState {
  const common = evolveMatter(state, event, succeedInEmergency);
  if (common !== null) return common;
  const fact = event as Recorded<EmergencyFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

function changed(state: EmergencyState, fact: Recorded<EmergencyFact>): Partial<EmergencyState> {
  switch (fact.type) {
    case 'EmergencyRaised': {
      const { kinds, place, lead, unit: raisedBy, ...call } = fact.data;
      const { people } = call;
      return { status: 'open', kinds, place, lead, raisedBy, call, people, raisedAt: fact.occurredAt };
    }
    case 'UnitAlerted': {
      const alert: AlertState = { ...fact.data, calledToSite: false, ...FRESH };
      return { alerts: { ...state.alerts, [alert.alertId]: alert } };
    }
    case 'SiteCalled':
      return withAlert(state, fact.data.alertId, { calledToSite: true });
    case 'AlertAcknowledged':
      return withAlert(state, fact.data.alertId, { acknowledgedAt: fact.occurredAt, person: fact.data.person });
    case 'AlertCalled': {
      const { alertId, ...call } = fact.data;
      return withAlert(state, alertId, { calls: [...(state.alerts[alertId]?.calls ?? []), call] });
    }
    case 'AlertPassedOn':
      return withAlert(state, fact.data.alertId, { person: fact.data.person });
    case 'ArrivalRecorded': {
      const { alertId, unit: _, ...arrival } = fact.data;
      return withAlert(state, alertId, { arrival });
    }
    case 'CommandGroupFormed':
      return { group: fact.data, lead: fact.data.reporter };
    case 'MeasureTaken':
      return { measures: [...state.measures, fact.data] };
    case 'EmergencyReported': {
      const report = { ...fact.data, at: fact.occurredAt };
      return { reports: [...state.reports, report], people: report.people, due: null };
    }
    case 'NextReportSet':
      return { due: fact.data };
    case 'EmergencyRevised':
      return { kinds: fact.data.kinds, people: fact.data.people };
    case 'StandDownRequested':
      return { standDown: fact.data };
    case 'StandDownDecided':
      return { standDown: null, ...(fact.data.agreed ? { status: fact.data.to } : {}) };
    case 'EmergencyEnded':
      return { status: 'ended', ended: fact.data, standDown: null };
    case 'EmergencyPromised': {
      const promise = { ...fact.data, kept: null, document: null };
      return { promises: { ...state.promises, [promise.promiseId]: promise } };
    }
    case 'EmergencyPromiseReported': {
      const { promiseId, kept, document } = fact.data;
      const known = state.promises[promiseId];
      return known === undefined ? {} : { promises: { ...state.promises, [promiseId]: { ...known, kept, document } } };
    }
    case 'EmergencyLinked': {
      const { linkId, matter, handler } = fact.data;
      return { links: { ...state.links, [linkId]: { linkId, matter, handler, linked: true } } };
    }
    case 'EmergencyUnlinked': {
      const known = state.links[fact.data.linkId];
      return known === undefined ? {} : { links: { ...state.links, [known.linkId]: { ...known, linked: false } } };
    }
    case 'FurtherCallTaken':
      return { furtherCalls: [...state.furtherCalls, fact.data] };
    case 'TraceBackNoted':
      return { traceBacks: [...state.traceBacks, fact.data.traceBack] };
    case 'TraceBackWaived':
      return { traceBackWaived: true };
    case 'EmergencyMerged':
      return { status: 'merged', mergedInto: fact.data.into, standDown: null };
    default:
      return fact satisfies never;
  }
}

function withAlert(
  { alerts }: EmergencyState,
  alertId: string,
  change: Partial<AlertState>,
): Pick<EmergencyState, 'alerts'> {
  const alert = alerts[alertId];
  return { alerts: alert === undefined ? alerts : { ...alerts, [alertId]: { ...alert, ...change } } };
}
