/** A sealed file that lies ready on this machine. */
export interface SealedObject {
  /** Lower-case hex SHA-256 of the sealed bytes. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/**
 * Where sealed files lie. Names are hashes of what they name, so that nothing is ever overwritten by anything else and a
 * second `put` of the same changes nothing. No implementation can read what it keeps.
 */
export interface EvidenceStore {
  /** Safe once it resolves. The file at `path` may be gone afterwards. */
  put(object: SealedObject): Promise<void>;
  /** Null: there is no such object. */
  get(name: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Size in bytes; null: there is no such object. */
  head(name: string): Promise<number | null>;
  /** Only for what was erased by law or never attached. Gone already is no error. */
  delete(name: string): Promise<void>;
}

const NAME = /^[0-9a-f]{64}$/;

/** @throws for anything that is no hash: a name never becomes a path or an address of its own */
export function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error('not the name of an object');
  return name;
}
