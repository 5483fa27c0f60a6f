/**
 * What Chromium 86 lacks of what the libraries and this console use. Syntax is brought down by the build; `console.spec.ts`
 * holds that nothing else newer is called.
 */
function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const from = Math.trunc(index) || 0;
  return this[from < 0 ? this.length + from : from];
}

function hasOwn(target: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(target, name);
}

/** For the plain values that the libraries copy: records, lists, maps and sets of them; no cycles. */
function structuredClone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredClone);
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, structuredClone(held)] as const));
  if (value instanceof Set) return new Set([...value].map(structuredClone));
  if (value instanceof Date) return new Date(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, structuredClone(held)]));
}

define(globalThis, 'structuredClone', structuredClone);
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object, 'hasOwn', hasOwn);
