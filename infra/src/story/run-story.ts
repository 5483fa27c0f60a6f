import { chosenScenarios, type StoryChoice } from './choice.ts';
import { HttpClient } from './http-client.ts';
import { HttpWorld } from './http-world.ts';
import { playScenarios, type PlayOptions } from './play.ts';
import { readScenarios } from './scenario-files.ts';
import { reportOf, type StoryReport } from './story-report.ts';
import { startStoryStack } from './story-stack.ts';
import { timeLine } from './time-line.ts';

export interface StoryOptions extends PlayOptions {
  readonly choice: StoryChoice;
  /** `absent` proves that the workflows do what no person did: the story must fail. */
  readonly worker: 'running' | 'absent';
  readonly onUp?: (name: string, seconds: number) => void;
}

export interface StoryResult extends StoryReport {
  readonly extent: 'whole' | 'part';
  readonly startSeconds: number;
  readonly playSeconds: number;
  /** Stops at due dates on the way. */
  readonly clockStops: number;
  readonly clockMoves: number;
  readonly steps: number;
}

/** How long workflows may take after an act; without a worker there is nothing to wait for. */
const SETTLED_WITHIN_MS = { running: 20_000, absent: 3_000 } as const;

/**
 * Replays the scenarios on a throw-away stack over HTTP and compares the ends.
 * @throws RecordUnknown, ScenarioInvalid, and what keeps the stack from starting
 */
export async function runStory(options: StoryOptions): Promise<StoryResult> {
  const scenarios = chosenScenarios(await readScenarios(), options.choice);
  const extent = typeof options.choice === 'string' ? 'whole' : 'part';
  const line = timeLine(scenarios);
  const begins = line[0]?.at ?? '';
  const begun = performance.now();
  const stack = await startStoryStack({
    begins,
    apps: options.worker === 'running' ? ['api', 'worker'] : ['api'],
    ...(options.onUp === undefined ? {} : { onUp: options.onUp }),
  });
  try {
    const up = performance.now();
    const world = new HttpWorld(
      new HttpClient(stack.apiUrl, stack.password),
      begins,
      SETTLED_WITHIN_MS[options.worker],
    );
    const told = playScenarios(world, scenarios, options).then((tales) => reportOf(world, tales, extent));
    const ended = stack.crashed.then((name) => Promise.reject(new Error(`${name}中途退出`)));
    const report = await Promise.race([told, ended]);
    const { moves, stops } = world.clockMoves;
    return {
      ...report,
      extent,
      startSeconds: (up - begun) / 1000,
      playSeconds: (performance.now() - up) / 1000,
      clockStops: stops,
      clockMoves: moves,
      steps: line.length,
    };
  } finally {
    await stack.stop();
  }
}
