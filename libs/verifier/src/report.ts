/** What is wrong with a history. */
export type FaultKind =
  /** The file, line or field cannot be read as this format. */
  | 'unreadable'
  | 'unknown-algorithm'
  /** The event is not what its hash says, or its hash does not follow from the one before. */
  | 'event-changed'
  | 'event-missing'
  | 'event-out-of-order'
  /** An event of another stream stands here. */
  | 'stream-swapped'
  /** The event, whole in itself, is not the one that was sealed at its position. */
  | 'event-not-sealed'
  /** The stream was longer when it was sealed. */
  | 'stream-cut-short'
  | 'stream-missing'
  /** The stream's end is not the one that was sealed. */
  | 'head-not-sealed'
  /** The block is not what its root says. */
  | 'block-changed'
  | 'block-missing'
  /** The seal is not by the key, or the root is another than the one kept elsewhere. */
  | 'root-replaced'
  | 'key-unknown'
  | 'signature-wrong'
  | 'file-changed'
  | 'file-missing'
  | 'file-added'
  /** The evidence is not the file that the event names. */
  | 'evidence-changed'
  | 'evidence-unknown'
  /** A row of the reads log is not what was sealed, is gone, or was put in afterwards. */
  | 'read-changed'
  | 'read-missing'
  | 'read-added'
  /** What is kept of the sealed reads is not what the block's root says. */
  | 'reads-not-sealed'
  /** A time stamp that cannot be read, is of something else or an answer to another query, is not signed by its certificate, or by one that does not lead to an authority that is known. */
  | 'stamp-unreadable'
  | 'stamp-of-other'
  | 'stamp-signature-wrong'
  | 'stamp-authority-unknown';

export interface Fault {
  readonly kind: FaultKind;
  /** Place in the whole log, from 1; null where it cannot be told. */
  readonly position: number | null;
  /** Position of the last event before it in its stream, where its own cannot be told. */
  readonly after: number | null;
  readonly streamId: string | null;
  /** Place in the stream, from 1. */
  readonly version: number | null;
  /** The block concerned. */
  readonly blockNo: number | null;
  /** Position in the reads log; null for what is none of it. */
  readonly read: number | null;
  /** The file of the bundle concerned. */
  readonly file: string | null;
}

export function faultOf(kind: FaultKind, at: Partial<Omit<Fault, 'kind'>> = {}): Fault {
  return {
    kind,
    position: null,
    after: null,
    streamId: null,
    version: null,
    blockNo: null,
    read: null,
    file: null,
    ...at,
  };
}

/** By place in the log, a block before its events; what has no place comes last. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const far = Number.MAX_SAFE_INTEGER;
  const placeOf = ({ position, after }: Fault): number => position ?? (after === null ? far : after + 0.5);
  return [...faults].sort(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      Number(one.blockNo === null) - Number(other.blockNo === null) ||
      (one.version ?? far) - (other.version ?? far) ||
      (one.read ?? far) - (other.read ?? far) ||
      (one.blockNo ?? far) - (other.blockNo ?? far),
  );
}
