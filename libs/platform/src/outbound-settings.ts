import { readFileSync } from 'node:fs';

/** Where notices go beside the local mailbox; a way that nobody configured is not there. */
export interface OutboundSettings {
  readonly webhook: WebhookSettings | null;
  /** Tokens by which a program may ask for the notices that it missed; none: nobody may. */
  readonly pullTokens: readonly string[];
}

export interface WebhookSettings {
  /** http(s), without user and password. */
  readonly url: string;
  /** Keys that sign, of Standard Webhooks; each signs, so that a receiver may change from one to the other. Never print them. */
  readonly secrets: readonly Uint8Array[];
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
  QINGXIN_PULL_TOKEN: { wants: TOKEN_WANTS, accepts: (value: string) => tokensIn(value) !== null },
  QINGXIN_PULL_TOKEN_FILE: { wants: inFile(TOKEN_WANTS), accepts: (path: string) => tokensIn(inside(path)) !== null },
} as const;

/** What has to be said because something else was. */
export function neededOutbound(environment: Environment): readonly string[] {
  const hasSecret = environment['QINGXIN_WEBHOOK_SECRET'] || environment['QINGXIN_WEBHOOK_SECRET_FILE'];
  return environment['QINGXIN_WEBHOOK_URL'] && !hasSecret ? ['QINGXIN_WEBHOOK_SECRET'] : [];
}

/** Of an environment that was checked. A value and a file count together. */
export function readOutbound(environment: Environment): OutboundSettings {
  const given = (name: string): string =>
    `${environment[name] ?? ''} ${environment[`${name}_FILE`] ? inside(environment[`${name}_FILE`] ?? '') : ''}`;
  const url = environment['QINGXIN_WEBHOOK_URL'];
  return {
    webhook: url ? { url, secrets: secretsIn(given('QINGXIN_WEBHOOK_SECRET')) ?? [] } : null,
    pullTokens: tokensIn(given('QINGXIN_PULL_TOKEN')) ?? [],
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
