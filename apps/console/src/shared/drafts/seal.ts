/**
 * Drafts name persons and lie on a computer that several people use: they are written down sealed (AES-GCM) under a key that no
 * script can read out and that goes with signing out.
 */
export interface SealedBytes {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** Web Crypto is there in secure places alone (https, this computer itself): elsewhere nothing is written down. */
export function canSeal(): boolean {
  return typeof crypto === 'object' && (crypto as Partial<Crypto>).subtle !== undefined;
}

export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** `place` is what the bytes are of: sealed for one place they open in no other. */
export async function seal(key: CryptoKey, bytes: BufferSource, place: string): Promise<SealedBytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt(how(iv, place), key, bytes) };
}

/** Null: it was sealed with another key, for another place, or was changed. */
export async function unseal(key: CryptoKey, sealed: SealedBytes, place: string): Promise<ArrayBuffer | null> {
  try {
    return await crypto.subtle.decrypt(how(sealed.iv, place), key, sealed.data);
  } catch {
    return null;
  }
}

const how = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
  ...{ name: ALGORITHM, iv },
  additionalData: new TextEncoder().encode(place),
});

export async function sealText(key: CryptoKey, text: string, place: string): Promise<SealedBytes> {
  return seal(key, new TextEncoder().encode(text), place);
}

export async function unsealText(key: CryptoKey, sealed: SealedBytes, place: string): Promise<string | null> {
  const bytes = await unseal(key, sealed, place);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
