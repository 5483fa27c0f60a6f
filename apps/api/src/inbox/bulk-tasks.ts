import { type Actions, type Door, isTaskTold, type OfferedAction } from '@qingxin/application';
import {
  type Actor,
  assigneeRefusal,
  type MatterState,
  type OrganisationView,
  refusalCode,
  refuse,
} from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { problemText } from '../problems/catalogue.ts';
import { filled } from '../problems/sentence.ts';

export interface TaskNamed {
  readonly matterKind: string;
  readonly id: string;
  readonly taskId: string;
}

type TaskAct = 'claim' | 'release' | 'assign';

export interface BulkAsked {
  readonly act: TaskAct;
  readonly tasks: readonly TaskNamed[];
  readonly person: string | null;
  readonly reason: string | null;
}

interface Excluded extends TaskNamed {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

type BulkStatus = 'running' | 'stopping' | 'stopped' | 'done' | 'failed';

/** What was done to one task: who had it before, and the version of its matter right after. */
interface Done extends TaskNamed {
  readonly before: string | null;
  readonly version: number;
}

interface Bulk {
  readonly bulkId: string;
  readonly person: string;
  readonly asked: Omit<BulkAsked, 'act'> & { readonly act: TaskAct | 'undo' };
  readonly startedAt: string;
  status: BulkStatus;
  handled: number;
  excluded: readonly Excluded[];
  done: readonly Done[];
  /** Of the one that takes this one back. */
  undoneBy: string | null;
  /** In wall time, by which its result is forgotten. */
  keptUntil: number;
}

const KEPT_MS = 3_600_000;
const MOST_OF_A_PERSON = 1;
const MOST_AT_ONCE = 4;
const COMMANDS = { claim: 'ClaimTask', release: 'ReleaseTask', assign: 'AssignTask' } as const;

/**
 * One act on many tasks: each is an ordinary command of its own matter, under the rights of whoever asked, with an id that
 * follows from the request and the task. Whatever breaks off is gone on with by the same request, and no task gets it twice.
 * Progress and result live in this process for an hour; what was done is in the log.
 */
export class BulkTasks {
  readonly #door: Door;
  readonly #actions: Actions;
  readonly #onError: (error: unknown) => void;
  readonly #kept = new Map<string, Bulk>();

  constructor(door: Door, actions: Actions, onError: (error: unknown) => void) {
    this.#door = door;
    this.#actions = actions;
    this.#onError = onError;
  }

