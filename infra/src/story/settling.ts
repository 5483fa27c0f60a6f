import { setTimeout as pause } from 'node:timers/promises';
import type { CaseState, ComplaintState, Instant } from '@qingxin/domain';
import { nothingOwed, owedByWorkflows } from './owed-by-workflows.ts';
import { WorkflowsBehind, type StoryCommand, type StoryWorld } from './world.ts';

/** Acts after which a workflow has something to do on another stream or to start. */
const FOLLOWED = new Set([
  'JoinCase',
  'LeaveCase',
  'ConfirmClearing',
  'ArchiveCase',
  'ReopenCase',
  'AddWageLine',
  'RecordBounce',
  'RecordObstacle',
  'ActOnStep',
]);

const BETWEEN_LOOKS_MS = 40;

/** Which matters of a story still wait for what its workflows do between streams. */
export class Settling {
  readonly #world: Pick<StoryWorld, 'complaint' | 'case'>;
  readonly #withinMs: number;
  readonly #unsettled = new Set<string>();

  constructor(world: Pick<StoryWorld, 'complaint' | 'case'>, withinMs: number) {
    this.#world = world;
    this.#withinMs = withinMs;
  }

  /** A command that was done. */
  note({ type, stream }: Pick<StoryCommand, 'type' | 'stream'>): void {
    if (FOLLOWED.has(type)) this.#unsettled.add(stream);
  }

  /** Looks again until nothing is owed. @throws WorkflowsBehind */
  async settled(streams: readonly string[], now: Instant): Promise<void> {
    const touched = streams.filter((stream) => this.#unsettled.has(stream));
    if (touched.length === 0) return;
    const until = performance.now() + this.#withinMs;
    while (!(await this.#isSettled(streams, now))) {
      if (performance.now() > until) throw new WorkflowsBehind(touched.join('、'));
      await pause(BETWEEN_LOOKS_MS);
    }
    for (const stream of touched) this.#unsettled.delete(stream);
  }

  async #isSettled(streams: readonly string[], now: Instant): Promise<boolean> {
    const complaints: ComplaintState[] = [];
    for (const stream of streams) {
      if (stream.startsWith('complaint-')) complaints.push(await this.#world.complaint(stream));
    }
    const caseName = streams.find((stream) => stream.startsWith('case-'));
    const arrearsCase: CaseState | null = caseName === undefined ? null : await this.#world.case(caseName);
    return nothingOwed(owedByWorkflows(complaints, arrearsCase, now));
  }
}
