import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { PaperSource } from '../commands.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import type { SourceWorker } from '../events.ts';
import { filedOnOf } from '../evolve.ts';
import { SOURCE_REMOVED } from '../evolve-money.ts';
import { CONCEALED, isConcealedLine } from '../people.ts';
import type { WageLine } from '../state.ts';

/**
 * The complaint's joining, echoed; the first one opens the case. An echo already taken is nothing new. Concealed people
 * come later and together: beside the joining their lines would tell whose they are.
 */
export function addSource(draft: CaseDraft, command: CasePayload<'AddSource'>): void {
  const { opens, workers, takenOver = null, ...source } = command;
  const known = draft.state.sources[source.complaint]?.membership ?? draft.state.leftSources[source.complaint] ?? 0;
  if (known >= source.membership) return;
  if (!draft.state.opened) {
    if (opens === null) refuse('case-unknown');
    draft.emit({ type: 'CaseOpened', data: { ...opens, openedBy: draft.context.actor.id } });
    if (takenOver !== null) takeOver(draft, takenOver);
  }
  if (draft.state.archived) refuse('case-archived');
  const fresh = workers.filter(({ workerId }) => !isCarried(draft, workerId));
  const open = fresh.filter(isOpen);
  if (draft.state.cleared && (fresh.length > 0 || workers.length === 0)) reopenFor(draft, 'source-added', open);
  draft.emit({ type: 'SourceAdded', data: { ...source, workers: workers.filter(isOpen) } });
  for (const worker of open) addLine(draft, worker, originOf(source, worker));
  detailOpenLines(draft, command);
}

/** What was open on paper goes on in the case: its lapses of that time are of the time on paper there, too. */
function takeOver(draft: CaseDraft, { paper, ...takenOver }: PaperSource): void {
  const { order, paid } = paper;
  const told = { number: null, handledBy: null, note: null, order, paid };
  draft.emit({ type: 'MatterTakenOver', data: { ...takenOver, paper: told } });
}

/** What has changed about the people of a complaint that is in the case; only what it touches is opened again. */
export function updateSource(draft: CaseDraft, command: CasePayload<'UpdateSource'>): void {
  const { complaint, membership, workers, gone } = command;
  if (draft.state.sources[complaint]?.membership !== membership) return;
  const fresh = workers.filter((worker) => isOpen(worker) && !isThere(draft, worker.workerId));
  if (fresh.length > 0) reopenIfEnded(draft, 'worker-added', fresh);
  const people = command.people + gone.filter((id) => staysWithCase(draft, id)).length;
  draft.emit({ type: 'SourceUpdated', data: { complaint, membership, people, workers: workers.filter(isOpen) } });
  for (const worker of fresh) addLine(draft, worker, originOf(command, worker));
  detailOpenLines(draft, command);
  for (const id of gone) if (!isConcealedLine(draft.state.lines[id])) endUntouched(draft, id);
}

/** All that is new about concealed people, in the order of ids that tell nothing. */
export function gatherConcealed(draft: CaseDraft, command: CasePayload<'GatherConcealed'>): void {
  const { gathering } = draft.state;
  if (gathering === null || gathering.at > draft.context.at) return;
  const { workers = [], gone = [] } = command.concealed ?? {};
  const sorted = [...workers].sort((one, other) => (one.workerId < other.workerId ? -1 : 1));
  const fresh = sorted.filter(({ workerId }) => !isThere(draft, workerId));
  if (fresh.length > 0) reopenIfEnded(draft, 'worker-added', fresh);
  draft.emit({ type: 'ConcealedGathered', data: {} });
  for (const worker of fresh) addLine(draft, worker, CONCEALED);
  for (const worker of sorted) detailLine(draft, worker, CONCEALED);
  for (const id of [...gone].sort()) if (isConcealedLine(draft.state.lines[id])) endUntouched(draft, id);
}

/** Leaving takes along the lines that nobody has verified, ordered or paid; the others stay with the case. */
export function removeSource(draft: CaseDraft, command: CasePayload<'RemoveSource'>): void {
  const known = draft.state.sources[command.complaint];
  if (known === undefined || known.membership !== command.membership) return;
  const { complaint } = command;
  const others = Object.fromEntries(Object.entries(draft.state.sources).filter(([id]) => id !== complaint));
  const filedOn = filedOnOf(others, draft.state.ownFiledOn);
  const moved = filedOn === draft.state.filedOn ? {} : { filedOn };
  draft.emit({ type: 'SourceRemoved', data: { ...command, ...moved } });
  for (const { id, origin } of Object.values(draft.state.lines)) {
    if (origin.startsWith(`${complaint}/`)) endUntouched(draft, id);
  }
}

