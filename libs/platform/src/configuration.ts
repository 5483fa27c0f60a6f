import { resolve } from 'node:path';

export type Mode = 'demo' | 'production';

/** Everything the programs read from outside, parsed once and frozen. */
export interface Configuration {
  /** Port of the API. */
  readonly port: number;
  /** Data folder, absolute: evidence files, keys. */
  readonly home: string;
  /** Folder of the key ring; never inside the database's folder or its backups. */
  readonly keyFolder: string;
  readonly mode: Mode;
  /** Address of the application's role, password included: never print it. */
  readonly databaseUrl: string;
  /** host:port; null = Temporal is not there, which is degraded, not wrong. */
  readonly temporalAddress: string | null;
  readonly demoPassword: string | null;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Names what is wrong, never what was given: a value may be a password. */
export class ConfigurationInvalid extends Error {
  readonly code = 'configuration-invalid';
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`环境变量缺失或不正确：${names.join('、')}。Missing or wrong: ${names.join(', ')}.`);
    this.name = 'ConfigurationInvalid';
    this.names = names;
  }
}

interface Setting {
  readonly required: 'yes' | 'no';
  readonly accepts: (value: string) => boolean;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  PORT: { required: 'no', accepts: isPort },
  QINGXIN_HOME: { required: 'no', accepts: (value) => value.trim() !== '' },
  QINGXIN_MODE: { required: 'no', accepts: (value) => value === 'demo' || value === 'production' },
  DATABASE_URL: { required: 'yes', accepts: isPostgresUrl },
  TEMPORAL_ADDRESS: { required: 'no', accepts: (value) => /^[^\s/:]+:\d{1,5}$/.test(value) },
  QINGXIN_DEMO_PASSWORD: { required: 'no', accepts: (value) => value.length >= 8 && value.length <= 128 },
  QINGXIN_LOG_LEVEL: { required: 'no', accepts: isLogLevel },
};

/** @throws ConfigurationInvalid naming every variable that is missing or wrong */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const given = (name: string): string | null => environment[name] || null;
  const wrong = Object.entries(SETTINGS).flatMap(([name, { required, accepts }]) => {
    const value = given(name);
    return (value === null ? required === 'yes' : !accepts(value)) ? [name] : [];
  });
  const mode: Mode = given('QINGXIN_MODE') === 'production' ? 'production' : 'demo';
  if (mode === 'production' && given('QINGXIN_DEMO_PASSWORD') !== null) wrong.push('QINGXIN_DEMO_PASSWORD');
  if (wrong.length > 0) throw new ConfigurationInvalid([...new Set(wrong)]);
  const home = resolve(given('QINGXIN_HOME') ?? '.qingxin');
  const level = given('QINGXIN_LOG_LEVEL') ?? 'info';
  return Object.freeze({
    port: Number(given('PORT') ?? 3000),
    home,
    keyFolder: resolve(home, 'keys'),
    mode,
    databaseUrl: given('DATABASE_URL') ?? '',
    temporalAddress: given('TEMPORAL_ADDRESS'),
    demoPassword: given('QINGXIN_DEMO_PASSWORD'),
    logLevel: isLogLevel(level) ? level : 'info',
  });
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}

function isLogLevel(value: string): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}
