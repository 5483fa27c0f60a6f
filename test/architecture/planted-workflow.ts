import { Client } from 'pg';

/** Breaks the border on purpose: a workflow that brings a database driver with it. */
export async function reachesTheDatabase(): Promise<void> {
  await new Client().connect();
}
