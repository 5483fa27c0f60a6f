import type { CaseState } from '../../../arrears-case/state.ts';
import { legalDay } from '../../../clocks/legal-time.ts';
import { type EmergencyState, linksOf } from '../../../emergency/state.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { kindOfStream } from '../../../kernel/stream-kind.ts';
import type { MatterState } from '../../../matter/state.ts';
import type { SupervisionDraft } from '../../draft.ts';
import { checkUnit, traceBackOf, type TracePayload } from '../draft.ts';
import { concernedIn, leaderFor } from '../leads.ts';
import { prefilled } from '../prefill/index.ts';
import type { Prefilled } from '../prefill/index.ts';
import { stagesAsked } from '../stages.ts';
import { drawnAnew } from '../entries.ts';

/** Under this prefix and the stream's name the door reads what a trace-back is about. */
export const TRACE_FACT = 'trace:';

/** About an emergency, a red case or by direction from above; who leads it is settled at once (practice, "Trace-backs"). */
export function openTraceBack(draft: SupervisionDraft, command: TracePayload<'OpenTraceBack'>): void {
  const { emergency, case: about, direction, matters, reason } = command;
  if (emergency === null && about === null && direction === null) refuse('trace-back-without-ground');
  if (direction !== null && direction.givenOn > legalDay(draft.context)) refuse('directive-in-future');
  if (emergency !== null) checkEmergency(stateOf<EmergencyState>(draft, emergency));
  if (about !== null && stateOf<CaseState>(draft, about).grade !== 'red') refuse('trace-back-case-not-red');
  const project = command.project ?? (emergency === null ? null : projectOf(stateOf(draft, emergency)));
  // A project that the emergency brought is read with the other streams, later; it has not to be among the facts now.
  if (command.project !== null) stateOf(draft, command.project);
  for (const matter of matters) stateOf(draft, matter);
  const named = [emergency, about, command.project, ...matters].flatMap((stream) => stream ?? []);
  const said = named.flatMap((stream) => readingOf(draft, stream, project !== null)?.entries ?? []);
  const leads = leaderFor(concernedIn(said), draft.context) ?? refuse('trace-back-without-leader');
  const read = named.flatMap((stream) => {
    const fact = draft.context.facts[`${TRACE_FACT}${stream}`];
    return fact === undefined ? [] : [{ stream, version: fact.version }];
  });
  const ground = { emergency, case: about, direction };
  draft.emit({
    type: 'TraceBackOpened',
    data: { ground, project, matters: [...new Set(matters)], reason, leads, roundKey: 'r1', read },
  });
}

function checkEmergency({ status, traceBacks }: EmergencyState): void {
  if (status !== 'open' && status !== 'ended') refuse('trace-back-emergency-gone');
  if (traceBacks.length > 0) refuse('trace-back-known');
}

function projectOf(state: EmergencyState): string | null {
  return linksOf(state).find(({ matter }) => kindOfStream(matter) === 'project')?.matter ?? null;
}

function stateOf<S extends MatterState>({ context }: SupervisionDraft, stream: string): S {
  const fact = context.facts[`${TRACE_FACT}${stream}`]?.fact as S | undefined;
  return fact ?? refuse('matter-unknown', { details: { matter: stream } });
}

function readingOf({ context }: SupervisionDraft, stream: string, ofProject: boolean): Prefilled | null {
  const fact = context.facts[`${TRACE_FACT}${stream}`];
  if (fact === undefined) return null;
  return prefilled({ stream, version: fact.version, state: fact.fact as MatterState, ofProject, context });
}

/** What the log says now takes the place of what it said; what was said on it by people stays. */
export function drawEntries(draft: SupervisionDraft, { streams }: TracePayload<'DrawEntries'>): void {
  for (const stream of new Set(streams)) {
    const trace = traceBackOf(draft);
    if (!trace.streams.includes(stream)) refuse('trace-stream-unknown', { details: { stream } });
    const { version } = draft.context.facts[`${TRACE_FACT}${stream}`] ?? refuse('matter-unknown');
    const said = readingOf(draft, stream, trace.project !== null) ?? refuse('matter-unknown');
    const change = drawnAnew(trace, stream, said);
    const first = trace.drawn[stream] === undefined;
    if (!first && change.entries.length + change.gone.length + change.further.length === 0) continue;
    draft.emit({ type: 'EntriesDrawn', data: { stream, streamVersion: version, ...change } });
  }
  moveLead(draft);
}

/** Once the unit that leads turns out to be concerned, the leading group goes on. */
export function moveLead(draft: SupervisionDraft, named: readonly string[] = []): void {
  const trace = traceBackOf(draft);
  const log = Object.values(trace.entries).flatMap((entry) => (entry.by === 'log' && !entry.gone ? [entry] : []));
  const concerned = new Set([...concernedIn(log), ...named]);
  const leads = leaderFor(concerned, draft.context);
  const { organisation } = draft.context;
  if (leads === null || leads === trace.leads || organisation.unit(trace.leads)?.kind !== 'office') return;
  const because = [trace.leads, organisation.ofKind('hrss')?.id ?? ''].find((unit) => concerned.has(unit));
  draft.emit({ type: 'TraceBackLeadMoved', data: { leads, concerned: because ?? trace.leads } });
}

/** What the log does not know, with the paper that shows it. */
export function addEntry(draft: SupervisionDraft, command: TracePayload<'AddEntry'>): void {
  const { project, entries } = traceBackOf(draft);
  checkUnit(draft, command.unit);
  if (!stagesAsked(project).includes(command.stage)) refuse('trace-stage-not-asked');
  if (command.day !== null && command.day > legalDay(draft.context)) refuse('trace-entry-in-future');
  const entryId = `x${Object.values(entries).filter(({ by }) => by === 'hand').length + 1}`;
  draft.emit({ type: 'EntryAdded', data: { entryId, ...command } });
}
