// Writes the types of the console's client from the document that the API serves: `npm run docs`, or prints them with `--print`,
// so that a test can compare the two.
// One line per route, so that a change of one route is a change of one line.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { districtDocument } = await import(join(root, 'apps/api/dist/openapi/district-document.js'));
// In the form that it travels: what schemas are made of beside it is left behind.
const { paths, components } = JSON.parse(JSON.stringify(districtDocument()));

const KNOWN = new Set([
  ...['type', 'properties', 'required', 'items', 'anyOf', 'const', 'enum', 'patternProperties', '$ref'],
  ...['additionalProperties', 'description', 'format', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength'],
  ...[
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
    'uniqueItems',
    'default',
    'examples',
    'exclusiveMinimum',
    'contentEncoding',
  ],
]);
const NAMED = new Map([[JSON.stringify(plain(components.schemas.Problem)), 'Problem']]);

/** The type that TypeScript has for a schema. @throws for a keyword that this does not know */
function typeOf(schema) {
  const stranger = Object.keys(schema).find((key) => !KNOWN.has(key) && !key.startsWith('x-'));
  if (stranger !== undefined) throw new Error(`the client's types know no schema with ${stranger}`);
  const known = NAMED.get(JSON.stringify(plain(schema)));
  return known ?? written(schema);
}

function written(schema) {
  if ('$ref' in schema) return schema.$ref.split('/').at(-1);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  if (schema.anyOf !== undefined) return union(schema.anyOf.map(typeOf));
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `readonly ${elementOf(schema.items ?? {})}[]`;
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function elementOf(items) {
  const type = typeOf(items);
  return /^\w+$/.test(type) || items.type === 'object' ? type : `(${type})`;
}

function objectOf({ properties = {}, required = [], patternProperties, additionalProperties }) {
  const fields = Object.entries(properties).map(([name, schema]) => field(name, schema, required.includes(name)));
  const [others] = Object.values(patternProperties ?? {});
  const rest = others ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  if (rest !== undefined) return `Readonly<Record<string, ${typeOf(rest)}>>`;
  return fields.length === 0 ? 'Readonly<Record<string, unknown>>' : `{ ${fields.join('; ')} }`;
}

const field = (name, schema, isRequired) =>
  `readonly ${/^\w+$/.test(name) ? name : literal(name)}${isRequired ? '' : '?'}: ${typeOf(schema)}`;
const literal = (value) => (typeof value === 'string' ? `'${value.replaceAll(/['\\]/g, '\\$&')}'` : String(value));
const union = (types) => [...new Set(types)].join(' | ');

/** Two schemas that differ in their words alone are one type. */
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]));
}

function routeOf(method, path, { parameters = [], requestBody, responses }) {
  const of = (place, isRequired) => {
    const list = parameters.filter((parameter) => parameter.in === place);
    return list.length === 0
      ? null
      : `{ ${list.map(({ name, schema }) => field(name, schema, isRequired)).join('; ')} }`;
  };
  const body = requestBody?.content?.['application/json']?.schema;
  const file = requestBody !== undefined && body === undefined;
  const [, good] = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const answer = good.content?.['application/json']?.schema;
  const parts = {
    params: of('path', true),
    query: of('query', false),
    headers: of('header', false),
    body: body === undefined ? (file ? 'Blob' : null) : typeOf(body),
    answer: answer === undefined ? (good.content === undefined ? 'undefined' : 'Blob') : typeOf(answer),
  };
  const told = Object.entries(parts).flatMap(([name, type]) => (type === null ? [] : [`readonly ${name}: ${type}`]));
  return `  readonly '${method.toUpperCase()} ${path}': { ${told.join('; ')} };`;
}

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [method, path, operation]),
);
const problem = `export type Problem = ${written(components.schemas.Problem)};`;
const [, , registers] = operations.find(([method, path]) => method === 'post' && path === '/api/v1/complaints');
const answered = registers.responses['201'].content['application/json'].schema;
NAMED.set(JSON.stringify(plain(answered)), 'CommandAnswer');
const lines = [
  '// Made from the document of the API by `npm run docs`; do not edit.',
  '',
  problem.replace(/readonly code: ('[a-z0-9-]+'( \| )?)+/, 'readonly code: string'),
  '',
  `export type CommandAnswer = ${written(answered)};`,
  '',
  '/** Every route by method and path: what it is asked and what it answers. */',
  'export interface Routes {',
  ...operations.map((operation) => routeOf(...operation)).sort(),
  '}',
  '',
];
const text = lines.join('\n');
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(join(root, 'apps/console/src/api/schema.ts'), text);
