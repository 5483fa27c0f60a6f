import { resolve } from 'node:path';
import { IDENTITY_SETTINGS, type IdentitySettings, neededIdentity, readIdentity } from './identity-settings.ts';
import { neededOutbound, OUTBOUND_SETTINGS, type OutboundSettings, readOutbound } from './outbound-settings.ts';
import { DEFAULT_LIMITS, type EvidenceSettings, readLimits } from './evidence/settings.ts';
import { certificatesIn } from './trust/certificates.ts';

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
  /** Address of the role that may read and write nothing, for lists and reports; likewise never printed. */
  readonly readUrl: string;
  /** host:port; null = Temporal is not there, which is degraded, not wrong. */
  readonly temporalAddress: string | null;
  readonly demoPassword: string | null;
  readonly logLevel: LogLevel;
  /** Where people reach the public pages, without a path; null: nobody has said. */
  readonly publicUrl?: string | null;
  /** Address of the role that seals the log; null: nothing is sealed here. Likewise never printed. */
  readonly sealerUrl?: string | null;
  readonly seals?: SealFolders;
  /** host:port at which the worker shows what its workflows do; null: nowhere. */
  readonly workerMetrics?: string | null;
  /** Who stamps the time of seals; null: nobody. */
  readonly timeStamps?: TimeStampSettings | null;
  /** Collector of traces (OTLP over HTTP), without `/v1/traces`; absent: none are made. */
  readonly tracesUrl?: string | null;
  /** Absent: files lie in the data folder, with the limits of the product. */
  readonly evidence?: EvidenceSettings;
  /** Absent: notices stay in the local mailbox, and no program may ask for them. */
  readonly outbound?: OutboundSettings;
  /** Absent: people sign in by their local accounts alone. */
  readonly identity?: IdentitySettings | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Names what is wrong and what is expected, never what was given: a value may be a password. */
export class ConfigurationInvalid extends Error {
  readonly code = 'configuration-invalid';
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    const lines = names.map((name) => `\n  ${name}：${SETTINGS[name]?.wants ?? ''}`);
    super(`环境变量缺失或不正确，应为 Missing or wrong, expected:${lines.join('')}`);
    this.name = 'ConfigurationInvalid';
    this.names = names;
  }
}

interface Setting {
  readonly wants: string;
  readonly accepts: (value: string, production: boolean) => boolean;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  PORT: { wants: '1–65535', accepts: isPort },
  QINGXIN_HOME: { wants: '文件夹 a folder', accepts: (value) => value.trim() !== '' },
  QINGXIN_MODE: { wants: 'demo | production', accepts: (value) => value === 'demo' || value === 'production' },
  DATABASE_URL: { wants: 'postgres://…', accepts: isPostgresUrl },
  DATABASE_READ_URL: { wants: 'postgres://…', accepts: isPostgresUrl },
  DATABASE_SEALER_URL: { wants: 'postgres://…', accepts: isPostgresUrl },
  QINGXIN_ANCHORS: { wants: '文件夹 a folder', accepts: (value) => value.trim() !== '' },
  QINGXIN_TSA_URL: { wants: 'https://… | http://127.0.0.1:…', accepts: isSafeAddress },
  QINGXIN_TSA_CA: { wants: '含证书的 PEM 文件 a PEM file with certificates', accepts: hasCertificates },
  TEMPORAL_ADDRESS: { wants: 'host:port', accepts: (value) => /^[^\s/:]+:\d{1,5}$/.test(value) },
  QINGXIN_DEMO_PASSWORD: {
    wants: '8–128 个字符，仅演示模式 characters, demo mode only',
    accepts: (value) => value.length >= 8 && value.length <= 128,
  },
  QINGXIN_DEMO_CASES: {
    wants: 'told | none，仅演示模式 demo mode only',
    accepts: (value) => value === 'told' || value === 'none',
  },
  QINGXIN_EVIDENCE_S3: { wants: 'http(s)://host/bucket', accepts: isBucket },
  QINGXIN_EVIDENCE_S3_REGION: { wants: 'us-east-1', accepts: (value) => /^[a-z0-9-]{1,40}$/.test(value) },
  QINGXIN_EVIDENCE_S3_KEY_ID: { wants: '访问密钥编号 access key id', accepts: (value) => value.trim() !== '' },
  QINGXIN_EVIDENCE_S3_SECRET: { wants: '访问密钥 secret access key', accepts: (value) => value.trim() !== '' },
  QINGXIN_EVIDENCE_LIMITS: {
    wants: 'document=50,picture=20,audio=100,video=300,matter=3000 (MB)',
    accepts: (value) => readLimits(value) !== null,
  },
  QINGXIN_WORKER_METRICS: { wants: 'host:port', accepts: (value) => /^[^\s/]+:\d{1,5}$/.test(value) },
  OTEL_EXPORTER_OTLP_ENDPOINT: { wants: 'http(s)://host:port', accepts: isOrigin },
  QINGXIN_EVIDENCE_SCAN: { wants: '命令 a command, e.g. clamdscan -', accepts: (value) => value.trim() !== '' },
  ...OUTBOUND_SETTINGS,
  ...IDENTITY_SETTINGS,
  QINGXIN_PUBLIC_URL: { wants: 'https://host', accepts: isOrigin },
  QINGXIN_LOG_LEVEL: { wants: LOG_LEVELS.join(' | '), accepts: isLogLevel },
};

