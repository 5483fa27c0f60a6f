import type { CaseState } from '../arrears-case/state.ts';
import { type ComplaintState, handlingUnitOf } from '../complaint/state.ts';
import { isSystem } from '../kernel/actor.ts';
import { kindOfStream } from '../kernel/stream-kind.ts';
import type { DecideContext, StreamState } from '../kernel/stream.ts';
import type { OrganisationView, UnitKind } from '../organisation/view.ts';
import { dutyLetter, dutyUnit, type ProjectState } from '../project/state.ts';
import { calledInOrder, onDutyAt, type RosterState } from '../roster/stream.ts';
import { relationsOf } from '../stream-relations.ts';
import { CALLED_TO_SITE } from './commands.ts';
import type { EmergencyDraft } from './draft.ts';
import type { AlertRole, EmergencyKind, UnitAlert } from './events.ts';
import { alertOf, type EmergencyState } from './state.ts';

/** Under this prefix and the unit's id the door reads who is on duty there. */
export const ROSTER_FACT = 'roster:';

/** Kinds of events to which whoever is called comes within the hour. */
const SUDDEN: readonly EmergencyKind[] = ['group', 'extreme', 'blockade'];

const BY_KIND_OF_UNIT: readonly {
  readonly unit: UnitKind;
  readonly as: AlertRole;
  readonly of?: readonly EmergencyKind[];
}[] = [
  { unit: 'hrss', as: 'hrss' },
  { unit: 'police', as: 'police' },
  { unit: 'office', as: 'office' },
  { unit: 'petition', as: 'petition', of: SUDDEN },
  { unit: 'publicity', as: 'publicity', of: ['opinion'] },
];

/** Units whose roster an alert may ask for, whatever the event turns out to be. */
export function alwaysAsked(organisation: OrganisationView): readonly string[] {
  return BY_KIND_OF_UNIT.flatMap(({ unit }) => organisation.ofKind(unit)?.id ?? []);
}

export interface Linked {
  /** Who handles the matter now. */
  readonly handler: string | null;
  readonly as: AlertRole;
  /** Whom a duty letter names, beside those on duty. */
  readonly person: string | null;
}

/** Of a complaint, case or project: by whom it is handled. */
export function handlerOf(stream: string, state: StreamState): Linked {
  const kind = kindOfStream(stream);
  if (kind === 'project') {
    const project = state as ProjectState;
    const letter = dutyLetter(project);
    const handler = dutyUnit(project) || null;
    return { handler, as: 'supervisor', person: letter?.unit === handler ? letter.person : null };
  }
  const handler = kind === 'case' ? (state as CaseState).lead : handlingUnitOf(state as ComplaintState);
  return { handler, as: 'handler', person: null };
}

/** Whether whoever is at the door may know of the matter. */
export function mayKnow(stream: string, state: StreamState, { actor, organisation }: DecideContext): boolean {
  if (isSystem(actor)) return true;
  const kind = kindOfStream(stream);
  return kind !== null && relationsOf(kind, state, actor.unit ?? '', organisation).length > 0;
}

/** Alerts whoever the kinds of the event call for and is not alerted yet. */
export function alertAll(draft: EmergencyDraft): void {
  const { organisation } = draft.context;
  for (const { unit, as, of } of BY_KIND_OF_UNIT) {
    const id = organisation.ofKind(unit)?.id;
    if (id === undefined || of?.some((kind) => draft.state.kinds.includes(kind)) === false) continue;
    alertUnit(draft, { unit: id, as, toSite: CALLED_TO_SITE.includes(as), beside: null });
  }
  callToSite(draft);
}

interface Wanted {
  readonly unit: string;
  readonly as: AlertRole;
  readonly toSite: boolean;
  /** Called too, after those on duty. */
  readonly beside: string | null;
}

/** Whoever is on duty there now, else whoever leads the unit; a unit is alerted once. */
export function alertUnit(draft: EmergencyDraft, { unit, as, toSite, beside }: Wanted): void {
  const { at, organisation } = draft.context;
  if (organisation.unit(unit)?.active !== true || alertOf(draft.state, unit) !== null) return;
  const alertId = `a${Object.keys(draft.state.alerts).length + 1}`;
  draft.emit({
    type: 'UnitAlerted',
    data: { alertId, unit, as, toSite, alertedAt: at, ...inPlace(draft.context, unit, beside) },
  });
}

/** Once the event is known to be a sudden one: everybody who is to come and was not called yet. */
export function callToSite(draft: EmergencyDraft): void {
  if (!isSudden(draft.state)) return;
  for (const { alertId, unit, toSite, calledToSite, arrival } of Object.values(draft.state.alerts)) {
    if (!toSite || calledToSite || arrival !== null || draft.context.organisation.unit(unit)?.outside === true)
      continue;
    draft.emit({ type: 'SiteCalled', data: { alertId, unit, calledAt: draft.context.at } });
  }
}

function inPlace(
  { at, facts, organisation }: DecideContext,
  unit: string,
  beside: string | null,
): Pick<UnitAlert, 'by' | 'shiftId' | 'queue' | 'person'> {
  const roster = facts[`${ROSTER_FACT}${unit}`]?.fact as RosterState | undefined;
  const shift = roster === undefined ? null : onDutyAt(roster, at);
  const first = shift === null ? headsOf(unit, organisation) : calledInOrder(shift);
  const queue = [...new Set([...first, ...(beside === null ? [] : [beside])])];
  const [person = null] = queue;
  return { by: shift === null ? 'head' : 'roster', shiftId: shift?.shiftId ?? null, queue, person };
}

function headsOf(unit: string, { posts }: OrganisationView): readonly string[] {
  const leads = ['unit-head', 'coordinator', 'leading-group'];
  return [
    ...new Set(
      posts
        .filter((post) => post.unit === unit && post.roles.some((role) => leads.includes(role)))
        .flatMap(({ holders }) => holders),
    ),
  ];
}

/** Next in line after whoever did not answer; null: nobody is left. */
export function nextInLine({ queue, person }: Pick<UnitAlert, 'queue' | 'person'>): string | null {
  return queue[queue.indexOf(person ?? '') + 1] ?? null;
}

export function isSudden({ kinds }: Pick<EmergencyState, 'kinds'>): boolean {
  return kinds.some((kind) => SUDDEN.includes(kind));
}
