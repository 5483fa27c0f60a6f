import { isReported, linksOf, type EmergencyState } from '../emergency/state.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { ListedFact } from '../ladder/facts.ts';
import { rootTimes } from '../matter/timed.ts';
import type { MatterState } from '../matter/state.ts';
import { localDayOf } from '../time/local-day.ts';
import { recordView } from './record-view.ts';
import type { MatterView, WantedCommand } from './workflow-view.ts';

export interface EmergencyView extends MatterView {
  /** What other streams are to be told: by their ids once. */
  readonly tells: readonly WantedCommand[];
}

export function emergencyView(state: EmergencyState, now: Instant): EmergencyView {
  const view = recordView({ ...state, active: [] }, now, rootTimes(state));
  return { ...view, tells: [...mergers(state), ...listedFacts(state)] };
}

function mergers({ stream, mergedInto }: EmergencyState): readonly WantedCommand[] {
  if (mergedInto === null) return [];
  const command = { stream: mergedInto, type: 'TakeInEmergency', payload: { from: stream } };
  return [{ ...command, cause: `TakeInEmergency/${mergedInto}` }];
}

/** A group event is a listed fact of each matter it belongs to, once somebody has reported from the place. */
function listedFacts(state: EmergencyState): readonly WantedCommand[] {
  const { stream, status, kinds, call } = state;
  const stands = status === 'open' || status === 'ended';
  if (!stands || call === null || !kinds.includes('group') || !isReported(state, 'first')) return [];
  return linksOf(state).flatMap(({ linkId, matter, handler }) => {
    if (handler === null) return [];
    const payload = {
      ...{ unit: handler, fact: 'group-event', occurredOn: localDayOf(call.toldAt), earlierOn: null, regime: null },
      ...{ article: '通知四（二）', source: '应急处置首报', document: stream },
    } satisfies ListedFact;
    return [{ stream: matter, type: 'RecordListedFact', payload, cause: `RecordListedFact/${linkId}` }];
  });
}

const SAME = ['unit', 'fact', 'occurredOn'] as const;

/** Somebody has entered the same fact there by hand. */
export function isListedAlready({ listedFacts: known }: MatterState, { type, payload }: WantedCommand): boolean {
  if (type !== 'RecordListedFact') return false;
  return Object.values(known).some((fact) => !fact.voided && SAME.every((name) => fact[name] === payload[name]));
}
