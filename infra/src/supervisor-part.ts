import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** One running server of the stack. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** The signal on which it ends in good order. */
  readonly stopSignal: NodeJS.Signals;
  readonly exited: Promise<Exit>;
  /** Ends it in good order; kills it when it does not end in time. */
  stop(): Promise<void>;
}

export interface PartCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly logFile: string;
  readonly stopSignal?: NodeJS.Signals;
  readonly graceMs?: number;
}

const defaultGraceMs = 10_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns whether the promise settled within the time */
export async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = await Promise.race([promise.then(() => true as const), late]);
  clearTimeout(timer);
  return settled;
}

/**
 * Starts a program with its output appended to its log file.
 * It gets a process group of its own: Ctrl-C in a terminal goes to the whole group of the foreground, and the
 * parts must end one after the other, not all at once.
 */
export async function spawnPart(command: PartCommand): Promise<Part> {
  const { name, logFile, stopSignal = 'SIGTERM', graceMs = defaultGraceMs } = command;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const child = spawn(command.command, command.args, {
    cwd: command.folder,
    env: command.environment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => reject(new Error(`${name} could not be started: ${command.command}`, { cause })));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process id`);
  const stop = async (): Promise<void> => {
    child.kill(stopSignal);
    if (await within(graceMs, exited)) return;
    child.kill('SIGKILL');
    await exited;
  };
  return { name, pid, logFile, stopSignal, exited, stop };
}

/** The last lines of a log file; reads no more than its end. */
export async function lastLines(logFile: string, count = 20): Promise<string> {
  const reach = 16_384;
  try {
    const { size } = await stat(logFile);
    const file = await open(logFile);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(reach), 0, reach, Math.max(0, size - reach));
    await file.close();
    return buffer.subarray(0, bytesRead).toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
