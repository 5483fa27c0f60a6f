import { readFileSync } from 'node:fs';

/** Where notices go beside the local mailbox; a way that nobody configured is not there. */
export interface OutboundSettings {
  readonly webhook: WebhookSettings | null;
  readonly mail: MailSettings | null;
  /** Gets telephones of persons, and is the only one that does. */
  readonly sms: WebhookSettings | null;
  /** Tokens by which a program may ask for the notices that it missed; none: nobody may. */
  readonly pullTokens: readonly string[];
}

export interface WebhookSettings {
  /** http(s), without user and password. */
  readonly url: string;
  /** Keys that sign, of Standard Webhooks; each signs, so that a receiver may change from one to the other. Never print them. */
  readonly secrets: readonly Uint8Array[];
}

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps`); else STARTTLS where the server has it, and always where there is a password. */
  readonly secure: boolean;
  readonly user: string | null;
  /** Never print it. */
  readonly password: string | null;
  readonly from: string;
  /** One address of each unit that is told by e-mail. */
  readonly to: ReadonlyMap<string, string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'whsec_';
/** Bytes of a key as the specification of Standard Webhooks 1.0 bounds them. */
const [LEAST_KEY, MOST_KEY] = [24, 64];
const LEAST_TOKEN = 32;

const SECRET_WANTS = `${PREFIX}<base64，${LEAST_KEY}–${MOST_KEY} 字节 bytes>，可多个，空格分开 several by spaces`;
const TOKEN_WANTS = `至少 ${LEAST_TOKEN} 个字母、数字 letters and digits，可多个，空格分开 several by spaces`;
const inFile = (wants: string): string => `文件 a file：${wants}`;

/** By name: what is expected, and whether a value is that. */
export const OUTBOUND_SETTINGS = {
  QINGXIN_WEBHOOK_URL: { wants: 'http(s)://host/path', accepts: isWebAddress },
  QINGXIN_WEBHOOK_SECRET: { wants: SECRET_WANTS, accepts: (value: string) => secretsIn(value) !== null },
  QINGXIN_WEBHOOK_SECRET_FILE: {
    wants: inFile(SECRET_WANTS),
    accepts: (path: string) => secretsIn(inside(path)) !== null,
  },
  QINGXIN_SMS_URL: { wants: 'https://host/path', accepts: (value: string) => isWebAddress(value) && isPrivate(value) },
  QINGXIN_SMS_SECRET: { wants: SECRET_WANTS, accepts: (value: string) => secretsIn(value) !== null },
  QINGXIN_SMS_SECRET_FILE: {
    wants: inFile(SECRET_WANTS),
    accepts: (path: string) => secretsIn(inside(path)) !== null,
  },
  QINGXIN_SMTP_URL: { wants: 'smtp(s)://[user@]host[:port]', accepts: isMailServer },
  QINGXIN_SMTP_PASSWORD: { wants: '密码 a password', accepts: (value: string) => value !== '' },
  QINGXIN_SMTP_PASSWORD_FILE: {
    wants: inFile('密码 a password'),
    accepts: (path: string) => inside(path).trim() !== '',
  },
  QINGXIN_SMTP_FROM: { wants: 'name@host', accepts: isAddress },
  QINGXIN_SMTP_TO_FILE: {
    wants: inFile('{ "单位代码 unit": "name@host", … }'),
    accepts: (path: string) => addressesIn(inside(path)) !== null,
  },
  QINGXIN_PULL_TOKEN: { wants: TOKEN_WANTS, accepts: (value: string) => tokensIn(value) !== null },
  QINGXIN_PULL_TOKEN_FILE: { wants: inFile(TOKEN_WANTS), accepts: (path: string) => tokensIn(inside(path)) !== null },
} as const;

/** What has to be said because something else was. */
export function neededOutbound(environment: Environment): readonly string[] {
  const has = (name: string): boolean => Boolean(environment[name] || environment[`${name}_FILE`]);
  const mailServer = environment['QINGXIN_SMTP_URL'];
  return [
    ...(has('QINGXIN_WEBHOOK_URL') && !has('QINGXIN_WEBHOOK_SECRET') ? ['QINGXIN_WEBHOOK_SECRET'] : []),
    ...(has('QINGXIN_SMS_URL') && !has('QINGXIN_SMS_SECRET') ? ['QINGXIN_SMS_SECRET'] : []),
    ...(mailServer ? ['QINGXIN_SMTP_FROM', 'QINGXIN_SMTP_TO_FILE'] : []),
    ...(mailServer && userIn(mailServer) !== null && !has('QINGXIN_SMTP_PASSWORD') ? ['QINGXIN_SMTP_PASSWORD'] : []),
  ];
}

/** Of an environment that was checked. A value and a file count together. */
export function readOutbound(environment: Environment): OutboundSettings {
  const given = (name: string): string =>
    `${environment[name] ?? ''} ${environment[`${name}_FILE`] ? inside(environment[`${name}_FILE`] ?? '') : ''}`;
  const signed = (url: string | undefined, secrets: string): WebhookSettings | null =>
    url ? { url, secrets: secretsIn(given(secrets)) ?? [] } : null;
  return {
    webhook: signed(environment['QINGXIN_WEBHOOK_URL'], 'QINGXIN_WEBHOOK_SECRET'),
    sms: signed(environment['QINGXIN_SMS_URL'], 'QINGXIN_SMS_SECRET'),
    mail: readMail(environment),
    pullTokens: tokensIn(given('QINGXIN_PULL_TOKEN')) ?? [],
  };
}

function readMail(environment: Environment): MailSettings | null {
  const given = environment['QINGXIN_SMTP_URL'];
  if (!given) return null;
  const { protocol, hostname, port } = new URL(given);
  const secure = protocol === 'smtps:';
  const inFileSaid = environment['QINGXIN_SMTP_PASSWORD_FILE'];
  const user = userIn(given);
  const password = environment['QINGXIN_SMTP_PASSWORD'] || (inFileSaid ? inside(inFileSaid).trim() : null);
  return {
    ...{ host: hostname, port: Number(port || (secure ? 465 : 587)), secure },
    ...{ user, password: user === null ? null : password },
    from: environment['QINGXIN_SMTP_FROM'] ?? '',
    to: addressesIn(inside(environment['QINGXIN_SMTP_TO_FILE'] ?? '')) ?? new Map(),
  };
}

/** Null where there is none, or one that is no key. */
function secretsIn(text: string): readonly Uint8Array[] | null {
  const keys = wordsIn(text).map((word) => keyOf(word));
  return keys.length > 0 && keys.every((key) => key !== null) ? keys : null;
}

function keyOf(word: string): Uint8Array | null {
  const base64 = word.startsWith(PREFIX) ? word.slice(PREFIX.length) : '';
  const key = Buffer.from(base64, 'base64');
  const isBase64 = key.toString('base64').replaceAll('=', '') === base64.replaceAll('=', '');
  return isBase64 && key.length >= LEAST_KEY && key.length <= MOST_KEY ? key : null;
}

function tokensIn(text: string): readonly string[] | null {
  const tokens = wordsIn(text);
  const isToken = (token: string): boolean => token.length >= LEAST_TOKEN && /^[A-Za-z0-9_-]{1,200}$/.test(token);
  return tokens.length > 0 && tokens.every(isToken) ? tokens : null;
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Empty where it cannot be read. */
function inside(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, hash } = new URL(value);
  return /^https?:$/.test(protocol) && `${username}${password}${hash}` === '';
}

function isMailServer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, password, pathname, search, hash } = new URL(value);
  return (
    /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && `${password}${search}${hash}` === ''
  );
}

function userIn(mailServer: string): string | null {
  const { username } = URL.canParse(mailServer) ? new URL(mailServer) : { username: '' };
  return username === '' ? null : decodeURIComponent(username);
}

/** One plain address: no name, no list, nothing that could begin another header. */
function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s@<>",;:()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i.test(value);
}

/** By unit; null for anything else. */
function addressesIn(text: string): ReadonlyMap<string, string> | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read).filter((entry): entry is [string, string] => isAddress(entry[1]));
    return entries.length > 0 && entries.length === Object.keys(read).length ? new Map(entries) : null;
  } catch {
    return null;
  }
}

/** Nobody on the way can read it: TLS, or this machine alone. */
function isPrivate(value: string): boolean {
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
