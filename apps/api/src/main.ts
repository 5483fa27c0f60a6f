import { fileURLToPath } from 'node:url';
import {
  closeWhenAsked,
  ConfigurationInvalid,
  createLogger,
  describeError,
  readConfiguration,
} from '@qingxin/platform';
import { startApi } from './start-api.ts';

const consoleFolder = fileURLToPath(new URL('../../console/dist', import.meta.url));
const boot = createLogger({ name: 'api', level: 'info' });

try {
  const api = await startApi({ configuration: readConfiguration(), consoleFolder });
  boot.info({ url: api.url }, 'listening');
  closeWhenAsked(api, boot);
} catch (error) {
  const names = error instanceof ConfigurationInvalid ? { names: error.names } : {};
  boot.fatal({ err: error, ...describeError(error), ...names }, 'not started');
  process.exitCode = 1;
}