/** The echo may come late: of a membership that is over, or with nothing new, it says nothing. */
export function noteSendings(draft: CaseDraft, command: CasePayload<'NoteSendings'>): void {
  const { complaint, membership, holder, sent } = command;
  if (draft.state.sources[complaint]?.membership !== membership) return;
  if (draft.state.sourceSendings[complaint] === undefined && sent.length === 0) return;
  draft.emit({ type: 'SourceSendingsNoted', data: { complaint, membership, holder, sent } });
}

const isOpen = ({ link }: SourceWorker): boolean => link === null;

/** What ties a concealed reporter to his wage line is the sealed link alone (architecture, "Personal data"). */
function originOf(source: { readonly complaint: string; readonly membership: number }, worker: SourceWorker): string {
  return isOpen(worker) ? `${source.complaint}/${source.membership}` : CONCEALED;
}

function detailOpenLines(draft: CaseDraft, command: CasePayload<'AddSource' | 'UpdateSource'>): void {
  for (const worker of command.workers) {
    if (isOpen(worker) || isLineOpen(draft, worker)) detailLine(draft, worker, originOf(command, worker));
  }
}

/** Whose line names the complaint up to now: what concealed it from here on hides nothing that was not told. */
function isLineOpen({ state }: CaseDraft, { workerId }: SourceWorker): boolean {
  const line = state.lines[workerId];
  return line !== undefined && !isConcealedLine(line);
}

/** The case has the worker already, unless he left it before anybody did anything about his wages. */
function isCarried(draft: CaseDraft, lineId: string): boolean {
  const line = draft.state.lines[lineId];
  return line !== undefined && !(line.end === 'withdrawn' && isUntouched(draft, line));
}

/** He is in the case, and did not leave it with his complaint or with his own request. */
function isThere({ state }: CaseDraft, lineId: string): boolean {
  return state.lines[lineId]?.left === false;
}

function staysWithCase(draft: CaseDraft, lineId: string): boolean {
  const line = draft.state.lines[lineId];
  return line !== undefined && !line.left && (line.end !== null || !isUntouched(draft, line));
}

function reopenIfEnded(draft: CaseDraft, reason: string, workers: readonly SourceWorker[]): void {
  if (draft.state.cleared || draft.state.archived) reopenFor(draft, reason, workers);
}

function reopenFor(draft: CaseDraft, reason: string, workers: readonly SourceWorker[]): void {
  const lineIds = workers.map(({ workerId }) => workerId);
  draft.emit({ type: 'CaseReopened', data: { reason, because: 'new-worker', lineIds } });
}

function addLine(draft: CaseDraft, worker: SourceWorker, origin: string): void {
  draft.emit({ type: 'WageLineAdded', data: lineOf(worker, origin) });
}

function lineOf({ workerId: lineId, ...worker }: SourceWorker, origin: string) {
  const { subject, name, claimedFen, link, consented } = worker;
  return { lineId, subject, name, claimedFen, origin, link, ...(consented === undefined ? {} : { consented }) };
}

/** The edge seals nothing anew that the line has already: what is the same text is the same value. */
function detailLine(draft: CaseDraft, worker: SourceWorker, origin: string): void {
  const line = draft.state.lines[worker.workerId];
  if (line === undefined || line.left) return;
  const kept = isConcealedLine(line) === (origin === CONCEALED);
  const now = lineOf(worker, kept ? line.origin : origin);
  const { id: workerId, subject, name, claimedFen, link, consented } = line;
  const known = { workerId, subject, name, claimedFen, link, ...(consented ? { consented } : {}) };
  if (!sameValue(now, lineOf(known, line.origin))) draft.emit({ type: 'WageLineDetailed', data: now });
}

function endUntouched(draft: CaseDraft, lineId: string): void {
  const line = draft.state.lines[lineId];
  if (line === undefined || line.end !== null || !isUntouched(draft, line)) return;
  const by = draft.context.actor.id;
  draft.emit({
    type: 'WageLineEnded',
    data: { lineId, as: 'withdrawn', proof: SOURCE_REMOVED, proposedBy: by, confirmedBy: by },
  });
}

/** Nobody verified, ordered or paid it. */
function isUntouched({ state }: CaseDraft, line: WageLine): boolean {
  if (line.verifiedFen !== null) return false;
  if (Object.values(state.orders).some((order) => order.lineIds.includes(line.id))) return false;
  return !Object.values(state.payments).some((payment) => payment.items.some((item) => item.lineId === line.id));
}
