import { legalDay } from '../../../clocks/legal-time.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { addGround } from '../../../ladder/grounds.ts';
import { ladderKeyOf } from '../../../ladder/state.ts';
import type { SupervisionDraft } from '../../draft.ts';
import { order } from '../../orders.ts';
import { checkEntries, checkUnit, personOf, traceBackOf, type TracePayload } from '../draft.ts';
import { isHeard, namedPersons, standingFindings, type FindingState } from '../state.ts';
import { stagesAsked } from '../stages.ts';

/**
 * 认定: figures of the system are not findings; it takes reasons in words, who is found on was heard, and who finds is not who
 * drafted.
 */
export function recordFinding(draft: SupervisionDraft, command: TracePayload<'RecordFinding'>): void {
  const { unit, personId, stage, verdict, entries, papers, consequence, matter } = command;
  const trace = traceBackOf(draft);
  checkUnit(draft, unit);
  if (!stagesAsked(trace.project).includes(stage)) refuse('trace-stage-not-asked');
  if (entries.length + papers.length === 0) refuse('finding-without-ground');
  checkEntries(draft, entries);
  if (verdict === 'none' && consequence !== 'none') refuse('consequence-without-fault');
  const climbs = consequence !== 'none' && consequence !== 'E5';
  if (matter !== null && !climbs) refuse('matter-of-measure-only');
  if (matter !== null && !(trace.streams.includes(matter) && hasLadder(matter))) {
    refuse('trace-stream-unknown', { details: { stream: matter } });
  }
  if (unit === draft.context.actor.unit) refuse('finding-on-own-unit');
  if (personId !== null) checkHeard(draft, personId, unit);
  const findingId = `f${Object.keys(trace.findings).length + 1}`;
  draft.emit({ type: 'FindingRecorded', data: { findingId, ...command } });
}

function hasLadder(stream: string): boolean {
  return ['complaint', 'case', 'project', 'company'].includes(stream.split('-', 1)[0] ?? '');
}

function checkHeard(draft: SupervisionDraft, personId: string, unit: string): void {
  const person = personOf(draft, personId);
  if (person.unit !== unit) refuse('person-not-of-unit');
  if (!isHeard(person, draft.state.clocks)) refuse('person-not-heard');
  if (person.draftedBy.includes(draft.context.actor.id)) refuse('finding-by-drafter');
}

/** By the leading group: what it comes to is asked for where the ladders are, and goes on from there. */
export function adoptTraceBack(draft: SupervisionDraft, { number }: TracePayload<'AdoptTraceBack'>): void {
  const trace = traceBackOf(draft);
  const { id: adoptedBy } = draft.context.actor;
  const fresh = standingFindings(trace).filter(({ adoptedAs }) => adoptedAs === null);
  if (fresh.length === 0) refuse('nothing-to-adopt');
  const waiting = namedPersons(trace).filter(({ personId }) => !isFoundOn(standingFindings(trace), personId));
  if (waiting.length > 0) {
    refuse('named-without-finding', { details: { count: waiting.length } });
  }
  if (fresh.some(({ foundBy }) => foundBy === adoptedBy)) refuse('adopted-by-finder');
  for (const finding of fresh) checkConsidered(draft, finding);
  const adoptedOn = legalDay(draft.context);
  draft.emit({ type: 'TraceBackAdopted', data: { number, adoptedOn, adoptedBy, leads: trace.leads } });
  for (const finding of fresh) follow(draft, finding, number);
}

/** Neither the draft nor what he said on it is newer than what was found. */
function checkConsidered(draft: SupervisionDraft, { personId, version }: FindingState): void {
  if (personId === null) return;
  const person = personOf(draft, personId);
  if (!isHeard(person, draft.state.clocks)) refuse('person-not-heard');
  if (person.statements.some((statement) => statement.version > version)) refuse('finding-before-statement');
}

function isFoundOn(findings: readonly FindingState[], personId: string): boolean {
  return findings.some((finding) => finding.personId === personId);
}

/** 督办, 约谈 and 通报 are only asked for: who decides on the rung decides (architecture, "Ladder"). */
function follow(draft: SupervisionDraft, finding: FindingState, number: string): void {
  const { findingId, unit, consequence: rung, matter } = finding;
  if (rung === 'none' || rung === 'E5') return;
  const subject = `${number}/${findingId}`;
  if (matter === null) {
    addGround(draft, { unit, kind: 'direction', subject, rung, at: draft.context.at });
    return;
  }
  const targets = [{ stream: matter, ladderKey: ladderKeyOf(unit), rungId: null }];
  order(draft, { command: 'RecordDirection', targets, direction: { unit, number: subject, rung }, itemId: findingId });
}
