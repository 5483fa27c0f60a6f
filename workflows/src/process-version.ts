/**
 * Raised whenever a change would make a saved history replay differently. The histories are then recorded anew in the
 * same commit, and workers start the running workflows again on their own queue.
 */
export const PROCESS_VERSION = 2;

const QUEUE_PREFIX = 'qingxin-process-';

export const TASK_QUEUE = `${QUEUE_PREFIX}${PROCESS_VERSION}`;

/** Queues of this product, of any version. */
export function isProcessQueue(taskQueue: string): boolean {
  return versionOf(taskQueue) !== null;
}

/** A worker takes over from older ones only: while a newer one is being tried beside it, that one keeps its workflows. */
export function isOlderQueue(taskQueue: string): boolean {
  const version = versionOf(taskQueue);
  return version !== null && version < PROCESS_VERSION;
}

function versionOf(taskQueue: string): number | null {
  if (!taskQueue.startsWith(QUEUE_PREFIX)) return null;
  const version = Number(taskQueue.slice(QUEUE_PREFIX.length));
  return Number.isInteger(version) ? version : null;
}
