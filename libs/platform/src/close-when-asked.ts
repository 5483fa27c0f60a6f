import type { Logger } from './logging.ts';

interface Running {
  close(): Promise<void>;
}

/** Ends this process at the first SIGTERM or Ctrl-C: with 0 once closed, with 1 when closing failed. */
export function closeWhenAsked(running: Running, log: Logger): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not close');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
