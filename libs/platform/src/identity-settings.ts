import { readFileSync } from 'node:fs';

/** The district's unified identity (OpenID Connect), by which people may sign in beside their local accounts. */
export interface IdentitySettings {
  /** Address of the issuer as it names itself, without `/.well-known/…`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Never print it. */
  readonly secret: string;
  /** Where people reach the console, without a path: they come back there. */
  readonly consoleUrl: string;
  /** What stands on the button. */
  readonly label: string;
  /** Claim whose value is the name of an account; null: only accounts that an administrator linked. */
  readonly accountClaim: string | null;
  /** Signing out here signs out there as well. */
  readonly endSession: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_LABEL = '使用统一身份认证登录';
const ANSWERS = ['yes', 'no'];

/** By name: what is expected, and whether a value is that; in production nothing goes over a line that others can read. */
export const IDENTITY_SETTINGS = {
  QINGXIN_OIDC_ISSUER: {
    wants: 'https://host/path，不含 /.well-known without it',
    accepts: (value: string, production: boolean) => isPrivate(value, production) && new URL(value).search === '',
  },
  QINGXIN_OIDC_CLIENT_ID: { wants: '客户端编号 client id', accepts: (value: string) => value.trim() !== '' },
  QINGXIN_OIDC_SECRET: { wants: '客户端密钥 client secret', accepts: (value: string) => value.trim() !== '' },
  QINGXIN_OIDC_SECRET_FILE: {
    wants: '文件 a file：客户端密钥 client secret',
    accepts: (path: string) => inside(path) !== '',
  },
  QINGXIN_OIDC_CONSOLE_URL: {
    wants: 'https://host',
    accepts: (value: string, production: boolean) => isPrivate(value, production) && new URL(value).pathname === '/',
  },
  QINGXIN_OIDC_LABEL: { wants: '1–20 个字 characters', accepts: (value: string) => /^\S.{0,19}$/u.test(value) },
  QINGXIN_OIDC_ACCOUNT_CLAIM: {
    wants: 'preferred_username',
    accepts: (value: string) => /^[A-Za-z0-9_.:/-]{1,100}$/.test(value),
  },
  QINGXIN_OIDC_END_SESSION: { wants: ANSWERS.join(' | '), accepts: (value: string) => ANSWERS.includes(value) },
} as const;

/** What has to be said because an issuer was. */
export function neededIdentity(environment: Environment): readonly string[] {
  if (!environment['QINGXIN_OIDC_ISSUER']) return [];
  const hasSecret = Boolean(environment['QINGXIN_OIDC_SECRET'] || environment['QINGXIN_OIDC_SECRET_FILE']);
  return [
    'QINGXIN_OIDC_CLIENT_ID',
    ...(hasSecret ? [] : ['QINGXIN_OIDC_SECRET']),
    ...(environment['QINGXIN_MODE'] === 'production' ? ['QINGXIN_OIDC_CONSOLE_URL'] : []),
  ];
}

/** Of an environment that was checked; null: local accounts alone. */
export function readIdentity(environment: Environment, port: number): IdentitySettings | null {
  const given = (name: string): string | null => environment[`QINGXIN_OIDC_${name}`] || null;
  const issuer = given('ISSUER');
  if (issuer === null) return null;
  return {
    issuer,
    clientId: given('CLIENT_ID') ?? '',
    secret: given('SECRET') ?? inside(given('SECRET_FILE') ?? ''),
    consoleUrl: new URL(given('CONSOLE_URL') ?? `http://127.0.0.1:${port}`).origin,
    label: given('LABEL') ?? DEFAULT_LABEL,
    accountClaim: given('ACCOUNT_CLAIM'),
    endSession: given('END_SESSION') === 'yes',
  };
}

/** Empty where it cannot be read. */
function inside(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** TLS; outside production this machine as well. */
function isPrivate(value: string, production: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  if (`${username}${password}${hash}` !== '') return false;
  if (protocol === 'https:') return true;
  return !production && protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
