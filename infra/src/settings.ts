import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { checkEnvironment, type Mode } from '@qingxin/platform';

export interface Settings {
  /** Data folder, absolute. */
  readonly home: string;
  readonly port: number;
  readonly mode: Mode;
  readonly databaseUrl?: string;
  /** host:port of a Temporal server that is not ours to start. */
  readonly temporalAddress?: string;
  readonly demoPassword?: string;
  /** Whether the first start on a data folder tells the cases of the demo. */
  readonly demoCases: 'told' | 'none';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The clone's root, the same from `src` and from `dist`. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads the settings of the local stack, before anything is started.
 * @throws ConfigurationInvalid listing every wrong name in one message; no value is printed
 */
export function readSettings(environment: Environment = process.env): Settings {
  checkEnvironment(environment);
  return {
    home: resolve(projectRoot, environment['QINGXIN_HOME'] || '.qingxin'),
    port: Number(environment['PORT'] || 3000),
    mode: environment['QINGXIN_MODE'] === 'production' ? 'production' : 'demo',
    demoCases: environment['QINGXIN_DEMO_CASES'] === 'none' ? 'none' : 'told',
    ...(environment['DATABASE_URL'] ? { databaseUrl: environment['DATABASE_URL'] } : {}),
    ...(environment['TEMPORAL_ADDRESS'] ? { temporalAddress: environment['TEMPORAL_ADDRESS'] } : {}),
    ...(environment['QINGXIN_DEMO_PASSWORD'] ? { demoPassword: environment['QINGXIN_DEMO_PASSWORD'] } : {}),
  };
}

/** What a child process inherits before its own settings are laid over it. */
export function inheritedEnvironment(): Environment {
  return process.env;
}

/** Address of the server that `npm test` starts once for all integration and workflow tests. */
export function testServers(): { readonly postgresUrl?: string } {
  const { QINGXIN_TEST_PG_URL: postgresUrl } = process.env;
  return postgresUrl ? { postgresUrl } : {};
}

/** How many seconds the fuzzing of the API goes on, where somebody says so, and from which seed. */
export function fuzzing(): { readonly seconds: number | null; readonly seed: number } {
  const { QINGXIN_FUZZ_SECONDS: seconds, QINGXIN_FUZZ_SEED: seed } = process.env;
  return { seconds: seconds ? Number(seconds) : null, seed: Number(seed ?? 20_261_130) };
}
