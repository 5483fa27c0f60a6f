import { causedCommandId } from '@qingxin/application';
import { workflowIdOf, type WorkflowRef } from '@qingxin/domain';
import { type Place, placeOfCommand, type Tracing } from '@qingxin/platform';
import type { ProcessActivities } from '@qingxin/workflows';
import type { Nudged } from './nudging-reader.ts';

/** Longer after a nudge a workflow acts because of a date, not of the nudge. */
const BECAUSE_MS = 60_000;
/** Of each kind: the oldest are forgotten first. */
const MOST = 10_000;

interface Remembered {
  readonly place: Place;
  readonly until: number;
}

/**
 * Joins the trace of a command to what the worker does because of it. Where it belongs goes along in this process's memory:
 * neither events nor Temporal carry it, and what is forgotten begins a trace of its own.
 */
export class TracedNudging {
  readonly #tracing: Tracing;
  readonly #now: () => number;
  readonly #ofWorkflow = new Map<string, Remembered>();
  readonly #ofCommand = new Map<string, Remembered>();

  constructor(tracing: Tracing, now: () => number = () => performance.now()) {
    this.#tracing = tracing;
    this.#now = now;
  }

  /** A span of the nudges in the trace of each command that they are because of. */
  nudging(lines: readonly Nudged[], nudge: () => Promise<void>): Promise<void> {
    const places = lines.map(({ commandId, workflows }): readonly [Place, { readonly workflows: number }] => [
      this.#found(this.#ofCommand, commandId) ?? placeOfCommand(commandId),
      { workflows: workflows.length },
    ]);
    return this.#tracing.forEach(places, 'nudge', async (spans) => {
      for (const [index, { workflows }] of lines.entries()) {
        for (const workflow of workflows) this.#keep(this.#ofWorkflow, workflow, spans[index] ?? null);
      }
      await nudge();
    });
  }

  /** The same activities, each a span; what one sends is followed further. That there is a report against officials is told nowhere. */
  activities(activities: ProcessActivities): ProcessActivities {
    const traced = Object.entries(activities).map(([name, act]) => {
      const run = act as (ref: WorkflowRef, ...rest: readonly unknown[]) => Promise<unknown>;
      return [name, (ref: WorkflowRef, ...rest: readonly unknown[]) => this.#activity(name, ref, rest, run)] as const;
    });
    return Object.fromEntries(traced) as unknown as ProcessActivities;
  }

  #activity(
    name: string,
    ref: WorkflowRef,
    rest: readonly unknown[],
    run: (ref: WorkflowRef, ...rest: readonly unknown[]) => Promise<unknown>,
  ): Promise<unknown> {
    if (ref.process === 'conduct') return run(ref, ...rest);
    const workflow = workflowIdOf(ref);
    const because = this.#found(this.#ofWorkflow, workflow);
    return this.#tracing.within(because, `activity ${name}`, { workflow }, (place) => {
      const cause = causeIn(rest[0]);
      if (cause !== null) this.#keep(this.#ofCommand, causedCommandId(ref, cause), place);
      return run(ref, ...rest);
    });
  }

  #keep(kept: Map<string, Remembered>, key: string, place: Place): void {
    kept.delete(key);
    kept.set(key, { place, until: this.#now() + BECAUSE_MS });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  #found(kept: ReadonlyMap<string, Remembered>, key: string): Place {
    const found = kept.get(key);
    return found !== undefined && found.until > this.#now() ? found.place : null;
  }
}

function causeIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'cause' in value && typeof value.cause === 'string'
    ? value.cause
    : null;
}
