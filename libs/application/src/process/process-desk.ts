import {
  type BatchState,
  batchView,
  type CaseState,
  type CaseView,
  caseView,
  type ComplaintState,
  type CompanyState,
  companyView,
  type DutyState,
  dutyView,
  complaintView,
  type ConductState,
  conductView,
  type EmergencyState,
  emergencyView,
  type Instant,
  isListedAlready,
  isNewsTo,
  ladderView,
  type MatterState,
  type MatterView,
  type Membership,
  type ProjectState,
  projectView,
  type SteppedState,
  type StreamState,
  stepView,
  type SupervisionState,
  supervisionView,
  type WantedCommand,
  type WantedOrder,
  type WantedPart,
  workflowIdOf,
  type WorkflowRef,
  type WorkflowView,
} from '@qingxin/domain';
import { BatchApply } from '../batches/batch-apply.ts';
import type { Door } from '../door/open-door.ts';
import { OrderApply } from '../supervision/order-apply.ts';
import { causedCommandId, workflowActor } from './caused-command.ts';
import { type Echo, joining, pendingEchoes, waitingIn } from './echoes.ts';
import { groundsToCheck, listingsToCheck } from './grounds-to-check.ts';
import { lastingRefusal } from './lasting-refusal.ts';
import type { LookBook, Unheard } from './look-book.ts';
import { spreadOf } from './spread.ts';

export interface DeskParts {
  readonly door: Pick<Door, 'handler' | 'journal' | 'clock' | 'sources' | 'vault'>;
  readonly book: LookBook;
  /** Over how many milliseconds the timers of one instant are spread; 0 in demo and story. */
  readonly spreadMs: number;
}

/** What a workflow is told after a look. */
export interface Looked {
  readonly version: number;
  readonly ended: boolean;
  readonly active: WorkflowView['active'];
  readonly due: readonly WantedCommand[];
  readonly sleepMs: number | null;
}

export type Sent = { readonly kind: 'done' | 'nothing' } | { readonly kind: 'refused'; readonly code: string };

interface Sight<S extends StreamState> {
  readonly state: S;
  readonly now: Instant;
  readonly epoch: number;
}

const LEFT = '投诉举报件退出案件';

