import {
  type Actor,
  type AllowedCommand,
  type CaseState,
  type ComplaintState,
  type DecideContext,
  isFor,
  type MatterState,
  type ProjectState,
  type StreamKind,
  refuse,
  type StreamState,
  type TaskKind,
  type TaskState,
} from '@qingxin/domain';
import { actsOf, WORK_OF } from '../catalogue/acts-of-work.ts';
import type { CatalogueEntry } from '../catalogue/command-spec.ts';
import { readFacts } from '../door/facts.ts';
import type { Door } from '../door/open-door.ts';
import { isTaskTold, versionCount } from '../policy/discretion.ts';
import { standingOf } from '../reference/standing.ts';

export interface OfferedAction extends AllowedCommand {
  /** What the command does, in Chinese. */
  readonly title: string;
  /** Open work of the actor's unit that it would do. */
  readonly tasks?: readonly string[];
}

export interface Offered {
  readonly stream: string;
  readonly version: number;
  /** What this actor may send, each with the code by which the state would refuse it now, or null. */
  readonly actions: readonly OfferedAction[];
}

type Payload = Readonly<Record<string, unknown>>;

/** Which commands a stream offers to somebody, by policy and by state. The door asks the same questions of a command. */
export class Actions {
  readonly #door: Pick<Door, 'journal' | 'references' | 'policy' | 'catalogue' | 'clock'>;

  constructor(door: Pick<Door, 'journal' | 'references' | 'policy' | 'catalogue' | 'clock'>) {
    this.#door = door;
  }

  /** Refuses `not-found` for what the actor may not see. Time is settled in memory; nothing is written. */
  async of(stream: string, asking: Actor): Promise<Offered> {
    const opened = await this.#door.journal.open(stream);
    const now = this.#door.clock.now(opened.offsetMs);
    const at = opened.lastOccurredAt !== null && opened.lastOccurredAt > now ? opened.lastOccurredAt : now;
    const references = await this.#door.references.asSeen(opened.referenceHeads, at);
    const actor = standingOf(asking, references.organisation);
    const { type } = opened.registered;
    const { organisation } = references;
    if (opened.head === null || !this.#door.policy.mayActorSee(actor, type.kind, opened.state, organisation)) {
      return refuse('not-found');
    }
    const facts = await this.#standingFacts(type.kind, opened.state);
    const context: DecideContext = { at, actor, facts, ...references };
    const actions = type.allowed(opened.state, context).flatMap((allowed): readonly OfferedAction[] => {
      const entry = this.#door.catalogue.find(type.kind, allowed.command);
      if (entry === null || !this.#permits(entry, allowed, opened.state, context)) return [];
      const task = 'tasks' in opened.state ? (opened.state as MatterState).tasks[allowed.on ?? ''] : undefined;
      if (task !== undefined && !isTaskTold(actor, task)) return [];
      const tasks = workDone(type.kind, allowed, opened.state, actor);
      return [{ ...allowed, title: entry.title, ...(tasks.length === 0 ? {} : { tasks }) }];
    });
    const count = versionCount(actor, opened.state, await this.#door.journal.delicatePast(opened));
    return { stream, version: count.told(opened.state.version), actions };
  }

  #standingFacts(kind: StreamKind, state: StreamState): Promise<DecideContext['facts']> {
    const asked = this.#door.catalogue.all().filter((entry) => entry.kind === kind);
    const named = asked.map((entry) => entry.standingFacts?.(state) ?? {});
    return readFacts(Object.assign({}, ...named) as Readonly<Record<string, string>>, this.#door.journal);
  }

  #permits(entry: CatalogueEntry, allowed: AllowedCommand, state: StreamState, context: DecideContext): boolean {
    const { actor, organisation } = context;
    return payloadsOf(allowed, state, actor).some(
      (payload) => this.#door.policy.judge({ actor, entry, state, payload, organisation }) === 'permitted',
    );
  }
}

/** Work for the actor's post that an offer would do: where both say which thing they are about, it is the same one. */
export function workDone(
  kind: StreamKind,
  { command, on }: AllowedCommand,
  state: StreamState,
  actor: Actor,
): readonly string[] {
  if (!('tasks' in state)) return [];
  return Object.values((state as MatterState).tasks)
    .filter(
      (task) =>
        task.status === 'open' &&
        task.unit === actor.unit &&
        isFor(task, actor.roles) &&
        actsOf(kind, task.kind).includes(command) &&
        isAboutSame(WORK_OF[kind]?.[task.kind], { command, on }, task),
    )
    .map(({ id }) => id);
}

function isAboutSame(
  work: TaskKind | undefined,
  { command, on }: { readonly command: string; readonly on: string | undefined },
  { key }: TaskState,
): boolean {
  // What is offered of a start is the kind of step; work that a step answers has the key of what called for it.
  if (command === 'StartStep') return work?.begins === on;
  return on === undefined || key === null || on === key;
}

/** What an offer may be about, for the access policy, which looks at whom each is addressed to or owed by. */
function payloadsOf({ on }: AllowedCommand, state: StreamState, { unit }: Actor): readonly Payload[] {
  if (on !== undefined) {
    return [{ taskId: on, clockId: on, fileId: on, ladderKey: on.slice(0, Math.max(0, on.lastIndexOf('/'))) }];
  }
  const { handOffs = {}, pushes = {}, warnings = {} } = state as Addressed;
  return [
    { unit },
    ...Object.keys(handOffs).map((handOffId) => ({ handOffId })),
    ...Object.keys(pushes).map((pushId) => ({ pushId })),
    ...Object.keys(warnings).map((warningId) => ({ warningId })),
  ];
}

/** What of a state is one unit's to answer, where an offer names no single one. */
type Addressed = StreamState &
  Partial<Pick<ComplaintState, 'handOffs'>> &
  Partial<Pick<CaseState, 'pushes'>> &
  Partial<Pick<ProjectState, 'warnings'>>;
