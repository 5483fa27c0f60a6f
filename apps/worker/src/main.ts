import { closeWhenAsked, ConfigurationInvalid, createLogger, readConfiguration } from '@qingxin/platform';
import { startWorker } from './start-worker.ts';

const boot = createLogger({ name: 'worker', level: 'info' });

try {
  const worker = await startWorker({ configuration: readConfiguration() });
  boot.info('started');
  closeWhenAsked(worker, boot);
} catch (error) {
  const names = error instanceof ConfigurationInvalid ? { names: error.names } : {};
  boot.fatal({ err: error, ...names }, 'not started');
  process.exitCode = 1;
}
