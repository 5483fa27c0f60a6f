/** What this browser remembers for one account: ids and settings, never anything about persons. */
export function readStored<Value>(account: string, name: string, otherwise: Value): Value {
  try {
    const text = localStorage.getItem(keyOf(account, name));
    return text === null ? otherwise : (JSON.parse(text) as Value);
  } catch {
    return otherwise;
  }
}

export function store(account: string, name: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(account, name), JSON.stringify(value));
  } catch {
    // A full or forbidden store costs a convenience, no work.
  }
}

const keyOf = (account: string, name: string): string => `qingxin.${name}.${account}`;
