import { type EdgeId, type MatterState, type NodeId, workflowRefOf } from '@qingxin/domain';
import type { Act } from './acts.ts';
import type { ProcessFixture } from './process-fixture.ts';
import { untilEqual } from './until-equal.ts';

interface PlacedState extends MatterState {
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

export interface Mismatch {
  readonly after: string;
  /** Node ids, joined by commas. */
  readonly folded: string;
  readonly entered: string;
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
    const nodes = async (): Promise<string> => [...(await this.#process.enteredNodes(ref))].sort().join();
    const entered = await untilEqual(nodes, folded.join());
    if (folded.join() !== entered) this.mismatches.push({ after, folded: folded.join(), entered });
  }

  state(): Promise<PlacedState> {
    return this.#process.state<PlacedState>(this.stream);
  }
}
