/**
 * What a clerk has written and could not send yet, on this device alone (IndexedDB). It names persons: it is deleted when it has
 * been sent, and with signing out. Where the browser keeps nothing, it lives as long as the page does.
 */
export interface Kept {
  readonly id: string;
  readonly account: string;
}

const DATABASE = 'qingxin-drafts';
const DRAFTS = 'drafts';
const FILES = 'files';

/** `draft/file`. */
const fileKey = (draft: string, file: string): string => `${draft}/${file}`;

let opened: Promise<IDBDatabase | null> | null = null;
const memory = new Map<string, Kept>();
const memoryFiles = new Map<string, Blob>();
/** Whoever has signed out: a page that closes after him writes nothing down any more. */
let gone: string | null = null;

/** Somebody is at the window. */
export function beginKeeping(): void {
  gone = null;
}

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(DRAFTS, { keyPath: 'id' }).createIndex('account', 'account');
        request.result.createObjectStore(FILES);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}

async function run<T>(
  mode: IDBTransactionMode,
  ask: (of: (store: string) => IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const held = await database();
  if (held === null) throw new Error('this browser keeps nothing');
  return new Promise((resolve, reject) => {
    const transaction = held.transaction([DRAFTS, FILES], mode);
    const request = ask((store) => transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

/** Whether drafts outlive this page. */
export async function isKeeping(): Promise<boolean> {
  return (await database()) !== null;
}

export async function draftsOf<D extends Kept>(account: string): Promise<readonly D[]> {
  if ((await database()) === null) return [...memory.values()].filter((one) => one.account === account) as D[];
  return (await run('readonly', (of) => of(DRAFTS).index('account').getAll(account))) as D[];
}

export async function draftOf<D extends Kept>(id: string): Promise<D | null> {
  if ((await database()) === null) return (memory.get(id) as D | undefined) ?? null;
  return ((await run('readonly', (of) => of(DRAFTS).get(id))) as D | undefined) ?? null;
}

export async function keepDraft(draft: Kept): Promise<void> {
  if (draft.account === gone) return;
  if ((await database()) === null) memory.set(draft.id, draft);
  else await run('readwrite', (of) => of(DRAFTS).put(draft));
}

export async function keepFile(draft: string, file: string, bytes: Blob): Promise<void> {
  if ((await database()) === null) memoryFiles.set(fileKey(draft, file), bytes);
  else await run('readwrite', (of) => of(FILES).put(bytes, fileKey(draft, file)));
}

export async function fileOf(draft: string, file: string): Promise<Blob | null> {
  if ((await database()) === null) return memoryFiles.get(fileKey(draft, file)) ?? null;
  return ((await run('readonly', (of) => of(FILES).get(fileKey(draft, file)))) as Blob | undefined) ?? null;
}

export async function dropFile(draft: string, file: string): Promise<void> {
  memoryFiles.delete(fileKey(draft, file));
  if ((await database()) !== null) await run('readwrite', (of) => of(FILES).delete(fileKey(draft, file)));
}

/** With its files. */
export async function dropDraft(id: string): Promise<void> {
  memory.delete(id);
  if ((await database()) === null) return;
  await run('readwrite', (of) => {
    of(FILES).delete(IDBKeyRange.bound(fileKey(id, ''), fileKey(id, '\uffff')));
    return of(DRAFTS).delete(id);
  });
}

export async function dropDraftsOf(account: string): Promise<void> {
  gone = account;
  for (const { id } of await draftsOf(account)) await dropDraft(id);
}
