import { createHmac } from 'node:crypto';
import type { Identity, IdentitySettings } from '@qingxin/platform';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';

/** Parameters with which the browser came back. */
export interface CameBack {
  readonly code?: string;
  readonly state?: string;
  readonly iss?: string;
  readonly error?: string;
}

/** `away`: it did not answer; `cancelled`: the person or the provider declined; `unconfirmed`: the answer does not hold. */
export class IdentityFailed extends Error {
  readonly why: 'away' | 'cancelled' | 'unconfirmed';
  /** Of the library, the network or the protocol: never what was answered. */
  readonly code: string;

  constructor(why: IdentityFailed['why'], code: string) {
    super(`identity provider: ${code}`);
    this.name = 'IdentityFailed';
    this.why = why;
    this.code = code;
  }
}

/** Address of the console's page to which the provider sends the browser back. */
export const RETURN_PATH = '/sign-in/identity';
const SIGN_IN_PATH = '/sign-in';

const PATIENCE_SECONDS = 5;
/** What it says of itself is believed for so long; then the sign-in page hears whether it still answers. */
const KNOWN_MS = 60_000;
/** Failures of the line, not of what was said on it. */
const OF_THE_LINE = /^(?!OAUTH_)|^OAUTH_(TIMEOUT|ABORT|RESPONSE_IS_NOT_CONFORM|RESPONSE_IS_NOT_JSON)$/;

/** The district's unified identity: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). */
export class IdentityProvider {
  readonly settings: IdentitySettings;
  #known: { readonly asked: Promise<Configuration>; readonly until: number } | null = null;

  constructor(settings: IdentitySettings) {
    this.settings = settings;
  }

  /** Where the browser goes to sign in. `secret`: of this try, known to that browser. @throws IdentityFailed */
  async addressFor(secret: string): Promise<string> {
    const configuration = await this.#configuration();
    const { state, nonce, verifier } = derived(secret);
    return buildAuthorizationUrl(configuration, {
      scope: this.settings.accountClaim === null ? 'openid' : 'openid profile',
      redirect_uri: `${this.settings.consoleUrl}${RETURN_PATH}`,
      ...{ state, nonce, code_challenge_method: 'S256' },
      code_challenge: await calculatePKCECodeChallenge(verifier),
    }).href;
  }

  /** Who came back. No token outlives the call. @throws IdentityFailed */
  async identityOf(secret: string, came: CameBack): Promise<Identity> {
    const configuration = await this.#configuration();
    const { state, nonce, verifier } = derived(secret);
    const address = new URL(RETURN_PATH, this.settings.consoleUrl);
    for (const [name, value] of Object.entries(came)) address.searchParams.set(name, String(value));
    try {
      const tokens = await authorizationCodeGrant(configuration, address, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new IdentityFailed('unconfirmed', 'no-id-token');
      const { iss, sub } = claims;
      return { issuer: iss, subject: sub, accountName: await this.#nameIn(configuration, tokens.access_token, claims) };
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** That it answers, and where one signs out there; null: signing out here is all. @throws IdentityFailed */
  async reached(): Promise<string | null> {
    const configuration = await this.#configuration();
    const isAsked = this.settings.endSession && configuration.serverMetadata().end_session_endpoint !== undefined;
    if (!isAsked) return null;
    return buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.settings.consoleUrl}${SIGN_IN_PATH}`,
    }).href;
  }

  /** Some providers put only the subject into the token, and the rest where the token opens it. */
  async #nameIn(
    configuration: Configuration,
    accessToken: string,
    claims: Readonly<Record<string, unknown>> & { readonly sub: string },
  ): Promise<string | null> {
    const { accountClaim } = this.settings;
    if (accountClaim === null) return null;
    const name =
      claims[accountClaim] ??
      (configuration.serverMetadata().userinfo_endpoint === undefined
        ? undefined
        : (await fetchUserInfo(configuration, accessToken, claims.sub))[accountClaim]);
    return typeof name === 'string' ? name : null;
  }

  /** Asked of the provider once a minute at most, by one request at a time; after a failure anew. */
  async #configuration(): Promise<Configuration> {
    const now = performance.now();
    if (this.#known === null || this.#known.until < now)
      this.#known = { asked: this.#discover(), until: now + KNOWN_MS };
    try {
      return await this.#known.asked;
    } catch (error) {
      this.#known = null;
      throw new IdentityFailed('away', codeOf(error));
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, secret } = this.settings;
    const server = new URL(issuer);
    return discovery(server, clientId, secret, secretAsTaken(secret), {
      timeout: PATIENCE_SECONDS,
      // The settings let plain HTTP through on this machine alone.
      execute: [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])],
    });
  }

  #failed(error: unknown): IdentityFailed {
    if (error instanceof IdentityFailed) return error;
    const code = codeOf(error);
    if (code === 'access_denied') return new IdentityFailed('cancelled', code);
    if (!OF_THE_LINE.test(code)) return new IdentityFailed('unconfirmed', code);
    this.#known = null;
    return new IdentityFailed('away', code);
  }
}

/**
 * What state, nonce and verifier of one try are follows from the secret that the browser keeps: nobody who reads the database
 * or the address can come back in its place.
 */
function derived(secret: string): { readonly state: string; readonly nonce: string; readonly verifier: string } {
  const of = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('base64url');
  return { state: of('state'), nonce: of('nonce'), verifier: of('verifier') };
}

/** In the header as the standard has it by default, or in the body where the provider takes it there alone. */
function secretAsTaken(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** The code of the protocol's error where there is one, else of the library or the network. */
function codeOf(error: unknown): string {
  if (!(error instanceof Object)) return 'unexpected';
  const { error: told, code, cause } = error as { error?: unknown; code?: unknown; cause?: unknown };
  if (typeof told === 'string' && /^[a-z_]{1,60}$/.test(told)) return told === 'access_denied' ? told : `OAUTH_${told}`;
  if (typeof code === 'string' && /^[A-Z_]{1,80}$/.test(code)) return code;
  return cause === undefined ? 'no-connection' : codeOf(cause);
}
