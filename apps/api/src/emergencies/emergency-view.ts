import { type AlertState, EMERGENCY_TASK_KINDS, type EmergencyState, kindOfStream, linksOf } from '@qingxin/domain';
import type { EmergencyRow } from '@qingxin/read-models';
import { named } from '../matters/complaint-view.ts';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { ladderViews, openTasks } from '../matters/matter-views.ts';
import { idOf } from '../stream-id.ts';

/** A linked matter as the reader knows it; a project has a number too. */
export interface KnownMatter {
  readonly number: string | null;
}

/** One emergency in full. `known`: the linked matters that are for the reader's eyes, by stream; the others keep their kind and handler. */
export function emergencyView(
  sight: Sight<EmergencyState>,
  names: Names,
  known: ReadonlyMap<string, KnownMatter>,
): object {
  const { stream, state, at, count } = sight;
  const { status, kinds, people, raisedAt, call, lead, place, raisedBy, group, standDown, ended } = state;
  const ofUnit = <T extends { readonly unit: string }>({ unit, ...rest }: T): object => ({
    unit: named(unit, names),
    ...rest,
  });
  return {
    ...{
      id: idOf(stream),
      version: count.told(state.version),
      at,
      status,
      kinds,
      people,
      raisedAt,
      toldAt: call?.toldAt ?? null,
    },
    ...{ lead: named(lead, names), place, call, raisedBy: named(raisedBy, names) },
    alerts: Object.values(state.alerts).map((alert) => alertView(alert, names)),
    group:
      group === null
        ? null
        : {
            ...{ lead: named(group.lead, names), commander: group.commander, formedAt: group.formedAt },
            members: group.members.map((unit) => named(unit, names)),
          },
    measures: state.measures.map(ofUnit),
    reports: state.reports.map(({ dueKey: _, ...one }) => ofUnit(one)),
    nextReport: state.due?.form ?? null,
    standDown: standDown === null ? null : { ...standDown, requestedBy: personView(standDown.requestedBy, names) },
    outcome: ended,
    promises: Object.values(state.promises).map(ofUnit),
    matters: linksOf(state).map(({ linkId, matter, handler }) => {
      const seen = known.get(matter);
      return {
        ...{ linkId, matterKind: kindOfStream(matter), handler: named(handler, names) },
        ...{ matterId: seen === undefined ? null : idOf(matter), number: seen?.number ?? null },
      };
    }),
    furtherCalls: state.furtherCalls,
    mergedInto: state.mergedInto === null ? null : idOf(state.mergedInto),
    tasks: openTasks(sight, EMERGENCY_TASK_KINDS, names),
    ladders: ladderViews(state, names),
  };
}

function alertView({ unit, person, queue, calls, ...alert }: AlertState, names: Names): object {
  const shown = (id: string): object => personView(id, names);
  return {
    ...{ ...alert, unit: named(unit, names), person: person === null ? null : shown(person), queue: queue.map(shown) },
    calls: calls.map(({ person: called, ...one }) => ({ ...one, person: called === null ? null : shown(called) })),
  };
}

function personView(person: string, names: Names): object {
  return { person, shownAs: names.person(person) };
}

export function emergencyLine(row: EmergencyRow, names: Names): object {
  const { stream, version: _, relatedUnits: __, lead, mergedInto, ...line } = row;
  return {
    ...{ ...line, id: idOf(stream), lead: named(lead, names) },
    mergedInto: mergedInto === null ? null : idOf(mergedInto),
  };
}
