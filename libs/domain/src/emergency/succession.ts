import { type Heir, inheritedAs } from '../matter/succession.ts';
import type { EmergencyState } from './state.ts';

/** What of an emergency that is not over changes hands with a unit: alerts, reports and promises. */
export function succeedInEmergency(state: EmergencyState, heir: Heir): Partial<EmergencyState> {
  const { from, to } = heir;
  const underWay = state.status === 'open' || (state.status === 'ended' && state.due !== null);
  return {
    ...(underWay && state.lead === from ? { lead: to } : {}),
    ...(state.status === 'open' ? inheritedAs('alerts', state.alerts, heir, ['unit']) : {}),
    ...inheritedAs('promises', state.promises, heir, ['unit'], ({ kept }) => kept === null),
  };
}
