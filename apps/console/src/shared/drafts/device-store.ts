import { canSeal } from './seal.ts';
import { sealedDraft, sealedFile, type StoredDraft, type StoredFile, openedDraft, openedFile } from './sealed-rows.ts';
import {
  database as unsealedToo,
  DRAFTS,
  FILES,
  forgetKey,
  type Kept,
  keyOf,
  memory,
  memoryFiles,
  run,
} from './device-database.ts';

/**
 * What a clerk has written and could not send yet, on this device alone (IndexedDB), sealed (`seal.ts`). It names persons: it is
 * deleted when it has been sent, and with signing out. Where the browser keeps nothing or cannot seal (a plain http address), it
 * lives as long as the page does.
 */
export type { Kept } from './device-database.ts';

/** `draft/file`. */
const fileKey = (draft: string, file: string): string => `${draft}/${file}`;

/** Whoever has signed out: a page that closes after him writes nothing down any more. */
let gone: string | null = null;
/** Drafts that were there and could not be read, not told yet. */
let lost = 0;

let sealed: Promise<void> | null = null;

/** Null: nothing is written down here. What an earlier version wrote down in clear is sealed first. */
async function database(): Promise<IDBDatabase | null> {
  const held = await unsealedToo();
  if (held !== null) await (sealed ??= sealWhatIsClear().catch(() => undefined));
  return held;
}

async function sealWhatIsClear(): Promise<void> {
  const rows = (await run('readonly', (of) => of(DRAFTS).getAll())) as readonly (Kept | StoredDraft)[];
  const clear = rows.filter((row) => !('sealed' in row));
  if (clear.length === 0) return;
  for (const draft of clear) {
    const key = await keyOf(draft.account);
    const row = await sealedDraft(key, draft);
    await run('readwrite', (of) => of(DRAFTS).put(row));
  }
  const names = await run('readonly', (of) => of(FILES).getAllKeys());
  for (const name of names) {
    const bytes: unknown = await run('readonly', (of) => of(FILES).get(name) as IDBRequest<unknown>);
    if (!(bytes instanceof Blob)) continue;
    const place = name as string;
    const account = rows.find(({ id }) => place.startsWith(`${id}/`))?.account;
    if (account === undefined) await run('readwrite', (of) => of(FILES).delete(name));
    else {
      const row = await sealedFile(await keyOf(account), { account, place, bytes });
      await run('readwrite', (of) => of(FILES).put(row, name));
    }
  }
}

/** Somebody is at the window. */
export function beginKeeping(): void {
  gone = null;
}

/** Whether drafts outlive this page; if not, why. */
export async function keeping(): Promise<'kept' | 'insecure' | 'refused'> {
  if (!canSeal()) return 'insecure';
  return (await database()) === null ? 'refused' : 'kept';
}

/** How many drafts were dropped because nobody can read them any more, since this was asked last. */
export function takeLost(): number {
  const count = lost;
  lost = 0;
  return count;
}

export async function draftsOf<D extends Kept>(account: string): Promise<readonly D[]> {
  if ((await database()) === null) return [...memory.values()].filter((one) => one.account === account) as D[];
  const rows = (await run('readonly', (of) => of(DRAFTS).index('account').getAll(account))) as readonly StoredDraft[];
  const drafts: D[] = [];
  for (const row of rows) {
    const draft = await opened<D>(row);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

export async function draftOf<D extends Kept>(id: string): Promise<D | null> {
  if ((await database()) === null) return (memory.get(id) as D | undefined) ?? null;
  const row = (await run('readonly', (of) => of(DRAFTS).get(id))) as StoredDraft | undefined;
  return row === undefined ? null : opened<D>(row);
}

/** What cannot be read says nothing any more: it is dropped, and told once. */
async function opened<D extends Kept>(row: StoredDraft): Promise<D | null> {
  const draft = await openedDraft<D>(await keyOf(row.account), row);
  if (draft !== null) return draft;
  await dropDraft(row.id);
  lost += 1;
  return null;
}

/** One after the other, so that what was sealed later is not overtaken. */
let writing: Promise<unknown> = Promise.resolve();

export function keepDraft(draft: Kept): Promise<void> {
  const written = writing.catch(() => undefined).then(() => write(draft));
  writing = written;
  return written;
}

async function write(draft: Kept): Promise<void> {
  if (draft.account === gone) return;
  if ((await database()) === null) {
    memory.set(draft.id, draft);
    return;
  }
  const row = await sealedDraft(await keyOf(draft.account), draft);
  if (draft.account !== gone) await run('readwrite', (of) => of(DRAFTS).put(row));
}

export async function keepFile(account: string, draft: string, file: string, bytes: Blob): Promise<void> {
  const place = fileKey(draft, file);
  if ((await database()) === null) {
    memoryFiles.set(place, bytes);
    return;
  }
  const row = await sealedFile(await keyOf(account), { account, place, bytes });
  if (account !== gone) await run('readwrite', (of) => of(FILES).put(row, place));
}

export async function fileOf(draft: string, file: string): Promise<Blob | null> {
  const place = fileKey(draft, file);
  if ((await database()) === null) return memoryFiles.get(place) ?? null;
  const row = (await run('readonly', (of) => of(FILES).get(place))) as StoredFile | undefined;
  return row === undefined ? null : openedFile(await keyOf(row.account), place, row);
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

/** With the key, so that what a page still writes down can be read by nobody. */
export async function dropDraftsOf(account: string): Promise<void> {
  gone = account;
  for (const { id } of await draftsOf(account)) await dropDraft(id);
  await forgetKey(account);
}
