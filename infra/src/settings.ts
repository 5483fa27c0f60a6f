import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

export type Mode = 'demo' | 'production';

export interface Settings {
  /** Data folder, absolute. */
  readonly home: string;
  readonly port: number;
  readonly mode: Mode;
  readonly databaseUrl?: string;
  /** host:port of a Temporal server that is not ours to start. */
  readonly temporalAddress?: string;
  readonly demoPassword?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The clone's root, the same from `src` and from `dist`. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export class SettingsError extends Error {}

const portPattern = /^\d{1,5}$/;
const addressPattern = /^[^\s/]+:\d{1,5}$/;

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  PORT: (value) => portPattern.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
  QINGXIN_MODE: (value) => value === 'demo' || value === 'production',
  DATABASE_URL: (value) => /^postgres(ql)?:\/\/.+/.test(value),
  TEMPORAL_ADDRESS: (value) => addressPattern.test(value),
};

/**
 * Reads the settings of the local stack. Every wrong name is listed in one message, no value is printed.
 * @throws SettingsError
 */
export function readSettings(environment: Environment = process.env): Settings {
  const wrong = Object.entries(checks)
    .filter(([name, isGood]) => environment[name] && !isGood(environment[name]))
    .map(([name]) => name);
  if (wrong.length > 0) {
    throw new SettingsError(`环境变量的值不正确：${wrong.join('、')}。Wrong values in: ${wrong.join(', ')}.`);
  }
  return {
    home: resolve(projectRoot, environment['QINGXIN_HOME'] || '.qingxin'),
    port: Number(environment['PORT'] || 3000),
    mode: environment['QINGXIN_MODE'] === 'production' ? 'production' : 'demo',
    ...(environment['DATABASE_URL'] ? { databaseUrl: environment['DATABASE_URL'] } : {}),
    ...(environment['TEMPORAL_ADDRESS'] ? { temporalAddress: environment['TEMPORAL_ADDRESS'] } : {}),
    ...(environment['QINGXIN_DEMO_PASSWORD'] ? { demoPassword: environment['QINGXIN_DEMO_PASSWORD'] } : {}),
  };
}

/** What a child process inherits before its own settings are laid over it. */
export function inheritedEnvironment(): Environment {
  return process.env;
}

/** Addresses of the servers that `npm test` starts once for all integration and workflow tests. */
export function testServers(): { readonly postgresUrl?: string; readonly temporalAddress?: string } {
  const { QINGXIN_TEST_PG_URL: postgresUrl, QINGXIN_TEST_TEMPORAL_ADDRESS: temporalAddress } = process.env;
  return { ...(postgresUrl ? { postgresUrl } : {}), ...(temporalAddress ? { temporalAddress } : {}) };
}
