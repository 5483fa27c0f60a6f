import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { Instant } from '../../kernel/time-types.ts';
import { alertAll, alertUnit, callToSite, handlerOf, mayKnow } from '../alerts.ts';
import { CALLED_TO_SITE, type GivenCall } from '../commands.ts';
import type { EmergencyDraft, EmergencyPayload } from '../draft.ts';
import type { Call } from '../events.ts';
import { emergencyRelations } from '../relations.ts';
import { linksOf, type EmergencyState } from '../state.ts';

/** Under this name the door reads the matter that the event belongs to. */
export const LINKED_FACT = 'linked';
/** Another emergency: the one that goes on, or the one that is taken in. */
export const OTHER_FACT = 'other';

/** A call from anywhere: whoever is on duty is alerted in the same append. */
export function raiseEmergency(draft: EmergencyDraft, command: EmergencyPayload<'RaiseEmergency'>): void {
  const { kinds, place, matter, ...given } = command;
  const { actor, at, organisation } = draft.context;
  const unit = actor.unit ?? refuse('no-post');
  const lead = organisation.ofKind('hrss')?.id ?? unit;
  const toldAt = momentOf(given.toldAt, draft.context);
  draft.emit({
    type: 'EmergencyRaised',
    data: { ...callOf(given), kinds: [...new Set(kinds)], place, lead, unit, toldAt },
  });
  alertAll(draft);
  if (matter !== null) link(draft, matter);
  draft.emit({ type: 'NextReportSet', data: { dueKey: 'r1', form: 'first', from: at } });
}

export function askUnit(draft: EmergencyDraft, { unit, toSite }: EmergencyPayload<'AlertUnit'>): void {
  if (draft.context.organisation.unit(unit)?.active !== true) refuse('unit-unknown', { details: { unit } });
  alertUnit(draft, { unit, as: 'asked', toSite, beside: null });
  callToSite(draft);
}

export function linkEmergency(draft: EmergencyDraft, { matter }: EmergencyPayload<'LinkEmergency'>): void {
  link(draft, matter);
}

export function unlinkEmergency(draft: EmergencyDraft, command: EmergencyPayload<'UnlinkEmergency'>): void {
  const { linkId, reason } = command;
  const known = draft.state.links[linkId];
  if (known?.linked !== true) return refuse('link-unknown');
  draft.emit({ type: 'EmergencyUnlinked', data: { linkId, matter: known.matter, reason } });
}

/** A further call about the same event: no call is lost, and nobody is alerted a second time. */
export function takeFurtherCall(draft: EmergencyDraft, command: EmergencyPayload<'TakeFurtherCall'>): void {
  const call = callOf(command);
  further(draft, null, call, momentOf(command.toldAt, draft.context));
}

/** Another emergency was opened for the same event: it goes on there. */
export function mergeEmergency(draft: EmergencyDraft, command: EmergencyPayload<'MergeEmergency'>): void {
  const { into, reason } = command;
  const other = draft.context.facts[OTHER_FACT];
  const target = other?.fact as EmergencyState | undefined;
  const { actor, organisation } = draft.context;
  const sees = target !== undefined && emergencyRelations(target, actor.unit ?? '', organisation).length > 0;
  if (other === undefined || !sees || target.status !== 'open') return refuse('merge-target-not-open');
  if (into === draft.state.stream) refuse('merge-into-itself');
  draft.emit({ type: 'EmergencyMerged', data: { into, intoVersion: other.version, reason } });
}

/** What the other one knew comes here: that it was called, what it belongs to, and whom it calls for. */
export function takeInEmergency(draft: EmergencyDraft, { from }: EmergencyPayload<'TakeInEmergency'>): void {
  const other = draft.context.facts[OTHER_FACT]?.fact as EmergencyState | undefined;
  if (other?.mergedInto !== draft.state.stream || other.call === null) return refuse('not-merged-into-this');
  if (draft.state.furtherCalls.some((known) => known.from === from)) return;
  further(draft, from, null, other.call.toldAt);
  for (const { matter, handler } of linksOf(other)) {
    if (isLinked(draft.state, matter)) continue;
    const linkId = nextLink(draft.state);
    draft.emit({ type: 'EmergencyLinked', data: { linkId, matter, matterVersion: null, handler } });
  }
  if (draft.state.status !== 'open') return;
  for (const { unit, as, toSite } of Object.values(other.alerts)) {
    alertUnit(draft, { unit, as, toSite, beside: null });
  }
  callToSite(draft);
}

function further(draft: EmergencyDraft, from: string | null, call: Call | null, toldAt: Instant): void {
  const callId = `c${draft.state.furtherCalls.length + 1}`;
  draft.emit({ type: 'FurtherCallTaken', data: { callId, from, call, toldAt } });
}

function link(draft: EmergencyDraft, matter: string): void {
  const fact = draft.context.facts[LINKED_FACT];
  if (fact === undefined || !mayKnow(matter, fact.fact as EmergencyState, draft.context)) {
    return refuse('matter-to-link-unknown', { details: { matter } });
  }
  if (isLinked(draft.state, matter)) return refuse('matter-linked');
  const { handler, as, person } = handlerOf(matter, fact.fact as EmergencyState);
  const data = { linkId: nextLink(draft.state), matter, matterVersion: fact.version, handler };
  draft.emit({ type: 'EmergencyLinked', data });
  if (handler === null || draft.state.status !== 'open') return;
  alertUnit(draft, { unit: handler, as, toSite: CALLED_TO_SITE.includes(as), beside: person });
  callToSite(draft);
}

function nextLink({ links }: EmergencyState): string {
  return `l${Object.keys(links).length + 1}`;
}

function isLinked(state: EmergencyState, matter: string): boolean {
  return linksOf(state).some((known) => known.matter === matter);
}

function callOf({ seen, people, how, toldBy }: GivenCall): Call {
  return { seen, people, how, toldBy };
}

/** A moment that somebody states; null is now. */
export function momentOf(given: Instant | null, { at }: DecideContext): Instant {
  if (given !== null && given > at) return refuse('moment-in-future');
  return given ?? at;
}
