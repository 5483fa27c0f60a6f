import { Compile, type Validator } from 'typebox/compile';
import type { TSchema } from 'typebox';
import type { HttpAnswer } from './http-client.ts';
import { type DocumentedRoute, documentedRoutes, type OpenApi } from './routes.ts';

const PROBLEM = 'application/problem+json';
/** What is said of an address that leads nowhere: there is no operation to document it. */
const NOWHERE = 'route-unknown';

/** Compares every answer with what the service's own document says of it. */
export class DocumentedAnswers {
  readonly #document: OpenApi;
  readonly #routes: readonly { readonly pattern: RegExp; readonly route: DocumentedRoute }[];
  readonly #validators = new Map<object, Validator>();
  readonly #seen = new Set<string>();

  constructor(document: OpenApi) {
    this.#document = document;
    // An address that is written out wins over one with a parameter in its place.
    const routes = [...documentedRoutes(document)].sort((a, b) => parametersIn(a) - parametersIn(b));
    this.#routes = routes.map((route) => ({ pattern: patternOf(route), route }));
  }

  /** `GET /api/v1/complaints/{id} 200`, as far as seen. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** @throws naming what the document says otherwise */
  check(method: string, address: string, answer: HttpAnswer): void {
    const wrong = this.#wrongIn(method, address, answer);
    if (wrong === null) return;
    throw new Error(`the document does not tell of ${method} ${address} ${answer.status}: ${wrong}\n${answer.text}`);
  }

  #wrongIn(method: string, address: string, { status, headers, text, body }: HttpAnswer): string | null {
    const media = (headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
    const route = this.#find(method, address);
    if (route === null) {
      if (body['code'] !== NOWHERE && status !== 400) return 'no such route';
      return this.#faults({ $ref: '#/components/schemas/Problem' }, body);
    }
    const response = route.operation.responses[status];
    if (response === undefined) return 'no such status';
    this.#seen.add(`${method} ${route.path} ${status}`);
    if (status === 204) return text === '' ? null : 'a body';
    const told = response.content?.[media];
    if (told === undefined) return `no ${media}`;
    if (media === PROBLEM && !isNamed(body['code'], response.description)) return `no ${String(body['code'])}`;
    return told.schema === undefined ? null : this.#faults(told.schema, body);
  }

  #find(method: string, address: string): DocumentedRoute | null {
    const path = address.replace(/\/?(\?.*)?$/s, '') || '/';
    return this.#routes.find(({ pattern, route }) => route.method === method && pattern.test(path))?.route ?? null;
  }

  #faults(schema: object, body: unknown): string | null {
    const validator = this.#validatorOf(this.#resolved(schema));
    if (validator.Check(body)) return null;
    return validator
      .Errors(body)
      .map(({ instancePath, message }) => `${instancePath} ${message}`)
      .join('; ');
  }

  #resolved(schema: object): object {
    if (!('$ref' in schema)) return schema;
    const name = String(schema.$ref).split('/').at(-1) ?? '';
    return this.#document.components.schemas[name] ?? {};
  }

  #validatorOf(schema: object): Validator {
    const known = this.#validators.get(schema);
    if (known !== undefined) return known;
    const validator = Compile(closed(schema) as TSchema);
    this.#validators.set(schema, validator);
    return validator;
  }
}

/** What a command's own rules refuse is told of all commands in one sentence, not code by code. */
function isNamed(code: unknown, description: string): boolean {
  return description.includes('办理规则') || description.split('；').some((named) => named.split(' ')[0] === code);
}

function parametersIn({ path }: DocumentedRoute): number {
  return path.split('{').length - 1;
}

function patternOf({ path }: DocumentedRoute): RegExp {
  const source = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** The same schema, refusing fields that it does not list: what is answered is documented. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inside ? { additionalProperties: false, ...inside } : inside;
}
