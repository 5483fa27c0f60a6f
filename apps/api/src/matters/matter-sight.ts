import { type Door, type References, type VersionCount, versionCount } from '@qingxin/application';
import {
  type Actor,
  type Instant,
  localDayOf,
  numberOn,
  type Position,
  refusalCode,
  refuse,
  type WideMatter,
  type StreamKind,
  type StreamState,
} from '@qingxin/domain';
import type { TimelineQuery } from '@qingxin/read-models';
import { districtThen } from '../district.ts';
import { type Withheld, withheldFrom, withoutFigures } from './figures.ts';
import { stateAsOf, stateUpTo } from './state-as-of.ts';

export type MatterKind = Extract<StreamKind, WideMatter>;

export interface Look {
  readonly kind: MatterKind;
  /** The stream's name without its kind. */
  readonly id: string;
  readonly actor: Actor;
  readonly asOf?: Instant;
}

/** A matter as somebody may see it. */
export interface Sight<S extends StreamState = StreamState> {
  readonly stream: string;
  readonly state: S;
  /** Business time of the look, or `asOf`. */
  readonly at: Instant;
  /** Names of units, rules and calendar as they were at that moment. */
  readonly references: References;
  /** For how long what is revealed today stays open. */
  readonly openMinutes: number;
  /** Who looks. */
  readonly actor: Actor;
  /** As it is today: what may be told goes by today's state, whatever the moment looked at. */
  readonly today: S;
  /** Which personal fields this reader may have in full, and not only masked. */
  readonly mayReveal: (field: string) => boolean;
  /** What is kept from this reader although the matter is not; states come without it. Null: nothing. */
  readonly withheld: Withheld | null;
  /** Versions as this reader counts them. */
  readonly count: VersionCount;
}

/** Opens matters for readers. Today's rights decide what one may see, whatever the moment looked at. */
export class MatterSight {
  readonly #door: Door;
  readonly #timeline: TimelineQuery;

  constructor(door: Door, timeline: TimelineQuery) {
    this.#door = door;
    this.#timeline = timeline;
  }

  /** What it is now; null for what does not exist or is not for these eyes. */
  async ifSeen<S extends StreamState>(look: Look): Promise<S | null> {
    try {
      return (await this.open<S>(look)).state;
    } catch (error) {
      if (refusalCode(error) === 'not-found') return null;
      throw error;
    }
  }

  /** Refuses `not-found` for what does not exist, did not exist at `asOf`, or is not for these eyes. */
  async open<S extends StreamState>({ kind, id, actor, asOf }: Look): Promise<Sight<S>> {
    const { journal, references: book, policy, clock } = this.#door;
    const stream = `${kind}-${id}`;
    const opened = await journal.open(stream);
    const now = clock.now(opened.offsetMs);
    const references = await book.asSeen(opened.referenceHeads, now);
    const isThere = opened.head !== null;
    if (!isThere || !policy.mayActorSee(actor, kind, opened.state, references.organisation)) return refuse('not-found');
    const whole = opened.state as S;
    const count = versionCount(actor, whole, await journal.delicatePast(opened));
    const mayReveal = policy.mayReveal(actor, kind, whole, references.organisation);
    const withheld = actor.ownStream === undefined ? withheldFrom(whole, mayReveal) : null;
    const today = withheld === null ? whole : withoutFigures(whole);
    const openMinutes = numberOn(references.rules, 'D-REVEAL', 'revealMinutes', localDayOf(now));
    const common = { stream, openMinutes, actor, today, mayReveal, count, withheld };
    if (asOf === undefined) return { ...common, references, state: today, at: now };
    const state = await stateAsOf(this.#timeline, opened, asOf);
    if (state.version === 0) return refuse('not-found');
    const then = await districtThen(this.#door, this.#timeline, new Date(asOf).toISOString());
    const shown = withheld === null ? state : withoutFigures(state);
    return { ...common, references: then, state: shown as S, at: asOf };
  }

  /** The matter as it is, whoever looks: to judge by it what may be told of another one. Nothing of it is told. */
  async unasked<S extends StreamState>(stream: string): Promise<S> {
    return (await this.#door.journal.open(stream)).state as S;
  }

  /** When each way on the chart was first gone, as the log has it. Empty for what has no place on the chart. */
  async walkedAt({ stream }: Sight, asOf?: Instant): Promise<ReadonlyMap<string, Instant>> {
    const opened = await this.#door.journal.open(stream);
    const found = new Map<string, Instant>();
    await stateAsOf(this.#timeline, opened, asOf ?? null, (state, { occurredAt }) => {
      const { walked = [] } = state as Partial<Position>;
      for (const edge of walked) if (!found.has(edge)) found.set(edge, occurredAt);
    });
    return found;
  }

  /** The same matter as the log had it up to a version, whatever has come since. */
  async upTo<S extends StreamState>(sight: Sight<S>, version: number): Promise<Sight<S>> {
    const opened = await this.#door.journal.open(sight.stream);
    const state = (await stateUpTo(this.#timeline, opened, version)) as S;
    return { ...sight, state: sight.withheld === null ? state : withoutFigures(state) };
  }
}
