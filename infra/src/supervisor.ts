import { lastLines, pause, within } from './supervisor-part.ts';
import type { Exit, Part } from './supervisor-part.ts';

export interface Crash {
  readonly name: string;
  readonly exit: Exit;
  readonly logFile: string;
  readonly lastLines: string;
}

/** A part was started while everything was already being stopped. */
export class StoppingError extends Error {}

/**
 * Watches the parts of one stack. A part that ends without being asked to is a crash, told once through
 * `crashed`; what follows from it is the owner's decision.
 */
export class Supervisor {
  readonly crashed: Promise<Crash>;
  readonly #tellCrash: (crash: Crash) => void;
  readonly #running = new Map<string, Part>();
  readonly #askedToEnd = new Set<Part>();
  #stopping: Promise<void> | undefined;

  constructor() {
    let tell: (crash: Crash) => void = () => undefined;
    this.crashed = new Promise((resolve) => {
      tell = resolve;
    });
    this.#tellCrash = tell;
  }

  /** Parts in the order of their start. */
  get parts(): readonly Part[] {
    return [...this.#running.values()];
  }

  part(name: string): Part {
    const part = this.#running.get(name);
    if (part === undefined) throw new Error(`${name} is not running`);
    return part;
  }

  async adopt(part: Part): Promise<void> {
    if (this.#stopping !== undefined) {
      await part.stop();
      throw new StoppingError(`${part.name} was started while the stack was stopping`);
    }
    this.#running.set(part.name, part);
    void part.exited.then((exit) => this.#noteEnd(part, exit));
  }

  /** Ends one part in good order; its end is no crash. */
  async stop(name: string): Promise<void> {
    const part = this.part(name);
    this.#askedToEnd.add(part);
    await part.stop();
    await part.exited;
  }

  /** `kill -9` of one part, as an accident would; its end is no crash, because the caller wanted it. */
  async kill(name: string): Promise<void> {
    const part = this.part(name);
    this.#askedToEnd.add(part);
    process.kill(part.pid, 'SIGKILL');
    await part.exited;
  }

  /** Ends every part in the reverse order of the starts; later calls wait for the first. */
  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopInReverse();
    return this.#stopping;
  }

  /** Kills what is still there, without waiting for good order. */
  killAll(): void {
    for (const part of this.parts) {
      this.#askedToEnd.add(part);
      try {
        process.kill(part.pid, 'SIGKILL');
      } catch {
        continue;
      }
    }
  }

  async #stopInReverse(): Promise<void> {
    for (const part of this.parts) this.#askedToEnd.add(part);
    for (const part of [...this.parts].reverse()) {
      await part.stop();
      await part.exited;
    }
  }

  async #noteEnd(part: Part, exit: Exit): Promise<void> {
    if (this.#running.get(part.name) === part) this.#running.delete(part.name);
    if (this.#askedToEnd.has(part)) return;
    this.#tellCrash({ name: part.name, exit, logFile: part.logFile, lastLines: await lastLines(part.logFile) });
  }
}

/**
 * Asks again and again until `isReady`, a crash or the end of the time.
 * @throws Error naming `what` with the crash's last lines, or the time that ran out
 */
export async function waitUntilReady(
  what: string,
  isReady: () => Promise<boolean>,
  limits: { readonly timeoutMs: number; readonly crashed?: Promise<Crash> },
): Promise<void> {
  let crash: Crash | undefined;
  void limits.crashed?.then((happened) => {
    crash = happened;
  });
  const deadline = performance.now() + limits.timeoutMs;
  while (performance.now() < deadline) {
    if (await isReady()) return;
    if (crash !== undefined) throw new CrashedError(crash);
    await (limits.crashed === undefined ? pause(100) : within(100, limits.crashed));
  }
  throw new Error(`${what} was not ready after ${limits.timeoutMs / 1000} s`);
}

export class CrashedError extends Error {
  readonly crash: Crash;

  constructor(crash: Crash) {
    const { code, signal } = crash.exit;
    super(
      `${crash.name} ended by itself (${signal ?? `exit code ${code}`}), log: ${crash.logFile}\n${crash.lastLines}`,
    );
    this.crash = crash;
  }
}
