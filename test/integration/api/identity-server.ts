import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IdentitySettings } from '@qingxin/platform';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** Where the console would be. */
export const CONSOLE_URL = 'http://127.0.0.1:9';
export const CLIENT = { id: 'wage-arrears', secret: 'client-secret-0123456789' } as const;

/** What the next token says wrongly. */
export interface Lie {
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly expired?: true;
  readonly signedByAnother?: true;
}

interface Granted {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

const ALGORITHM = 'ES256';

/** An OpenID provider on loopback, as strict as the standard wants it, that can be told to be away or to lie. */
export class IdentityServer {
  /** Who is signed in there, in every browser. */
  person = { subject: 'nobody', name: 'nobody' };
  lie: Lie = {};
  away = false;
  /** Whatever was handed out and must stand nowhere. */
  readonly handedOut: string[] = [];
  readonly #server: Server;
  readonly #granted = new Map<string, Granted>();
  readonly #subjects = new Map<string, { readonly subject: string; readonly name: string }>();
  readonly #keys: readonly [CryptoKey, CryptoKey];
  readonly #published: JWK;

  private constructor(server: Server, keys: readonly [CryptoKey, CryptoKey], published: JWK) {
    this.#server = server;
    this.#keys = keys;
    this.#published = published;
  }

  static async start(): Promise<IdentityServer> {
    const [own, another] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
    const published = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: ALGORITHM, use: 'sig' };
    const server = createServer();
    const started = new IdentityServer(server, [own.privateKey, another.privateKey], published);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (started.away) request.socket.destroy();
      else void started.#answer(request, response);
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    return started;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Of a service that signs people in here. */
  get settings(): IdentitySettings {
    return {
      ...{ issuer: this.issuer, clientId: CLIENT.id, secret: CLIENT.secret, consoleUrl: CONSOLE_URL },
      ...{ label: '使用统一身份认证登录', accountClaim: 'preferred_username', endSession: true },
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((settle) => this.#server.close(settle));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    const json = (body: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json(this.#metadata());
      case '/jwks':
        return json({ keys: [this.#published] });
      case '/authorize':
        response.writeHead(303, { location: this.#grant(searchParams) }).end();
        return undefined;
      case '/token': {
        const tokens = await this.#redeem(request.headers.authorization ?? '', await bodyOf(request));
        return tokens === null ? json({ error: 'invalid_grant' }, 400) : json(tokens);
      }
      case '/userinfo': {
        const who = this.#subjects.get((request.headers.authorization ?? '').replace('Bearer ', ''));
        return json(who === undefined ? {} : { sub: who.subject, preferred_username: who.name });
      }
      default:
        return json({}, 404);
    }
  }

  #metadata(): object {
    const at = (path: string): string => `${this.issuer}${path}`;
    return {
      issuer: this.issuer,
      ...{ authorization_endpoint: at('/authorize'), token_endpoint: at('/token'), jwks_uri: at('/jwks') },
      ...{ userinfo_endpoint: at('/userinfo'), end_session_endpoint: at('/end') },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: [ALGORITHM],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  /** Where the browser is sent back to. */
  #grant(asked: URLSearchParams): string {
    const of = (name: string): string => asked.get(name) ?? '';
    const back = new URL(of('redirect_uri'));
    back.searchParams.set('state', of('state'));
    back.searchParams.set('iss', this.issuer);
    const isWhole = of('code_challenge_method') === 'S256' && of('client_id') === CLIENT.id && of('nonce') !== '';
    if (!isWhole || !of('scope').split(' ').includes('openid')) back.searchParams.set('error', 'invalid_request');
    else back.searchParams.set('code', this.#code(asked));
    return back.href;
  }

  #code(asked: URLSearchParams): string {
    const code = this.#secret();
    this.#granted.set(code, {
      challenge: asked.get('code_challenge') ?? '',
      nonce: asked.get('nonce') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
    });
    return code;
  }

  /** Null: not this client, a code that was never given or was used, or not by whoever asked for it. */
  async #redeem(authorization: string, asked: URLSearchParams): Promise<object | null> {
    const code = asked.get('code') ?? '';
    const granted = this.#granted.get(code);
    this.#granted.delete(code);
    // Both parts are encoded as in a form (RFC 6749, section 2.3.1).
    const given = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString('utf8');
    const isClient = decodeURIComponent(given) === `${CLIENT.id}:${CLIENT.secret}`;
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (!isClient || granted === undefined) return null;
    if (granted.challenge !== challenge || granted.redirectUri !== asked.get('redirect_uri')) return null;
    const accessToken = this.#secret();
    this.#subjects.set(accessToken, this.person);
    return { access_token: accessToken, token_type: 'Bearer', expires_in: 60, id_token: await this.#token(granted) };
  }

  async #token({ nonce }: Granted): Promise<string> {
    const { lie } = this;
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ nonce: lie.nonce ?? nonce })
      .setProtectedHeader({ alg: ALGORITHM, kid: 'k1' })
      .setIssuer(lie.issuer ?? this.issuer)
      .setAudience(lie.audience ?? CLIENT.id)
      .setSubject(this.person.subject)
      .setIssuedAt(now - 3600)
      .setExpirationTime(lie.expired === true ? now - 1800 : now + 300)
      .sign(this.#keys[lie.signedByAnother === true ? 1 : 0]);
    this.handedOut.push(token);
    return token;
  }

  #secret(): string {
    const secret = randomBytes(24).toString('base64url');
    this.handedOut.push(secret);
    return secret;
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
