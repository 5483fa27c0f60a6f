import type { Problem, Routes } from './schema.ts';
import { ApiProblem, Unreachable } from './problem.ts';

export type RouteKey = keyof Routes;
/** `GET …`: what can be asked again at any time. */
export type ReadKey = Extract<RouteKey, `GET ${string}`>;
/** Routes that act on a matter: sent again under the same number they answer the same. */
export type CommandKey = {
  [K in RouteKey]: Routes[K] extends { readonly headers: { readonly 'Idempotency-Key'?: string } } ? K : never;
}[RouteKey];

export type AnswerOf<K extends RouteKey> = Routes[K]['answer'];
export type BodyOf<K extends RouteKey> = Routes[K] extends { readonly body: infer B } ? B : undefined;
export type ParamsOf<K extends RouteKey> = Routes[K] extends { readonly params: infer P } ? P : undefined;
export type QueryOf<K extends RouteKey> = Routes[K] extends { readonly query: infer Q } ? Q : undefined;

type Part<Name extends string, Value> = undefined extends Value
  ? { readonly [N in Name]?: Value }
  : { readonly [N in Name]: Value };

/** What a route is asked: what it needs must be given, what it does not take cannot be. */
export type CallOf<K extends RouteKey> = Part<'params', ParamsOf<K>> &
  Part<'body', BodyOf<K>> & {
    readonly query?: QueryOf<K>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  };

export interface Answered<K extends RouteKey> {
  readonly body: AnswerOf<K>;
  readonly status: number;
  readonly headers: Headers;
}

interface AnyCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Asks the service as the person signed in; the cookie goes along.
 * @throws ApiProblem for a refusal, Unreachable where no answer came
 */
export async function call<K extends RouteKey>(route: K, asked: CallOf<K>): Promise<Answered<K>> {
  const { params, query, body, headers, signal } = asked as AnyCall;
  const [method = 'GET', pattern = ''] = route.split(' ');
  const file = typeof Blob !== 'undefined' && body instanceof Blob;
  const sent = body === undefined ? null : file ? body : JSON.stringify(body);
  const response = await fetch(addressOf(pattern, params, query), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined || file ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: sent,
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new Unreachable({ cause: error });
  });
  if (!response.ok) throw await problemIn(response);
  return { body: (await bodyOf(response)) as AnswerOf<K>, status: response.status, headers: response.headers };
}

export function addressOf(pattern: string, params: AnyCall['params'] = {}, query: AnyCall['query'] = {}): string {
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  const text = asked.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return isJson(response) ? response.json() : response.blob();
}

async function problemIn(response: Response): Promise<Error> {
  if (!isJson(response)) return new Unreachable({ status: response.status });
  const problem = (await response.json()) as Problem;
  return new ApiProblem(problem, response.headers.get('retry-after'));
}

const isJson = (response: Response): boolean => /json/.test(response.headers.get('content-type') ?? '');
