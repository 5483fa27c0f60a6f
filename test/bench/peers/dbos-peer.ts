import type { Ground } from '../ground/server.ts';
import { type Contestant, rateOf } from '../measure/rounds.ts';
import { installedPeers } from './installed-peers.ts';

const PACKAGE = '@dbos-inc/dbos-sdk@5.3.0';
const DATABASE = 'dbos';
const STEPS = 2;

/** As far as the bench uses it. */
interface Dbos {
  setConfig(config: {
    name: string;
    systemDatabaseUrl: string;
    systemDatabasePoolSize: number;
    logLevel: string;
  }): void;
  registerWorkflow<A extends readonly unknown[], R>(
    work: (...args: A) => Promise<R>,
    config: { name: string },
  ): (...args: A) => Promise<R>;
  runStep<R>(step: () => Promise<R>, config: { name: string }): Promise<R>;
  launch(): Promise<void>;
  shutdown(): Promise<void>;
}

export interface DbosPeer {
  /** Steps per second of workflows of two steps each. */
  steps(name: string, callers: number): Contestant;
  close(): Promise<void>;
}

/** Durable steps on the same server, in a database of their own; each step answers what one command carries. */
export async function openDbos(ground: Ground, connections: number): Promise<DbosPeer> {
  const imported = await installedPeers(ground, [PACKAGE]);
  const { DBOS } = await imported<{ readonly DBOS: Dbos }>('@dbos-inc/dbos-sdk');
  await ground.superuser.query(`CREATE DATABASE ${DATABASE}`);
  const address = new URL(ground.superuserUrl);
  address.pathname = `/${DATABASE}`;
  DBOS.setConfig({
    ...{ name: 'bench', systemDatabaseUrl: address.href, systemDatabasePoolSize: connections, logLevel: 'error' },
  });
  const act = (name: string, id: number): Promise<object> =>
    DBOS.runStep(() => Promise.resolve({ id, name, channel: 'phone', note: '已联系' }), { name });
  const twoSteps = DBOS.registerWorkflow(
    async (id: number) => {
      await act('first', id);
      await act('second', id);
      return id;
    },
    { name: 'two-steps' },
  );
  await DBOS.launch();
  let id = 0;
  return {
    steps: (name, callers) => ({
      name,
      window: async (milliseconds) => ({
        [name]: await rateOf(callers, milliseconds, async () => {
          await twoSteps((id += 1));
          return STEPS;
        }),
      }),
    }),
    close: () => DBOS.shutdown(),
  };
}
