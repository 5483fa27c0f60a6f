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
  return write(value, '$');
}

function write(value: unknown, path: string): string {
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
      throw new NotCanonical(path, `${typeof value} has no JSON form`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value))
    return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  return writeObject(value, path);
}

function writeText(value: string, path: string): string {
  if (!NOT_PLAIN.test(value)) return `"${value}"`;
  if (value.includes('\u0000')) throw new NotCanonical(path, 'NUL character');
  if (LONE_SURROGATE.test(value)) throw new NotCanonical(path, 'lone surrogate');
  return JSON.stringify(value);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical(path, 'not a safe integer');
  return String(value);
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isPlainPrototype(prototype)) throw new NotCanonical(path, 'not a plain object');
  const members = Object.keys(value)
    .sort()
    .map((key) => `${writeText(key, path)}:${write(Reflect.get(value, key), `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}

/** Objects of another realm (Jest, a workflow sandbox) have another Object.prototype, which itself has none. */
function isPlainPrototype(prototype: unknown): boolean {
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
