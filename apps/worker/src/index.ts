export { type RunningWorker, startWorker, type WorkerOptions } from './start-worker.ts';
export { ProcessClient } from './temporal/process-client.ts';
export { connectToProcesses, type ProcessConnection } from './temporal/connect.ts';
export { WORKER_LIVES, WORKFLOWS_RUN } from './presence.ts';
export { SealWatch, type SealWatchParts } from './seal-watch.ts';
export { BundleWatch, type BundleWatchParts } from './bundle-watch.ts';
