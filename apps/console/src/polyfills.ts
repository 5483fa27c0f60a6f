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

define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object, 'hasOwn', hasOwn);