  /** By the guards of the single act; nothing is written. Refuses `bulk-person-missing`. */
  async preview(actor: Actor, asked: BulkAsked): Promise<object> {
    checkPerson(asked);
    const { organisation } = await districtNow(this.#door);
    const eligible: TaskNamed[] = [];
    const excluded: Excluded[] = [];
    const offered = new Map<string, readonly OfferedAction[] | string>();
    for (const task of withoutTwins(asked.tasks)) {
      const stream = streamOf(task);
      const actions = offered.get(stream) ?? (await this.#offered(stream, actor));
      offered.set(stream, actions);
      const code =
        typeof actions === 'string' ? actions : await this.#refusal(actor, asked, task, { actions, organisation });
      if (code === null) eligible.push(task);
      else excluded.push(excludedBy(task, code));
    }
    return { eligible, excluded };
  }

  /** Refuses `bulk-person-missing`, `too-many-bulk-acts`, and `idempotency-key-reused` for another request. */
  start(actor: Actor, bulkId: string, asked: BulkAsked): object {
    checkPerson(asked);
    this.#forget();
    const known = this.#kept.get(keyOf(actor, bulkId));
    if (known !== undefined && JSON.stringify(known.asked) !== JSON.stringify(asked)) refuse('idempotency-key-reused');
    if (known !== undefined && !isBroken(known)) return viewOf(known);
    this.#checkRoom(actor);
    const startedAt = new Date(Date.now()).toISOString();
    const one: Bulk = {
      ...{ bulkId, person: actor.id, asked, startedAt, status: 'running', handled: 0 },
      ...{ excluded: [], done: known?.done ?? [], undoneBy: null, keptUntil: Infinity },
    };
    this.#kept.set(keyOf(actor, bulkId), one);
    void this.#run(one, (task) => this.#send(actor, one, task));
    return viewOf(one);
  }

  /**
   * Takes back what was done, each task as long as nothing followed in its matter: who had it before has it again. Refuses
   * `not-found`, `bulk-under-way`, `too-many-bulk-acts`. Asked for again it is the same one.
   */
  undo(actor: Actor, bulkId: string): object {
    const one = this.#own(actor, bulkId);
    if (isUnderWay(one)) refuse('bulk-under-way');
    const undoId = uuidV5(bulkId, 'undo');
    const known = this.#kept.get(keyOf(actor, undoId));
    if (known !== undefined && !isBroken(known)) return viewOf(known);
    this.#checkRoom(actor);
    const back: Bulk = {
      ...{
        bulkId: undoId,
        person: actor.id,
        startedAt: new Date(Date.now()).toISOString(),
        status: 'running',
        handled: 0,
      },
      asked: {
        act: 'undo',
        tasks: one.done.map(({ matterKind, id, taskId }) => ({ matterKind, id, taskId })),
        person: null,
        reason: null,
      },
      ...{ excluded: [], done: known?.done ?? [], undoneBy: null, keptUntil: Infinity },
    };
    one.undoneBy = undoId;
    this.#kept.set(keyOf(actor, undoId), back);
    const expected = versionsAfter(one.done);
    void this.#run(back, (task) => this.#takeBack(actor, { one, back, expected }, task));
    return viewOf(back);
  }

  /** Refuses `not-found`, for what another person asked for too. */
  of(actor: Actor, bulkId: string): object {
    return viewOf(this.#own(actor, bulkId));
  }

  /** The command under way is let finish; refuses `not-found`. */
  stop(actor: Actor, bulkId: string): object {
    const one = this.#own(actor, bulkId);
    if (one.status === 'running') one.status = 'stopping';
    return viewOf(one);
  }

  /** With the process nothing goes on. */
  onModuleDestroy(): void {
    for (const one of this.#kept.values()) if (one.status === 'running') one.status = 'stopping';
  }

  #checkRoom(actor: Actor): void {
    const running = [...this.#kept.values()].filter(isUnderWay);
    const own = running.filter(({ person }) => person === actor.id).length;
    if (own >= MOST_OF_A_PERSON || running.length >= MOST_AT_ONCE) refuse('too-many-bulk-acts');
  }

  async #run(one: Bulk, act: (task: TaskNamed) => Promise<string | null>): Promise<void> {
    try {
      for (const task of withoutTwins(one.asked.tasks)) {
        if (one.status === 'stopping') break;
        const code = await act(task);
        if (code !== null) one.excluded = [...one.excluded, excludedBy(task, code)];
        one.handled += 1;
      }
      one.status = one.handled < withoutTwins(one.asked.tasks).length ? 'stopped' : 'done';
    } catch (error) {
      this.#onError(error);
      one.status = 'failed';
    } finally {
      one.keptUntil = Date.now() + KEPT_MS;
    }
  }

  /** Code with which the matter refuses it, or null. */
  async #send(actor: Actor, one: Bulk, task: TaskNamed): Promise<string | null> {
    const { act, person, reason } = one.asked;
    if (act === 'undo') throw new Error('taking back is no act of its own');
    const stream = streamOf(task);
    const known = one.done.find((done) => isSame(done, task));
    const before = known === undefined ? await this.#holderOf(task) : known.before;
    const said = { claim: {}, release: { reason }, assign: { person, reason } }[act];
    const answer = await this.#command(actor, uuidV5(one.bulkId, `${act}/${stream}/${task.taskId}`), task, act, said);
    if (typeof answer === 'string') return answer;
    one.done = [...one.done.filter((done) => !isSame(done, task)), { ...task, before, version: answer }];
    return null;
  }

  /** The same for one that is taken back; what followed in its matter stays. */
  async #takeBack(
    actor: Actor,
    { one, back, expected }: { readonly one: Bulk; readonly back: Bulk; readonly expected: Map<string, number> },
    task: TaskNamed,
  ): Promise<string | null> {
    const stream = streamOf(task);
    const commandId = uuidV5(back.bulkId, `undo/${stream}/${task.taskId}`);
    const done = one.done.find((each) => isSame(each, task));
    const before = done?.before ?? null;
    const act = before === null ? 'release' : before === actor.id ? 'claim' : 'assign';
    const said = { claim: {}, release: { reason: null }, assign: { person: before, reason: null } }[act];
    const answer = await this.#command(actor, commandId, task, act, said, expected.get(stream));
    if (typeof answer === 'string') return answer === 'version-conflict' ? 'bulk-followed' : answer;
    expected.set(stream, answer);
    return null;
  }

  /**
   * The version of the matter after it, as the actor counts them, or the code with which it refuses. `version`: only if the
   * matter is still there, by the same count.
   */
  async #command(
    actor: Actor,
    commandId: string,
    task: TaskNamed,
    act: TaskAct,
    said: Readonly<Record<string, unknown>>,
    version?: number,
  ): Promise<number | string> {
    try {
      const payload = { taskId: task.taskId, ...said };
      const at = version === undefined ? {} : { expectedVersion: version };
      const command = { commandId, stream: streamOf(task), type: COMMANDS[act], payload, ...at };
      return (await this.#door.handler.handle(command, actor)).version;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
  }

  async #holderOf(task: TaskNamed): Promise<string | null> {
    const { tasks } = (await this.#door.journal.open(streamOf(task))).state as Partial<MatterState>;
    return tasks !== undefined && Object.hasOwn(tasks, task.taskId) ? (tasks[task.taskId]?.assignee ?? null) : null;
  }

  /** What the actor may do there, or the code by which he may not know of it. */
  async #offered(stream: string, actor: Actor): Promise<readonly OfferedAction[] | string> {
    try {
      return (await this.#actions.of(stream, actor)).actions;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
  }

  async #refusal(
    actor: Actor,
    { act, person }: BulkAsked,
    task: TaskNamed,
    at: { readonly actions: readonly OfferedAction[]; readonly organisation: OrganisationView },
  ): Promise<string | null> {
    const { tasks } = (await this.#door.journal.open(streamOf(task))).state as MatterState;
    const known = Object.hasOwn(tasks, task.taskId) ? tasks[task.taskId] : undefined;
    if (known === undefined || !isTaskTold(actor, known)) return 'not-permitted';
    if (known.status !== 'open') return known.unit === actor.unit ? 'task-already-ended' : 'not-permitted';
    const offer = at.actions.find(({ command, on }) => command === COMMANDS[act] && on === task.taskId);
    if (offer === undefined) return 'not-permitted';
    if (offer.refusal !== null || act !== 'assign') return offer.refusal;
    return assigneeRefusal(known, person ?? '', at);
  }

  #own(actor: Actor, bulkId: string): Bulk {
    this.#forget();
    return this.#kept.get(keyOf(actor, bulkId)) ?? refuse('not-found');
  }

  #forget(): void {
    for (const [key, { keptUntil }] of this.#kept) if (keptUntil < Date.now()) this.#kept.delete(key);
  }
}

/** Of each matter the version at which the last of these acts left it. */
function versionsAfter(done: readonly Done[]): Map<string, number> {
  const versions = new Map<string, number>();
  for (const { version, ...task } of done)
    versions.set(streamOf(task), Math.max(version, versions.get(streamOf(task)) ?? 0));
  return versions;
}

const isSame = (one: TaskNamed, other: TaskNamed): boolean =>
  streamOf(one) === streamOf(other) && one.taskId === other.taskId;
const keyOf = ({ id }: Actor, bulkId: string): string => `${id}/${bulkId}`;
const streamOf = ({ matterKind, id }: TaskNamed): string => `${matterKind}-${id}`;
const isUnderWay = ({ status }: Bulk): boolean => status === 'running' || status === 'stopping';
const isBroken = ({ status }: Bulk): boolean => status === 'failed' || status === 'stopped';

function checkPerson({ act, person }: BulkAsked): void {
  if ((act === 'assign') !== (person !== null)) refuse('bulk-person-missing');
}

/** A task that was chosen twice is one. */
function withoutTwins(tasks: readonly TaskNamed[]): readonly TaskNamed[] {
  return [...new Map(tasks.map((task) => [`${streamOf(task)}/${task.taskId}`, task])).values()];
}

function excludedBy(task: TaskNamed, code: string): Excluded {
  const { title = '没有办成', detail = '' } = problemText(code) ?? {};
  return { ...task, code, title, detail: filled(detail, {}) };
}

function viewOf({ bulkId, asked, status, startedAt, handled, excluded, undoneBy }: Bulk): object {
  const total = withoutTwins(asked.tasks).length;
  return {
    ...{ bulkId, act: asked.act, status, startedAt, total, handled, done: handled - excluded.length },
    ...{ percent: total === 0 ? 100 : Math.floor((100 * handled) / total), excluded, undoneBy },
  };
}
