import type { Kept } from './device-database.ts';
import { seal, type SealedBytes, sealText, unseal, unsealText } from './seal.ts';

export interface StoredDraft {
  readonly id: string;
  readonly account: string;
  readonly sealed: SealedBytes;
}

export interface StoredFile {
  readonly account: string;
  readonly type: string;
  readonly sealed: SealedBytes;
}

const placeOf = ({ account, id }: Kept): string => `${account}/${id}`;

export async function sealedDraft(key: CryptoKey, draft: Kept): Promise<StoredDraft> {
  const { id, account } = draft;
  return { id, account, sealed: await sealText(key, JSON.stringify(draft), placeOf(draft)) };
}

export async function openedDraft<D extends Kept>(key: CryptoKey, row: StoredDraft): Promise<D | null> {
  const text = await unsealText(key, row.sealed, placeOf(row));
  return text === null ? null : (JSON.parse(text) as D);
}

export async function sealedFile(
  key: CryptoKey,
  { account, place, bytes }: { readonly account: string; readonly place: string; readonly bytes: Blob },
): Promise<StoredFile> {
  return { account, type: bytes.type, sealed: await seal(key, await bytes.arrayBuffer(), `${account}/${place}`) };
}

export async function openedFile(key: CryptoKey, place: string, row: StoredFile): Promise<Blob | null> {
  const bytes = await unseal(key, row.sealed, `${row.account}/${place}`);
  return bytes === null ? null : new Blob([bytes], { type: row.type });
}
