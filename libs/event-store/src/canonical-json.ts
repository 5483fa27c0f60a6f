import { createHash } from 'node:crypto';

/** A value that cannot be written canonically, or that jsonb would not give back unchanged. */
export class NotCanonical extends Error {
  readonly code = 'not-canonical';

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'NotCanonical';
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;
/** What JSON escapes, and halves of pairs, which may be lone. */
const NOT_PLAIN = /[\u0000-\u001f"\\\ud800-\udfff]/;

/**
 * JSON text after RFC 8785: keys in UTF-16 order, no white space. Numbers are safe integers only (`-0` refused), because
 * jsonb rewrites other numbers; `undefined`, functions, class instances, NUL and lone surrogates are refused.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** SHA-256 in lower-case hexadecimal of the value's canonical text: what a sheet prints about what it says. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Where in the value the writer is; put into words only for an error, because every event is written. */
type Path = (string | number)[];

function notCanonical(path: Path, reason: string): NotCanonical {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return new NotCanonical(`$${place}`, reason);
}

function write(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      return writeNumber(value, path);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      break;
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw notCanonical(path, `${typeof value} has no JSON form`);
  }
  if (value === null) return 'null';
  return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
}

function writeText(value: string, path: Path): string {
  if (!NOT_PLAIN.test(value)) return `"${value}"`;
  if (value.includes('\u0000')) throw notCanonical(path, 'NUL character');
  if (LONE_SURROGATE.test(value)) throw notCanonical(path, 'lone surrogate');
  return JSON.stringify(value);
}

function writeNumber(value: number, path: Path): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw notCanonical(path, 'not a safe integer');
  return String(value);
}

function writeArray(value: readonly unknown[], path: Path): string {
  let text = '[';
  for (let index = 0; index < value.length; index += 1) {
    path.push(index);
    text += `${index > 0 ? ',' : ''}${write(value[index], path)}`;
    path.pop();
  }
  return `${text}]`;
}

function writeObject(value: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isPlainPrototype(prototype)) throw notCanonical(path, 'not a plain object');
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    path.push(key);
    text += `${text.length > 1 ? ',' : ''}${writeText(key, path)}:${write(Reflect.get(value, key), path)}`;
    path.pop();
  }
  return `${text}}`;
}

/** Objects of another realm (Jest, a workflow sandbox) have another Object.prototype, which itself has none. */
function isPlainPrototype(prototype: unknown): boolean {
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