const DEMO_ONLY = ['QINGXIN_DEMO_PASSWORD', 'QINGXIN_DEMO_CASES'];

/** @throws ConfigurationInvalid naming every variable that is wrong, or required and missing */
export function checkEnvironment(environment: Environment, required: readonly string[] = []): void {
  const production = environment['QINGXIN_MODE'] === 'production';
  const isGood = (name: string, accepts: Setting['accepts']): boolean => {
    const value = environment[name];
    if (!value) return !required.includes(name);
    return accepts(value, production) && !(production && DEMO_ONLY.includes(name));
  };
  const wrong = Object.entries(SETTINGS).filter(([name, { accepts }]) => !isGood(name, accepts));
  if (wrong.length > 0) throw new ConfigurationInvalid(wrong.map(([name]) => name));
}

/** @throws ConfigurationInvalid */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const keys = environment['QINGXIN_EVIDENCE_S3'] ? ['QINGXIN_EVIDENCE_S3_KEY_ID', 'QINGXIN_EVIDENCE_S3_SECRET'] : [];
  const needed = [...keys, ...neededOutbound(environment), ...neededIdentity(environment)];
  checkEnvironment(environment, ['DATABASE_URL', 'DATABASE_READ_URL', ...needed]);
  const given = (name: string): string | null => environment[name] || null;
  const home = resolve(given('QINGXIN_HOME') ?? '.qingxin');
  const level = given('QINGXIN_LOG_LEVEL') ?? 'info';
  const port = Number(given('PORT') ?? 3000);
  return Object.freeze({
    port,
    home,
    keyFolder: resolve(home, 'keys'),
    mode: given('QINGXIN_MODE') === 'production' ? 'production' : 'demo',
    databaseUrl: given('DATABASE_URL') ?? '',
    readUrl: given('DATABASE_READ_URL') ?? '',
    temporalAddress: given('TEMPORAL_ADDRESS'),
    demoPassword: given('QINGXIN_DEMO_PASSWORD'),
    logLevel: isLogLevel(level) ? level : 'info',
    publicUrl: given('QINGXIN_PUBLIC_URL')?.replace(/\/$/, '') ?? null,
    sealerUrl: given('DATABASE_SEALER_URL'),
    workerMetrics: given('QINGXIN_WORKER_METRICS'),
    tracesUrl: given('OTEL_EXPORTER_OTLP_ENDPOINT'),
    seals: readSealFolders(home, environment),
    timeStamps: readTimeStamps(environment),
    evidence: readEvidenceSettings(environment),
    outbound: readOutbound(environment),
    identity: readIdentity(environment, port),
  });
}

export interface SealFolders {
  /** Keys that seal the log; apart from those that open personal fields, because who has one does not need the other. */
  readonly keys: string;
  /** Where the seals go, to be kept elsewhere. */
  readonly anchors: string;
}

/** An authority that stamps the time of seals (RFC 3161). */
export interface TimeStampSettings {
  readonly url: string;
  /** PEM file with the certificates that its own must lead to; null: any is taken. */
  readonly ca: string | null;
}

/** Who stamps the seals; null: nobody. */
export function readTimeStamps(environment: Environment = process.env): TimeStampSettings | null {
  const url = environment['QINGXIN_TSA_URL'] || null;
  return url === null ? null : { url, ca: readStampAuthorities(environment) };
}

/** File with the certificates of whoever stamps; null: nobody has named one. */
export function readStampAuthorities(environment: Environment = process.env): string | null {
  const file = environment['QINGXIN_TSA_CA'] || null;
  return file === null ? null : resolve(file);
}

/** Where keys and seals of the log lie. */
export function readSealFolders(home: string, environment: Environment = process.env): SealFolders {
  return {
    keys: resolve(home, 'seal-keys'),
    anchors: resolve(environment['QINGXIN_ANCHORS'] || resolve(home, 'anchors')),
  };
}

/** Where evidence files lie and how large they may be; for tools that need nothing else of the configuration. */
export function readEvidenceSettings(environment: Environment = process.env): EvidenceSettings {
  const given = (name: string): string | null => environment[name] || null;
  const bucket = given('QINGXIN_EVIDENCE_S3');
  const s3 =
    bucket === null
      ? null
      : {
          bucket,
          region: given('QINGXIN_EVIDENCE_S3_REGION') ?? 'us-east-1',
          accessKeyId: given('QINGXIN_EVIDENCE_S3_KEY_ID') ?? '',
          secretAccessKey: given('QINGXIN_EVIDENCE_S3_SECRET') ?? '',
        };
  const scan = given('QINGXIN_EVIDENCE_SCAN');
  const limits = readLimits(given('QINGXIN_EVIDENCE_LIMITS') ?? '') ?? DEFAULT_LIMITS;
  return { s3, limits, ...(scan === null ? {} : { scan }) };
}

/** Where people reach the public pages; the demo is on this machine. Null: printed codes hold numbers only. */
export function publicUrlOf({ publicUrl, mode, port }: Configuration): string | null {
  return publicUrl ?? (mode === 'demo' ? `http://127.0.0.1:${port}` : null);
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && `${search}${hash}` === '';
}

function hasCertificates(path: string): boolean {
  try {
    return certificatesIn(path).length > 0;
  } catch {
    return false;
  }
}

/** Over the network only encrypted. */
function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

function isBucket(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search } = new URL(value);
  return /^https?:$/.test(protocol) && /^\/[^/]+\/?$/.test(pathname) && search === '';
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
