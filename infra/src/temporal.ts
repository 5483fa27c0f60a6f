import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotPrepared } from './not-prepared.ts';
import { inheritedEnvironment, projectRoot } from './settings.ts';
import { spawnPart } from './supervisor-part.ts';
import type { Part } from './supervisor-part.ts';
import { waitUntilReady } from './supervisor.ts';
import { temporalAnswers } from './temporal-health.ts';

export interface TemporalOptions {
  readonly port: number;
  readonly uiPort: number;
  /** SQLite file that keeps its state over restarts. */
  readonly dbFile: string;
  readonly executable: string;
  readonly logFile: string;
  /** `key=value` in JSON, for tests that need the server's limits lower. */
  readonly dynamicConfig?: readonly string[];
  /** Told of the process as soon as it is there, long before it can serve. */
  readonly onSpawned?: (part: Part) => Promise<void>;
}

export interface TemporalServer extends Part {
  readonly address: string;
  readonly uiUrl: string;
}

const readyWithinMs = 60_000;

/**
 * Starts a Temporal development server on loopback and waits until its namespace `default` answers.
 * The pragmas make its state durable over kill -9 and its timers faster than SQLite's own defaults.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { port, uiPort, dbFile, executable, logFile, dynamicConfig = [] } = options;
  await mkdir(dirname(dbFile), { recursive: true });
  const part = await spawnPart({
    name: 'temporal',
    command: executable,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--ui-ip', '127.0.0.1'],
      ...['--port', String(port), '--ui-port', String(uiPort), '--db-filename', dbFile],
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
      ...['frontend.enableServerVersionCheck=false', ...dynamicConfig].flatMap((value) => [
        '--dynamic-config-value',
        value,
      ]),
      ...['--log-level', 'warn'],
    ],
    environment: inheritedEnvironment(),
    folder: dirname(dbFile),
    logFile,
  });
  const address = `127.0.0.1:${port}`;
  let hasEnded = false;
  void part.exited.then(() => {
    hasEnded = true;
  });
  try {
    await options.onSpawned?.(part);
    await waitUntilReady(
      'temporal',
      async () => {
        if (hasEnded) throw new Error(`temporal ended while starting, log: ${logFile}`);
        return temporalAnswers(address);
      },
      { timeoutMs: readyWithinMs },
    );
  } catch (error) {
    await part.stop();
    throw error;
  }
  return { ...part, address, uiUrl: `http://127.0.0.1:${uiPort}` };
}

export type Tool = 'temporal' | 'testServer' | 'chromium';

type PreparedTools = Readonly<Partial<Record<Tool, string>>>;

async function readPreparedTools(): Promise<PreparedTools> {
  try {
    return JSON.parse(await readFile(join(projectRoot, '.cache', 'tools.json'), 'utf8')) as PreparedTools;
  } catch {
    return {};
  }
}

const PREPARED_BY: Readonly<Record<Tool, readonly [what: string, kind: string]>> = {
  temporal: [' Temporal 服务器程序', 'story'],
  testServer: [' Temporal 测试服务器程序', 'test'],
  chromium: ['浏览器 Chromium', 'screens'],
};

/** Path of a program that the preparation (`infra/bootstrap`) found or made. */
export async function preparedTool(tool: Tool): Promise<string> {
  const path = (await readPreparedTools())[tool];
  if (path !== undefined) return path;
  const [what, kind] = PREPARED_BY[tool];
  throw new NotPrepared(what, `node infra/bootstrap/prepare.mjs ${kind}`);
}
