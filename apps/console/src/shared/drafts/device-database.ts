import { canSeal, newKey } from './seal.ts';

export interface Kept {
  readonly id: string;
  readonly account: string;
}

const DATABASE = 'qingxin-drafts';
const VERSION = 2;
export const DRAFTS = 'drafts';
export const FILES = 'files';
const KEYS = 'keys';

let opened: Promise<IDBDatabase | null> | null = null;
export const memory = new Map<string, Kept>();
export const memoryFiles = new Map<string, Blob>();

/** Null: nothing is written down here. */
export function database(): Promise<IDBDatabase | null> {
  opened ??= canSeal() ? open() : intoMemory().then(() => null);
  return opened;
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, VERSION);
      request.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion === 0) {
          request.result.createObjectStore(DRAFTS, { keyPath: 'id' }).createIndex('account', 'account');
          request.result.createObjectStore(FILES);
        }
        request.result.createObjectStore(KEYS);
      };
      request.onsuccess = () => {
        // Another tab of a newer version does not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** Where nothing can be sealed nothing stays in clear either: what an earlier version wrote down lives on in this page. */
async function intoMemory(): Promise<void> {
  try {
    const held = await done(indexedDB.open(DATABASE));
    if (held.objectStoreNames.contains(DRAFTS)) {
      const of = held.transaction([DRAFTS, FILES]);
      const [drafts, names, files] = await Promise.all([
        done(of.objectStore(DRAFTS).getAll() as IDBRequest<Kept[]>),
        done(of.objectStore(FILES).getAllKeys()),
        done(of.objectStore(FILES).getAll() as IDBRequest<unknown[]>),
      ]);
      for (const draft of drafts) if (!('sealed' in draft)) memory.set(draft.id, draft);
      files.forEach((file, index) => file instanceof Blob && memoryFiles.set(names[index] as string, file));
    }
    held.close();
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // This browser keeps nothing at all.
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not read'));
  });
}

export async function run<T>(
  mode: IDBTransactionMode,
  ask: (of: (store: string) => IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const held = await database();
  if (held === null) throw new Error('this browser keeps nothing');
  return new Promise((resolve, reject) => {
    const transaction = held.transaction([DRAFTS, FILES, KEYS], mode);
    const request = ask((store) => transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

/** The key of an account on this device. Of two tabs that make one at the same time the first one's counts. */
export async function keyOf(account: string): Promise<CryptoKey> {
  const known = (await run('readonly', (of) => of(KEYS).get(account))) as CryptoKey | undefined;
  if (known !== undefined) return known;
  const fresh = await newKey();
  await run('readwrite', (of) => of(KEYS).add(fresh, account)).catch(() => undefined);
  return (await run('readonly', (of) => of(KEYS).get(account))) as CryptoKey;
}

export async function forgetKey(account: string): Promise<void> {
  if ((await database()) !== null) await run('readwrite', (of) => of(KEYS).delete(account));
}
