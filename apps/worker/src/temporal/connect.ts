import { Client, Connection } from '@temporalio/client';
import { ProcessClient } from './process-client.ts';

export interface ProcessConnection {
  readonly processes: ProcessClient;
  readonly close: () => Promise<void>;
}

/** A connection for a tool that runs no workflows itself. `address` is host:port. @throws when nobody answers there */
export async function connectToProcesses(address: string): Promise<ProcessConnection> {
  const connection = await Connection.connect({ address });
  return { processes: new ProcessClient(new Client({ connection })), close: () => connection.close() };
}
