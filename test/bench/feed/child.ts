import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child of the feed benches is to be. */
export type ChildOrder =
  | { readonly part: 'sequencer'; readonly url: string }
  | { readonly part: 'reader'; readonly url: string }
  | { readonly part: 'cursor'; readonly url: string }
  | { readonly part: 'worker'; readonly url: string; readonly wake: 'notify' | 'poll' };

const PROGRAM = fileURLToPath(new URL('./child-main.js', import.meta.url));

/** Another process of the product; the address goes by a message, because arguments are seen by every user. */
export async function startChild(order: ChildOrder): Promise<ChildProcess> {
  const child = fork(PROGRAM, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(order);
  await once(child, 'message');
  return child;
}

export async function killChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