/** Everything a workflow does to the log: look at its stream, and send what it calls for. */
export class ProcessDesk {
  readonly #parts: DeskParts;
  readonly #batches: BatchApply;
  readonly #orders: OrderApply;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#batches = new BatchApply(parts.door);
    this.#orders = new OrderApply(parts.door);
  }

  async lookAtComplaint(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view, pending } = await this.#complaint(ref);
    const looked = await this.#conclude(ref, sight, view, { further: pending, tried });
    return { ...looked, children: view.children, echoes: untried(pending, tried) };
  }

  async lookAtCase(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view, untold } = await this.#case(ref);
    const steps = [...view.steps, ...view.settles];
    const looked = await this.#conclude(ref, sight, view, { further: [...steps, ...untold], tried });
    return {
      ...looked,
      children: view.children,
      outcomes: untried(untold, tried),
      steps: untried(steps, tried),
    };
  }

  async lookAtCompany(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view } = await this.#company(ref);
    const checks = await listingsToCheck(this.#parts.door.journal, sight.state);
    const looked = await this.#conclude(ref, sight, view, { further: checks, tried });
    return { ...looked, due: [...looked.due, ...untried(checks, tried)], children: view.children };
  }

  /** A record commands no other stream: time and its own ladders are all there is. */
  async lookAtRecord(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view } = await this.#record(ref);
    const looked = await this.#conclude(ref, sight, view, { further: [], tried });
    return { ...looked, children: view.children };
  }

  async lookAtBatch(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view } = await this.#batch(ref);
    const looked = await this.#conclude(ref, sight, view, { further: view.parts, tried });
    return { ...looked, parts: untried(view.parts, tried) };
  }

  async lookAtAct(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view, untold } = await this.#act(ref);
    const looked = await this.#conclude(ref, sight, view, { further: [...view.orders, ...untold], tried });
    const due = [...looked.due, ...untried(untold, tried)];
    return { ...looked, due, children: view.children, orders: untried(view.orders, tried) };
  }

  async lookAtEmergency(ref: WorkflowRef, tried: readonly Unheard[]) {
    const { sight, view, untold } = await this.#emergency(ref);
    const looked = await this.#conclude(ref, sight, view, { further: untold, tried });
    return { ...looked, due: [...looked.due, ...untried(untold, tried)], children: view.children };
  }

  async lookAtLadder(ref: WorkflowRef, tried: readonly Unheard[]) {
    const sight = await this.#see<MatterState>(ref);
    const view = ladderView(ref.stream, sight.state, keyOf(ref), sight.now);
    const looked = await this.#conclude(ref, sight, view, { further: [], tried });
    return { ...looked, stage: view.stage };
  }

  async lookAtStep(ref: WorkflowRef, tried: readonly Unheard[]) {
    const sight = await this.#see<SteppedState>(ref);
    const view = stepView(sight.state, keyOf(ref));
    const looked = await this.#conclude(ref, sight, view, { further: [], tried });
    return { ...looked, act: view.act };
  }

  /** @throws what is no refusal: an outage or a bug, to be tried again */
  async send(ref: WorkflowRef, command: WantedCommand): Promise<Sent> {
    const { stream, type, payload, cause } = command;
    const commandId = causedCommandId(ref, cause);
    try {
      const answer = await this.#parts.door.handler.handle({ commandId, stream, type, payload }, workflowActor(ref));
      return { kind: answer.events.length === 0 ? 'nothing' : 'done' };
    } catch (error) {
      const code = lastingRefusal(error);
      if (code === null) throw error;
      return { kind: 'refused', code };
    }
  }

  /**
   * Tells the case of a membership; the door copies the persons. The answer is `done` when the id was used before: only
   * this membership has it, and what the case is told of it may have changed since.
   */
  async echoMembership(ref: WorkflowRef, { kind, membership, cause }: Echo): Promise<Sent> {
    const { caseId, ordinal } = membership;
    const source = { complaint: ref.stream, membership: ordinal };
    const { type, payload } = await this.#echoed(ref, kind, membership, source);
    const sent = await this.send(ref, { stream: caseId, type, payload, cause });
    return sent.kind === 'refused' && sent.code === 'idempotency-key-reused' ? { kind: 'done' } : sent;
  }

  /** Brings one part of a batch into its case and tells the batch what came of each row. */
  async applyPart(ref: WorkflowRef, { part, cause }: WantedPart): Promise<Sent> {
    const result = await this.#batches.apply(ref, part);
    if (result === null) return { kind: 'nothing' };
    return this.#recordOnce(ref, { type: 'RecordBatchPart', payload: { ...result }, cause });
  }

  /** Sends what an act orders to each matter that it is about, and tells the act what these refused. */
  async applyOrder(ref: WorkflowRef, { order, cause }: WantedOrder): Promise<Sent> {
    const result = await this.#orders.apply(ref, order);
    if (result === null) return { kind: 'nothing' };
    return this.#recordOnce(ref, { type: 'RecordOrderResult', payload: { ...result }, cause });
  }

  /** What was first told stands, whatever a refusal may have come to since. */
  async #recordOnce(ref: WorkflowRef, command: Omit<WantedCommand, 'stream'>): Promise<Sent> {
    const sent = await this.send(ref, { ...command, stream: ref.stream });
    return sent.kind === 'refused' && sent.code === 'idempotency-key-reused' ? { kind: 'done' } : sent;
  }

  async #echoed(
    ref: WorkflowRef,
    kind: Echo['kind'],
    membership: Membership,
    source: { readonly complaint: string; readonly membership: number },
  ): Promise<Pick<WantedCommand, 'type' | 'payload'>> {
    switch (kind) {
      case 'joined':
        return { type: 'AddSource', payload: await joining(this.#parts.door, ref, membership) };
      case 'updated':
        return { type: 'UpdateSource', payload: source };
      case 'sent':
        return { type: 'NoteSendings', payload: { ...source, ...(await waitingIn(this.#parts.door, ref)) } };
      case 'left':
        return { type: 'RemoveSource', payload: { ...source, reason: LEFT } };
      default:
        return kind satisfies never;
    }
  }

  /** The workflows that the log calls for in one matter; nothing is written. */
  async calledFor(matter: WorkflowRef): Promise<readonly WorkflowRef[]> {
    switch (matter.process) {
      case 'complaint': {
        const { view, pending } = await this.#complaint(matter);
        return [...(view.ended && pending.length === 0 ? [] : [matter]), ...view.children];
      }
      case 'arrears-case': {
        const { view, untold } = await this.#case(matter);
        return [...(view.ended && untold.length === 0 ? [] : [matter]), ...view.children];
      }
      case 'company': {
        const { view } = await this.#company(matter);
        return [...(view.ended ? [] : [matter]), ...view.children];
      }
      case 'standing-duty':
      case 'project':
      case 'conduct': {
        const { view } = await this.#record(matter);
        return [...(view.ended ? [] : [matter]), ...view.children];
      }
      case 'supervision': {
        const { view, untold } = await this.#act(matter);
        return [...(view.ended && untold.length === 0 ? [] : [matter]), ...view.children];
      }
      case 'emergency': {
        const { view, untold } = await this.#emergency(matter);
        return [...(view.ended && untold.length === 0 ? [] : [matter]), ...view.children];
      }
      case 'import': {
        const { view } = await this.#batch(matter);
        return view.ended ? [] : [matter];
      }
      default:
        throw new Error('ladders and steps are found through their matter');
    }
  }

  async #complaint(ref: WorkflowRef) {
    const sight = await this.#see<ComplaintState>(ref);
    const view = complaintView(sight.state, sight.now);
    return { sight, view, pending: await pendingEchoes(this.#parts.book, ref, view) };
  }

  async #case(ref: WorkflowRef) {
    const sight = await this.#see<CaseState>(ref);
    const view = caseView(sight.state, sight.now);
    const { book, door } = this.#parts;
    const untold = [...(await this.#untold(ref, view)), ...(await groundsToCheck(book, door.journal, sight.state))];
    return { sight, view, untold };
  }

  async #company(ref: WorkflowRef) {
    const sight = await this.#see<CompanyState>(ref);
    return { sight, view: companyView(sight.state, sight.now) };
  }

  async #record(ref: WorkflowRef): Promise<{ readonly sight: Sight<StreamState>; readonly view: MatterView }> {
    const sight = await this.#see(ref);
    return { sight, view: viewOf(ref, sight) };
  }

  async #batch(ref: WorkflowRef) {
    const sight = await this.#see<BatchState>(ref);
    return { sight, view: batchView(sight.state) };
  }

  async #act(ref: WorkflowRef) {
    const sight = await this.#see<SupervisionState>(ref);
    const view = supervisionView(sight.state, sight.now);
    const told = await this.#parts.book.takenBy(
      ref,
      view.tells.map(({ cause }) => cause),
    );
    return { sight, view, untold: view.tells.filter(({ cause }) => !told.has(cause)) };
  }

  /** What others are to be told of it and have neither been told nor know already. */
  async #emergency(ref: WorkflowRef) {
    const sight = await this.#see<EmergencyState>(ref);
    const view = emergencyView(sight.state, sight.now);
    const { journal } = this.#parts.door;
    const causes = view.tells.map(({ cause }) => cause);
    const told = await this.#parts.book.takenBy(ref, causes);
    const untold: WantedCommand[] = [];
    for (const tell of view.tells) {
      if (told.has(tell.cause)) continue;
      const { state } = await journal.open(tell.stream);
      if (!isListedAlready(state as MatterState, tell)) untold.push(tell);
    }
    return { sight, view, untold };
  }

  async #see<S extends StreamState>(ref: WorkflowRef): Promise<Sight<S>> {
    const { door } = this.#parts;
    const { state, lastOccurredAt, offsetMs, epoch } = await door.journal.open(ref.stream);
    const clock = door.clock.now(offsetMs);
    const now = lastOccurredAt !== null && lastOccurredAt > clock ? lastOccurredAt : clock;
    return { state: state as S, now, epoch };
  }

  /** Outcomes that nobody has told yet and that are news to the complaint as it stands. */
  async #untold(
    ref: WorkflowRef,
    { outcomes, touched }: Pick<CaseView, 'outcomes' | 'touched'>,
  ): Promise<readonly WantedCommand[]> {
    const { journal, sources } = this.#parts.door;
    const told = await this.#parts.book.takenBy(
      ref,
      outcomes.map(({ cause }) => cause),
    );
    const news: WantedCommand[] = [];
    for (const outcome of outcomes) {
      if (told.has(outcome.cause)) continue;
      const { state } = await journal.open(outcome.stream);
      const lines = await sources.linesOf(outcome.stream, journal);
      if (isNewsTo(state as ComplaintState, outcome, lines, touched)) news.push(outcome);
    }
    return news;
  }

  /**
   * What was tried and is still wanted becomes an incident and is left for a later nudge. When nothing else is left the
   * workflow is about to wait, and that is noted with what it has seen.
   */
  async #conclude(
    ref: WorkflowRef,
    sight: Sight<StreamState>,
    view: WorkflowView,
    { further, tried }: { readonly further: readonly { readonly cause: string }[]; readonly tried: readonly Unheard[] },
  ): Promise<Looked> {
    const wanted = [...view.due, ...further].map(({ cause }) => cause);
    const unheard = tried.filter(({ cause }) => wanted.includes(cause));
    if (unheard.length > 0) await this.#parts.book.reportUnheard(ref, unheard);
    if (unheard.length === wanted.length) {
      const { version, nextDue } = view;
      await this.#parts.book.recordWaiting({ ref, version, epoch: sight.epoch, nextDue, wanted });
    }
    return {
      version: view.version,
      ended: view.ended && wanted.length === 0,
      active: view.active,
      due: untried(view.due, tried),
      sleepMs: view.wakeAt === null ? null : this.#sleepUntil(ref, view.wakeAt, sight.now),
    };
  }

  #sleepUntil(ref: WorkflowRef, wakeAt: Instant, now: Instant): number {
    return Date.parse(wakeAt) - Date.parse(now) + spreadOf(workflowIdOf(ref), this.#parts.spreadMs);
  }
}

function untried<T extends { readonly cause: string }>(wanted: readonly T[], tried: readonly Unheard[]): readonly T[] {
  return wanted.filter(({ cause }) => !tried.some((done) => done.cause === cause));
}

function viewOf({ process }: WorkflowRef, { state, now }: Sight<StreamState>): MatterView {
  switch (process) {
    case 'standing-duty':
      return dutyView(state as DutyState, now);
    case 'project':
      return projectView(state as ProjectState, now);
    case 'conduct':
      return conductView(state as ConductState, now);
    default:
      throw new Error('no record keeps this');
  }
}

function keyOf({ key }: WorkflowRef): string {
  if (key === null) throw new Error('a ladder or step needs its key');
  return key;
}
