import { randomUUID } from 'node:crypto';
import { problemsOf, type FieldProblem } from '@qingxin/application';
import Type, { type TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { HttpProblem } from '../problems/http-problem.ts';
import type { Asked, ApiRequest, StreamedBody } from './asked.ts';
import type { RouteFile, RouteSpec } from './route.ts';
import { isTooDeep, unstorable } from './storable.ts';

type Values = Readonly<Record<string, unknown>>;

interface Checks {
  readonly params: Validator;
  readonly query: Validator;
  readonly headers: Validator;
  readonly body: Validator | null;
}

/** Compares requests with the schemas of their route; schemas are compiled at their first use. */
export class RequestCheck {
  readonly #checks = new Map<RouteSpec, Checks>();

  /** @throws HttpProblem naming every wrong parameter and field */
  check(spec: RouteSpec, request: ApiRequest): Asked {
    const { params, query, headers, body } = this.#checksOf(spec);
    const problems: FieldProblem[] = [];
    const read = (values: Values, schemas: RouteSpec['query'], place: string, validator: Validator): Values => {
      const typed = numbersRead(values, schemas ?? {});
      problems.push(...at(place, unstorable(typed)));
      if (!validator.Check(typed)) problems.push(...at(place, problemsOf(validator.Errors(typed))));
      return problems.length > 0 ? typed : instantsInUtc(typed, schemas ?? {});
    };
    const asked = {
      params: read(request.params, spec.params, 'path', params),
      query: read(request.query, spec.query, 'query', query),
      headers: read(headersOf(spec, request), spec.headers, 'header', headers),
      body: bodyOf(spec, request),
      requestId: request.requestId,
      signedIn: request.signedIn ?? null,
    };
    if (spec.file === undefined) {
      if (isTooDeep(asked.body)) throw new HttpProblem('malformed-request');
      problems.push(...unstorable(asked.body));
    }
    if (body !== null && !body.Check(asked.body)) problems.push(...problemsOf(body.Errors(asked.body)));
    if (problems.length > 0) throw new HttpProblem('invalid-request', { problems });
    const key = asked.headers['Idempotency-Key'];
    return { ...asked, commandId: typeof key === 'string' ? key : randomUUID() } as Asked;
  }

  #checksOf(spec: RouteSpec): Checks {
    const known = this.#checks.get(spec);
    if (known !== undefined) return known;
    const checks = {
      params: Compile(Type.Object({ ...spec.params })),
      query: Compile(optional(spec.query ?? {})),
      headers: Compile(optional(spec.headers ?? {})),
      body: spec.body === undefined ? null : Compile(spec.body.schema),
    };
    this.#checks.set(spec, checks);
    return checks;
  }
}

function optional(schemas: Readonly<Record<string, TSchema>>): TSchema {
  const properties = Object.entries(schemas).map(([name, schema]) => [name, Type.Optional(schema)] as const);
  return Type.Object(Object.fromEntries(properties), { additionalProperties: false });
}

function numbersRead(values: Values, schemas: Readonly<Record<string, TSchema>>): Values {
  const typed = Object.entries(values).map(([name, value]) => [name, asNumber(value, schemas[name])] as const);
  return Object.fromEntries(typed);
}

/** `12` for a whole-number schema; anything else stays text and fails the check there. */
function asNumber(value: unknown, schema: TSchema | undefined): unknown {
  const isWhole = schema !== undefined && 'type' in schema && schema.type === 'integer';
  return isWhole && typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** Instants may come with any offset; the text of those inside the system is their order. */
function instantsInUtc(values: Values, schemas: Readonly<Record<string, TSchema>>): Values {
  const read = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
    const schema = schemas[name];
    const isInstant = schema !== undefined && 'format' in schema && schema.format === 'date-time';
    return [name, isInstant && typeof value === 'string' ? new Date(value).toISOString() : value];
  };
  return Object.fromEntries(Object.entries(values).map(read));
}

function headersOf({ headers }: RouteSpec, request: ApiRequest): Values {
  const given = Object.keys(headers ?? {}).map((name) => [name, request.get(name)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** No body at all stands for an empty object. @throws HttpProblem for a body that is not JSON, or no file where one is due */
function bodyOf(spec: RouteSpec, request: ApiRequest): unknown {
  const body: unknown = request.body;
  if (spec.file?.streamed === true) return streamedBody(spec.file, request);
  if (spec.file !== undefined) return Buffer.isBuffer(body) ? body : refuseMedia();
  if (spec.body === undefined || body !== undefined) return body;
  const isEmpty = request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0;
  return isEmpty ? {} : refuseMedia();
}

/** @throws HttpProblem for a type that the route does not take */
function streamedBody({ media }: RouteFile, request: ApiRequest): StreamedBody {
  const type = (request.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!media.includes(type)) refuseMedia();
  const length = request.get('content-length');
  return { stream: request, saidSize: length === undefined ? null : Number(length) };
}

function refuseMedia(): never {
  throw new HttpProblem('media-type-unsupported');
}

function at(place: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map(({ path, message }) => ({ path: `${place}${path}`, message }));
}
