import { type EdgeId, type MatterState, type NodeId, workflowRefOf } from '@qingxin/domain';
import type { Act } from './acts.ts';
import type { ProcessFixture } from './process-fixture.ts';

interface PlacedState extends MatterState {
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

export interface Mismatch {
  readonly after: string;
  readonly folded: readonly NodeId[];
  readonly entered: readonly NodeId[];
}

/** A matter led from act to act; after each one the workflow's nodes are held against the position of the log. */
export class ChartWalk {
  readonly stream: string;
  readonly mismatches: Mismatch[] = [];
  readonly #process: ProcessFixture;

  constructor(process: ProcessFixture, stream: string) {
    this.#process = process;
    this.stream = stream;
  }

  async take(...acts: readonly Act[]): Promise<this> {
    for (const { type, payload, by } of acts) {
      await this.#process.send(this.stream, type, payload, by);
      await this.compare(type);
    }
    return this;
  }

  async compare(after: string): Promise<void> {
    await this.#process.settle();
    const folded = [...(await this.state()).active].sort();
    const ref = workflowRefOf(this.stream);
    if (ref === null) throw new Error(`${this.stream} has no workflow`);
    const entered = [...(await this.#process.enteredNodes(ref))].sort();
    if (folded.join() !== entered.join()) this.mismatches.push({ after, folded, entered });
  }

  state(): Promise<PlacedState> {
    return this.#process.state<PlacedState>(this.stream);
  }
}
