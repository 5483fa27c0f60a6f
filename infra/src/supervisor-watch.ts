import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './settings.ts';

export interface Keeper {
  /** Lets it go; it ends what is still in the ledger of this process. */
  dismiss(): void;
}

/**
 * Starts the keeper of a data folder taken by this process: it holds the other end of a pipe that closes when
 * this process dies, however it dies, and then ends the recorded parts.
 */
export function startKeeper(home: string): Keeper {
  const program = join(projectRoot, 'infra', 'dist', 'supervisor-keeper.js');
  const child = spawn(process.execPath, [program, home, String(process.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  child.stdin.on('error', () => undefined);
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { dismiss: () => child.stdin.end() };
}
