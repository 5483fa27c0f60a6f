import {
  type Actor,
  type ComplaintState,
  type EmergencyState,
  type EventOf,
  isSystem,
  isTraceBackTold,
  type Ledger,
  type LedgerRow,
  mayKnowActFile,
  type Recorded,
  seesWhole,
  seesWholeAct,
  type StreamState,
  type SupervisionState,
  type TaskState,
} from '@qingxin/domain';

/** Work that would tell of somebody: lists and counts leave it out for all others. `but`: whom it is told all the same. */
export interface UntoldWork {
  readonly kind: string;
  readonly role: string | null;
  readonly but: string | null;
}

const PAIR_OF_CONCEALED: UntoldWork = { kind: 'judge-duplicate', role: 'coordinator', but: null };
/** Who is named in a trace-back is no business of his colleagues (practice, "Trace-backs"). */
const STATEMENT = 'file-statement';

/** That a trace-back was begun is known to those who may see one, not to the units of the emergency it is about. */
const TRACE_BACK_WORK = 'trace-back';

/** An event as far as it matters here who may know of it. */
export type Told = Pick<Recorded<EventOf>, 'type' | 'data' | 'version'>;

/** The 治欠办 alone knows what connects a concealed person; the software acts on everything. */
function knowsAll(actor: Actor): boolean {
  return isSystem(actor) || actor.roles.includes('coordinator');
}

/** Whether a complaint may be said to resemble one of a concealed person that is not registered yet. */
export function mayKnowConcealedPairs(actor: Actor): boolean {
  return knowsAll(actor);
}

/** Who reads every act of supervision as a whole, trace-backs too; whoever leads one reads it where it stands. */
function readsAll({ roles }: Actor): boolean {
  return roles.includes('leading-group') || roles.includes('auditor');
}

function knowsOfTraceBacks(actor: Actor): boolean {
  return knowsAll(actor) || readsAll(actor);
}

export function untoldWork(actor: Actor): readonly UntoldWork[] {
  if (isSystem(actor)) return [];
  return [
    ...(knowsAll(actor) ? [] : [PAIR_OF_CONCEALED]),
    ...(knowsOfTraceBacks(actor) ? [] : [{ kind: TRACE_BACK_WORK, role: null, but: null }]),
    ...(readsAll(actor) ? [] : [{ kind: STATEMENT, role: null, but: actor.id }]),
  ];
}

export function isTaskTold(actor: Actor, task: Pick<TaskState, 'kind' | 'role' | 'assignee'>): boolean {
  return untoldWork(actor).every(
    ({ kind, role, but }) =>
      task.kind !== kind || (role !== null && task.role !== role) || (but !== null && task.assignee === but),
  );
}

/** Whether this complaint may be said to resemble `other`; by today's state, whatever the moment looked at. */
export function isPairTold(actor: Actor, state: StreamState, other: string): boolean {
  if (knowsAll(actor) || !('concealedDuplicates' in state)) return true;
  return !(state as ComplaintState).concealedDuplicates.includes(other);
}

/** Whether an event of this stream may be told; `state` is the stream's newest. */
export function isTold(actor: Actor, state: StreamState, { type, data }: Pick<Told, 'type' | 'data'>): boolean {
  if (isTraced(state)) return isTraceBackTold(state, actor, { type, data });
  if (knowsAll(actor)) return true;
  if ('followUps' in state) return isActTold(actor, state as SupervisionState, data);
  if (type === 'TraceBackNoted') return knowsOfTraceBacks(actor);
  const { other, taskId } = data as { readonly other?: string; readonly taskId?: string };
  if (type === 'PossibleDuplicateNoted' || type === 'DuplicateJudged') return isPairTold(actor, state, other ?? '');
  if (taskId === undefined || !('tasks' in state)) return true;
  const task = (state as ComplaintState).tasks[taskId];
  return task === undefined || isTaskTold(actor, task);
}

const NEWS_FOR_CONTRACTORS: ReadonlySet<string> = new Set([
  ...['FileReceived', 'BatchRowsRead', 'BatchRowFixed', 'BatchRowsChecked', 'BatchRowDropped', 'BatchDiscarded'],
  ...['EvidenceAttached', 'ProofNoted'],
]);

/** What came of a company's own command; what it set off beside, a date that passed or work of an office, is not its business. */
export function isNewsFor({ roles }: Actor, { type }: Pick<Told, 'type'>): boolean {
  return !roles.includes('contractor') || NEWS_FOR_CONTRACTORS.has(type);
}

/** Whether what a ledger says of it is for these eyes: of a trace-back only who reads all of it. */
export function mayReadWhole(actor: Actor, state: StreamState): boolean {
  return !isTraced(state) || state.traceBack === null || seesWhole(state.traceBack, actor);
}

/** Which rows of a matter that he does not read as a whole are for these eyes all the same; null: none. */
export function ownRows({ roles, unit }: Actor, { isOf }: Pick<Ledger, 'isOf'>): ((row: LedgerRow) => boolean) | null {
  if (isOf === undefined || unit === null || !roles.includes('accountability')) return null;
  return (row) => isOf(row, unit);
}

function isTraced(state: StreamState): state is SupervisionState {
  return 'traceBack' in state && state.traceBack !== null;
}

/** Of an act of supervision a unit is told neither the items of others nor their papers (practice, "Ladder"). */
function isActTold(actor: Actor, state: SupervisionState, data: object): boolean {
  if (readsAll(actor) || seesWholeAct(state, actor, null)) return true;
  const { itemId, fileId, clockId, taskId } = data as Readonly<Record<string, string | null | undefined>>;
  // The date and the work of an item are known as the item is.
  const key = itemId ?? state.clocks[clockId ?? '']?.key ?? state.tasks[taskId ?? '']?.key;
  const item = state.followUps[key ?? ''];
  if (item !== undefined && item.unit !== actor.unit) return false;
  const file = state.evidence[fileId ?? ''];
  return file === undefined || mayKnowActFile(state, file, actor, null);
}

/** Whether anything of this stream could ever be kept from anybody: only then its history has to be looked through. */
export function isDelicate(state: StreamState): boolean {
  if ('followUps' in state) return true;
  if ('traceBacks' in state) return isTracedEmergency(state as EmergencyState);
  return 'duplicates' in state && Object.keys((state as ComplaintState).duplicates).length > 0;
}

function isTracedEmergency({ traceBacks, tasks }: EmergencyState): boolean {
  return traceBacks.length > 0 || Object.values(tasks).some(({ kind }) => kind === TRACE_BACK_WORK);
}

/** Versions as somebody counts them who is not told everything: a gap would tell him that there is more. */
export interface VersionCount {
  /** The number under which a version is known to him. */
  told(version: number): number;
  /** The version that he means by a number. */
  meant(told: number): number;
}

/** `past`: the stream's events in order, or none where nothing is kept from anybody. */
export function versionCount(actor: Actor, state: StreamState, past: readonly Told[]): VersionCount {
  const untold = past.filter((event) => !isTold(actor, state, event)).map(({ version }) => version);
  return {
    told: (version) => version - untold.filter((kept) => kept <= version).length,
    meant: (told) => untold.reduce((version, kept) => (kept <= version ? version + 1 : version), told),
  };
}

/** Tickets of a channel are read out by the unit that answers them, and by the 治欠办 for all. */
export function mayExportTicket({ roles, unit }: Actor, answering: string | null): boolean {
  return roles.includes('coordinator') || (unit !== null && unit === answering);
}
