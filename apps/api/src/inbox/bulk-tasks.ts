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

export interface BulkAsked {
  readonly act: 'claim' | 'release' | 'assign';
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

interface Bulk {
  readonly bulkId: string;
  readonly person: string;
  readonly asked: BulkAsked;
  readonly startedAt: string;
  status: BulkStatus;
  handled: number;
  excluded: readonly Excluded[];
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
    const running = [...this.#kept.values()].filter(isUnderWay);
    const own = running.filter(({ person }) => person === actor.id).length;
    if (own >= MOST_OF_A_PERSON || running.length >= MOST_AT_ONCE) refuse('too-many-bulk-acts');
    const startedAt = new Date(Date.now()).toISOString();
    const one: Bulk = {
      ...{ bulkId, person: actor.id, asked, startedAt },
      ...{ status: 'running', handled: 0, excluded: [], keptUntil: Infinity },
    };
    this.#kept.set(keyOf(actor, bulkId), one);
    void this.#run(one, actor);
    return viewOf(one);
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

  async #run(one: Bulk, actor: Actor): Promise<void> {
    try {
      for (const task of withoutTwins(one.asked.tasks)) {
        if (one.status === 'stopping') break;
        const code = await this.#send(actor, one, task);
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
  async #send(actor: Actor, { bulkId, asked }: Bulk, task: TaskNamed): Promise<string | null> {
    const { act, person, reason } = asked;
    const stream = streamOf(task);
    const commandId = uuidV5(bulkId, `${act}/${stream}/${task.taskId}`);
    const said = { claim: {}, release: { reason }, assign: { person, reason } }[act];
    try {
      const payload = { taskId: task.taskId, ...said };
      await this.#door.handler.handle({ commandId, stream, type: COMMANDS[act], payload }, actor);
      return null;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
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

function viewOf({ bulkId, asked, status, startedAt, handled, excluded }: Bulk): object {
  const total = withoutTwins(asked.tasks).length;
  return {
    ...{ bulkId, act: asked.act, status, startedAt, total, handled, done: handled - excluded.length },
    ...{ percent: Math.floor((100 * handled) / total), excluded },
  };
}
