import type { Door, DemoClock } from '@qingxin/application';
import {
  type CaseState,
  type CompanyState,
  type ComplaintState,
  type EventOf,
  type Instant,
  type Recorded,
  refusalCode,
  type StreamState,
} from '@qingxin/domain';
import { Settling } from '../story/settling.ts';
import { WorkflowsBehind, type StoryAnswer, type StoryCommand, type StoryWorld } from '../story/world.ts';
import { demoOfficer } from './demo-officer.ts';

/** How long workflows may take after an act; a slow machine is no fault of theirs. */
const SETTLED_WITHIN_MS = 120_000;
const MOVED_BY = 'system:demo';

/** The story on a stack whose API is not up yet: acts at the door as numbered officers, while the worker does its own part. */
export class DoorWorld implements StoryWorld {
  readonly #door: Pick<Door, 'handler' | 'journal'>;
  readonly #clock: Pick<DemoClock, 'move'>;
  readonly #settling = new Settling(this, SETTLED_WITHIN_MS);
  #now: Instant;

  /** `begins`: where the business clock was set. */
  constructor(door: Pick<Door, 'handler' | 'journal'>, clock: Pick<DemoClock, 'move'>, begins: Instant) {
    this.#door = door;
    this.#clock = clock;
    this.#now = begins;
  }

  async moveTo(at: Instant): Promise<void> {
    if (at <= this.#now) return;
    const move = await this.#clock.move(at, MOVED_BY);
    this.#now = at;
    if (!move.arrived) throw new WorkflowsBehind(move.behind.join('、'));
  }

  async send({ account, ...envelope }: StoryCommand): Promise<StoryAnswer> {
    try {
      const { events } = await this.#door.handler.handle(envelope, demoOfficer(account));
      this.#settling.note(envelope);
      return { kind: 'done', events };
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return { kind: 'refused', code, sentence: '' };
    }
  }

  settled(streams: readonly string[]): Promise<void> {
    return this.#settling.settled(streams, this.#now);
  }

  complaint(stream: string): Promise<ComplaintState> {
    return this.#state<ComplaintState>(stream);
  }

  case(stream: string): Promise<CaseState> {
    return this.#state<CaseState>(stream);
  }

  company(stream: string): Promise<CompanyState> {
    return this.#state<CompanyState>(stream);
  }

  async history(stream: string): Promise<readonly Recorded<EventOf>[]> {
    const { streamId, head } = await this.#door.journal.open(stream);
    if (head === null) return [];
    return this.#door.journal.eventsOf({ streamId, firstVersion: 1, lastVersion: head.version });
  }

  async #state<S extends StreamState>(stream: string): Promise<S> {
    const { state } = await this.#door.journal.open(stream);
    return state as S;
  }
}
