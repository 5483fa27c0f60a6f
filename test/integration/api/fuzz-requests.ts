import fc from 'fast-check';
import type { DocumentedRoute } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

/** One request of somebody; the path's ids are chosen when it is sent, because they live in the service. */
export interface OddRequest {
  readonly route: DocumentedRoute;
  readonly who: number;
  readonly places: readonly Place[];
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body: unknown;
}

/** A live id of the right kind, or a text. */
export type Place = { readonly live: number } | { readonly text: string };

/** Values that have broken services before: beside types, sizes and characters nobody thought of. */
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e反',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  'é'.normalize('NFD'),
  "' OR 1=1 --",
  '"; DROP TABLE es.event; --',
  '${7*7}',
  '{{7*7}}',
  '../../../../etc/passwd',
  '%00',
  '%',
  '\\',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '-1',
  '9'.repeat(40),
  '1e999',
  '2022-02-30',
  '9999-12-31',
  '0000-00-00T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '2022-05-10T09:00:00+99:00',
  'system:complaint-workflow',
  'person:admin01',
  'complaint-x',
];

const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 30_000 }).map((length) => '长'.repeat(length)) },
);

const nested = fc.integer({ min: 50, max: 3_000 }).map((depth) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
});

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: oddText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -0, -1, 0.5, 1e308, 2 ** 53, -(2 ** 63), [], {}, [[]], [null]),
  },
  { weight: 1, arbitrary: fc.array(fc.constant('x'), { minLength: 600, maxLength: 2_000 }) },
  { weight: 1, arbitrary: nested },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}')),
  },
);

/** A value that the schema takes, as far as a schema says it. */
function valueOf(schema: unknown, depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null || depth > 6) return fc.constant(null);
  const { type, anyOf, enum: chosen, properties, items, pattern, format, maxLength, maximum } = schema as Json;
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(chosen)) return fc.constantFrom(...(chosen as readonly unknown[]));
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one) => valueOf(one, depth + 1)));
  if (type === 'object' && typeof properties === 'object' && properties !== null) {
    const { required = [] } = schema as { readonly required?: readonly string[] };
    const fields = Object.entries(properties).map(([name, field]) => [name, valueOf(field, depth + 1)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  }
  if (type === 'array') return fc.array(valueOf(items, depth + 1), { maxLength: 3 });
  if (type === 'integer')
    return fc.integer({ min: 0, max: typeof maximum === 'number' ? Math.min(maximum, 2 ** 31) : 2 ** 31 });
  if (type === 'number') return fc.double({ noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'string' && typeof pattern === 'string') return matching(pattern);
  if (type === 'string' && format === 'date') return fc.date(DATES).map((date) => date.toISOString().slice(0, 10));
  if (type === 'string' && format === 'date-time') return fc.date(DATES).map((date) => date.toISOString());
  if (type === 'string')
    return fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(Number(maxLength ?? 20), 20) });
  return fc.constant(null);
}

const DATES = { min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true };

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
  } catch {
    // Not every expression can be turned round.
    return fc.string({ maxLength: 20 });
  }
}

type Change = (value: unknown) => unknown;

/** Something in the body is exchanged, left out or added, at a place that the numbers lead to. */
const changeOf = fc
  .record({
    steps: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }),
    to: oddValue,
    how: fc.nat({ max: 3 }),
  })
  .map(
    ({ steps, to, how }): Change =>
      (value) =>
        changed(value, steps, { to, how }),
  );

function changed(
  value: unknown,
  steps: readonly number[],
  change: { readonly to: unknown; readonly how: number },
): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== 'object' || value === null) return change.to;
  const names = Object.keys(value);
  if (change.how === 3 && rest.length === 0) return { ...value, [ODD_TEXTS[step] ?? 'x']: change.to };
  const name = names[step % Math.max(names.length, 1)];
  if (name === undefined) return change.to;
  const inside = (value as Json)[name];
  const next = rest.length === 0 ? change.to : changed(inside, rest, change);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? next : (item as unknown)));
  if (change.how === 2 && rest.length === 0)
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: next };
}

/** What the route is sent: its own example or something its schema takes, mostly with a few things wrong. */
function bodyOf({ operation }: DocumentedRoute): fc.Arbitrary<unknown> {
  const { content = {} } = operation.requestBody ?? {};
  const json = content['application/json'];
  if (json === undefined)
    return operation.requestBody === undefined ? fc.constant(undefined) : fc.uint8Array({ maxLength: 400 });
  const { example = {}, schema } = json;
  const start = fc.oneof(
    { weight: 3, arbitrary: fc.constant(example) },
    { weight: 2, arbitrary: valueOf(schema) },
    { weight: 1, arbitrary: oddValue },
  );
  return fc
    .tuple(start, fc.array(changeOf, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce((body, change) => change(body), value));
}

const place: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 9 }).map((live) => ({ live })) },
  { weight: 1, arbitrary: fc.uuid().map((text) => ({ text })) },
  { weight: 1, arbitrary: oddText.map((text) => ({ text: text.slice(0, 200) })) },
);

const HEADERS = fc.subarray(
  [
    ['if-match', '"1"'],
    ['if-match', 'W/"x"'],
    ['idempotency-key', '7a7c2a2e-1f0b-4a53-9f58-2f8f0b1d7e99'],
    ['idempotency-key', 'x'],
    ['content-type', 'text/plain'],
    ['accept', 'text/html'],
    ['range', 'bytes=9-1'],
    ['x-request-id', 'x'.repeat(300)],
  ] as const,
  { maxLength: 2 },
);

function requestOf(route: DocumentedRoute): fc.Arbitrary<OddRequest> {
  const asked = (route.operation.parameters ?? []) as readonly { name: string; in: string; schema?: unknown }[];
  const query = asked.filter((parameter) => parameter.in === 'query');
  const one = query.map(({ name, schema }) =>
    fc.option(fc.oneof(oddText, valueOf(schema).map(String)), { freq: 2 }).map((value) => [name, value] as const),
  );
  return fc.record({
    route: fc.constant(route),
    who: fc.nat({ max: 20 }),
    places: fc.array(place, { minLength: 4, maxLength: 4 }),
    query: fc
      .tuple(...one)
      .map((pairs) => pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value.slice(0, 300)] as const]))),
    headers: HEADERS,
    body: bodyOf(route),
  });
}

/** Requests over all these routes, each as often as any other. */
export function oddRequests(routes: readonly DocumentedRoute[]): fc.Arbitrary<OddRequest> {
  return fc.oneof(...routes.map(requestOf));
}
