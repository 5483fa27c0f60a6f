import type { NodeId } from '@qingxin/domain';
import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Looked, Tried } from './activities.ts';
import { entered, nudge } from './signals.ts';

export interface Follow<L extends Looked> {
  look(tried: readonly Tried[]): Promise<L>;
  /** Does what the look calls for; answers what was tried, nothing when there was nothing to do. */
  act(seen: L): Promise<readonly Tried[]>;
  /** Continues as a new run with an empty history; everything it needs to know is in the log. */
  again(): Promise<never>;
}

/**
 * A workflow's eye on its stream. A nudge or the one timer makes it look; it acts on what it sees until nothing is left,
 * and waits again. What it sees is a fold of the log, so that a new run stands where the old one stood.
 */
export class Watch<L extends Looked> {
  readonly #follow: Follow<L>;
  readonly #standing = new Set<NodeId>();
  #nudged = false;
  #looks = 0;
  #seen: L | null = null;

  constructor(follow: Follow<L>) {
    this.#follow = follow;
    setHandler(nudge, () => {
      this.#nudged = true;
    });
    setHandler(entered, () => [...this.#standing]);
  }

  get seen(): L {
    if (this.#seen === null) throw new Error('nothing seen before the first look');
    return this.#seen;
  }

  /** Lives with the stream until it has ended, while the lanes of its chart are walked side by side. */
  async untilEnded(...lanes: readonly (() => Promise<void>)[]): Promise<void> {
    await Promise.race([this.#liveWith(lanes), this.#continueWhenLong()]);
  }

  /** Enters a node at which the matter stands and stays until it has moved on; passes by any other. */
  async enter(node: NodeId): Promise<void> {
    if (!this.seen.active.includes(node)) return;
    this.#standing.add(node);
    await this.stayWhile((seen) => seen.active.includes(node));
    if (!this.seen.active.includes(node)) this.#standing.delete(node);
  }

  /** Waits for as long as what is seen fits, or until the stream has ended. */
  async stayWhile(fits: (seen: L) => boolean): Promise<void> {
    await condition(() => this.seen.ended || !fits(this.seen));
  }

  async #liveWith(lanes: readonly (() => Promise<void>)[]): Promise<void> {
    await this.#lookAndAct();
    await Promise.race([Promise.all(lanes.map((lane) => this.#walk(lane))), this.#live()]);
  }

  /** At any moment, in the middle of a look that an outage lets fail again and again too: the log has all that counts. */
  async #continueWhenLong(): Promise<never> {
    await condition(() => workflowInfo().continueAsNewSuggested);
    return this.#follow.again();
  }

  /** From the top again whenever the lane was left: matters go back. */
  async #walk(lane: () => Promise<void>): Promise<void> {
    for (;;) {
      const looks = this.#looks;
      await lane();
      if (this.seen.ended && !this.#nudged) return;
      await condition(() => this.#looks > looks);
    }
  }

  async #live(): Promise<never> {
    for (;;) {
      await this.#wait();
      await this.#lookAndAct();
    }
  }

  async #wait(): Promise<void> {
    const { sleepMs } = this.seen;
    if (sleepMs === null) await condition(() => this.#nudged);
    else await condition(() => this.#nudged, sleepMs);
  }

  /** A command tried and still wanted afterwards is not tried again before the next nudge: the look records it. */
  async #lookAndAct(): Promise<void> {
    this.#nudged = false;
    const tried: Tried[] = [];
    for (;;) {
      const seen = await this.#follow.look(tried);
      this.#seen = seen;
      this.#looks += 1;
      const answered = await this.#follow.act(seen);
      if (answered.length === 0) return;
      tried.push(...answered);
    }
  }
}
