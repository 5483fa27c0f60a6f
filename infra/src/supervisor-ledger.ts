import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyedQueue } from '@qingxin/event-store';
import { identify } from './supervisor-identity.ts';
import { pause } from './supervisor-part.ts';
import type { Part } from './supervisor-part.ts';

interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
  readonly stopSignal: NodeJS.Signals;
}

interface LedgerContent {
  readonly owner: RecordedProcess;
  readonly parts: readonly RecordedProcess[];
}

/** Another stack is running on the same data folder. */
export class HomeTakenError extends Error {
  readonly pid: number;

  constructor(home: string, pid: number) {
    super(`${home} is in use by process ${pid}`);
    this.pid = pid;
  }
}

const graceMs = 5_000;

const fileOf = (home: string): string => join(home, 'run.json');

const isErrorCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

async function read(file: string): Promise<LedgerContent | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LedgerContent;
  } catch {
    return undefined;
  }
}

const isAlive = async (recorded: RecordedProcess): Promise<boolean> =>
  (await identify(recorded.pid)) === recorded.identity;

async function requireDead(home: string, content: LedgerContent | undefined): Promise<void> {
  if (content !== undefined && (await isAlive(content.owner))) throw new HomeTakenError(home, content.owner.pid);
}

async function end(recorded: RecordedProcess): Promise<void> {
  const deadline = performance.now() + graceMs;
  for (let signal = recorded.stopSignal; await isAlive(recorded); await pause(50)) {
    if (performance.now() > deadline) signal = 'SIGKILL';
    try {
      process.kill(recorded.pid, signal);
    } catch {
      return;
    }
  }
}

/**
 * `run.json` of a data folder: who runs the stack and which processes belong to it. It is the lock against a
 * second start, and the list by which a later start, or the keeper, ends what a killed supervisor left behind.
 */
export class RunLedger {
  readonly home: string;
  readonly #owner: RecordedProcess;
  readonly #writes = new KeyedQueue();
  #parts: readonly RecordedProcess[] = [];

  private constructor(home: string, owner: RecordedProcess) {
    this.home = home;
    this.#owner = owner;
  }

  /**
   * Takes the data folder for this process. Processes left behind by a dead owner are ended first.
   * @throws HomeTakenError while the owner lives
   */
  static async take(home: string): Promise<RunLedger> {
    await mkdir(home, { recursive: true });
    const identity = await identify(process.pid);
    if (identity === undefined) throw new Error('this process cannot read its own identity');
    const ledger = new RunLedger(home, { name: 'supervisor', pid: process.pid, identity, stopSignal: 'SIGTERM' });
    while (!(await ledger.#linkTo(fileOf(home)))) await ledger.#clearStale();
    return ledger;
  }

  /** Parts may come up at the same moment: an older list never takes the place of a newer one. */
  record(part: Part): Promise<void> {
    return this.#writes.run(this.home, async () => {
      const identity = await identify(part.pid);
      if (identity === undefined) return;
      const { name, pid, stopSignal } = part;
      this.#parts = [...this.#parts.filter((other) => other.name !== name), { name, pid, identity, stopSignal }];
      await rename(await this.#draft(), fileOf(this.home));
    });
  }

  release(): Promise<void> {
    return this.#writes.run(this.home, () => rm(fileOf(this.home), { force: true }));
  }

  /** Ends the recorded processes of that owner, last started first; another owner's are left alone. */
  static async endPartsOf(home: string, ownerPid: number): Promise<void> {
    const content = await read(fileOf(home));
    if (content?.owner.pid !== ownerPid) return;
    for (const recorded of [...content.parts].reverse()) await end(recorded);
  }

  async #draft(): Promise<string> {
    const draft = `${fileOf(this.home)}.${randomUUID()}`;
    const content: LedgerContent = { owner: this.#owner, parts: this.#parts };
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`);
    return draft;
  }

  /** A link fails when the file is there, and the file is never seen half written. */
  async #linkTo(file: string): Promise<boolean> {
    const draft = await this.#draft();
    try {
      await link(draft, file);
      return true;
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await rm(draft);
    }
  }

  /**
   * Ends what a dead owner left and removes its file. Of several starts one clears at a time and looks again first, so
   * that nobody takes away the file of the start that was quicker.
   * @throws HomeTakenError while the owner lives
   */
  async #clearStale(): Promise<void> {
    const file = fileOf(this.home);
    await requireDead(this.home, await read(file));
    const claim = `${file}.clearing`;
    if (!(await this.#linkTo(claim))) {
      const other = await read(claim);
      if (other !== undefined && !(await isAlive(other.owner))) await rm(claim, { force: true });
      await pause(20);
      return;
    }
    try {
      const content = await read(file);
      await requireDead(this.home, content);
      for (const recorded of [...(content?.parts ?? [])].reverse()) await end(recorded);
      await rm(file, { force: true });
    } finally {
      await rm(claim, { force: true });
    }
  }
}
