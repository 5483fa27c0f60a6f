/**
 * Raised whenever a change would make a saved history replay differently. The histories are then recorded anew in the
 * same commit, and workers start the running workflows again on their own queue (design §5, Disposable).
 */
export const PROCESS_VERSION = 1;

const QUEUE_PREFIX = 'qingxin-process-';

export const TASK_QUEUE = `${QUEUE_PREFIX}${PROCESS_VERSION}`;

/** Queues of this product, of any version. */
export function isProcessQueue(taskQueue: string): boolean {
  return taskQueue.startsWith(QUEUE_PREFIX);
}
