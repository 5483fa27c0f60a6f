import { legalDay } from '../clocks/legal-time.ts';
import type { Draft } from '../kernel/draft.ts';
import { refuse } from '../kernel/refusal.ts';
import { bodiesFor, isOnPaper } from './bodies.ts';
import type { ConductOwnCommand } from './commands.ts';
import type { ConductEvent } from './events.ts';
import { isKeptFrom } from './relations.ts';
import { type ConductState, isAnonymous, pendingPass } from './state.ts';

export type ConductDraft = Draft<ConductState, ConductEvent>;
type Payload<T extends ConductOwnCommand['type']> = Extract<ConductOwnCommand, { readonly type: T }>['data'];

/**
 * Taken by any unit but the accused one, and over the net by the body itself, so that nobody has to ask the unit he complains of.
 * Brought to the right body it is received in the same step.
 */
export function registerConduct(draft: ConductDraft, command: Payload<'RegisterConduct'>): void {
  const { context } = draft;
  const { organisation, actor } = context;
  const { accusedUnit, official, about } = command;
  const hiddenFrom = [...new Set([accusedUnit, official?.unit ?? null])].filter((unit) => unit !== null);
  if (hiddenFrom.length === 0) refuse('conduct-against-nobody');
  for (const unit of hiddenFrom) if (organisation.unit(unit) === null) refuse('unit-unknown', { details: { unit } });
  if (isKeptFrom({ hiddenFrom }, actor, organisation)) refuse('conduct-of-own-unit');
  const receivedOn = command.receivedOn ?? legalDay(context);
  if (receivedOn > legalDay(context)) refuse('conduct-day-in-future');
  const bodies = bodiesFor(about, hiddenFrom, organisation);
  const [right] = bodies;
  if (right === undefined) return refuse('conduct-without-body');
  const unit =
    actor.unit ?? bodies.find((body) => !isOnPaper(body, organisation))?.id ?? refuse('conduct-on-paper-only');
  draft.emit({ type: 'ConductRegistered', data: { ...command, receivedOn, unit, hiddenFrom } });
  if (unit !== right.id) return;
  draft.emit({ type: 'ConductReceived', data: { passId: null, unit, receivedOn, number: null, document: null } });
}

export function passOnConduct(draft: ConductDraft, { unit, reason, document }: Payload<'PassOnConduct'>): void {
  const { state, context } = draft;
  const bodies = bodiesFor(state.facts?.about ?? 'handling', state.hiddenFrom, context.organisation);
  const body = bodies.find(({ id }) => id === unit) ?? refuse('conduct-not-for-unit', { details: { unit } });
  if (body.id === state.body?.unit || body.id === state.holder) refuse('conduct-with-that-unit', { details: { unit } });
  const passId = `p${state.passes.length + 1}`;
  const onPaper = isOnPaper(body, context.organisation);
  draft.emit({ type: 'ConductPassedOn', data: { passId, unit, onPaper, reason, document } });
}

export function signForConduct(draft: ConductDraft, { number }: Payload<'SignForConduct'>): void {
  const { passId, unit } = pendingPass(draft.state) ?? refuse('conduct-not-passed-on');
  const data = { passId, unit, receivedOn: legalDay(draft.context), number, document: null };
  draft.emit({ type: 'ConductReceived', data });
}

export function recordReceipt(draft: ConductDraft, command: Payload<'RecordConductReceipt'>): void {
  const { passId, unit, passedOn } = pendingPass(draft.state) ?? refuse('conduct-not-passed-on');
  if (command.receivedOn > legalDay(draft.context)) refuse('conduct-day-in-future');
  if (command.receivedOn < passedOn) refuse('conduct-received-before-passed-on');
  draft.emit({ type: 'ConductReceived', data: { passId, unit, ...command } });
}

export function tellReporter(draft: ConductDraft, command: Payload<'TellConductReporter'>): void {
  draft.emit({ type: 'ConductReporterTold', data: command });
}

/** Whoever gave his name knows the result before it is ended; what was registered by mistake needs none. */
export function endConduct(draft: ConductDraft, command: Payload<'EndConduct'>): void {
  const { state } = draft;
  const mistaken = command.outcome === 'mistaken';
  if (!mistaken && state.status !== 'received') refuse('conduct-not-received');
  const told = state.told.some(({ what }) => what === 'result');
  if (!mistaken && !isAnonymous(state) && !told) refuse('conduct-reporter-not-told');
  draft.emit({ type: 'ConductEnded', data: command });
}
