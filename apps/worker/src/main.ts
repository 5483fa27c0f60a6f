import { ConfigurationInvalid, createLogger, readConfiguration } from '@qingxin/platform';
import { startWorker } from './start-worker.ts';

const boot = createLogger({ name: 'worker', level: 'info' });

try {
  const worker = await startWorker({ configuration: readConfiguration() });
  boot.info('started');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    worker.close().then(
      () => process.exit(0),
      (error: unknown) => {
        boot.error({ err: error }, 'did not close');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const names = error instanceof ConfigurationInvalid ? { names: error.names } : {};
  boot.fatal({ err: error, ...names }, 'not started');
  process.exitCode = 1;
}
