import { type Door, openDoor } from '@qingxin/application';
import { readSettings, runningStack, type RunningStack } from '@qingxin/infra';
import { businessClock, openDatabase, type OpenDatabase, openKeyRing } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { connectToProcesses, type ProcessClient } from '@qingxin/worker';
import type { Output } from './command.ts';

export interface Place extends RunningStack {
  readonly clock: 'demo' | 'production';
}

/** Runs a tool beside the stack of the data folder; 1 when there is none. */
export async function besideStack(out: Output, act: (place: Place) => Promise<number>): Promise<number> {
  const settings = readSettings();
  const stack = await runningStack(settings);
  if (stack !== null) return act({ ...stack, clock: settings.mode });
  out.note(`这个数据目录还没有启动过：${settings.home}`);
  return 1;
}

/** @param statementTimeoutMs for tools whose statements go over whole tables */
export async function withDatabase<T>(
  url: string,
  out: Output,
  act: (database: OpenDatabase) => Promise<T>,
  statementTimeoutMs?: number,
): Promise<T> {
  const database = openDatabase({
    url,
    applicationName: 'qingxin-cli',
    use: 'write',
    connections: 3,
    onIdleError: (error) => out.note(`数据库连接中断：${error.message}`),
    ...(statementTimeoutMs === undefined ? {} : { statementTimeoutMs }),
  });
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}

export async function withProcesses<T>(address: string, act: (processes: ProcessClient) => Promise<T>): Promise<T> {
  const connection = await connectToProcesses(address);
  try {
    return await act(connection.processes);
  } finally {
    await connection.close();
  }
}

export async function doorOf(place: Place, database: OpenDatabase, out: Output): Promise<Door> {
  return openDoor({
    database,
    ring: await openKeyRing(place.keyFolder, database.sql),
    clock: businessClock(place.clock),
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: { committed: () => undefined, stateNotKept: (stream) => out.note(`${stream} 的状态没有保存`) },
  });
}
