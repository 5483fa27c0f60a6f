import { ConfigurationInvalid, createLogger, describeError, readConfiguration } from '@qingxin/platform';
import { startApi } from './start-api.ts';

const boot = createLogger({ name: 'api', level: 'info' });

try {
  const api = await startApi({ configuration: readConfiguration() });
  boot.info({ url: api.url }, 'listening');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    api.close().then(
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
  boot.fatal({ err: error, ...describeError(error), ...names }, 'not started');
  process.exitCode = 1;
}
