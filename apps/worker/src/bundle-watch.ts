import { type BundleRefusal, type BundleRequests, BundleTakenOver, type BundleToMake } from '@qingxin/application';
import { type Sealer, type SealKeys, SealRefused, type SqlExecutor, type TimeStampFile } from '@qingxin/event-store';
import {
  EvidenceDamaged,
  type EvidenceFiles,
  EvidenceRefused,
  EvidenceStoreFailed,
  exportBundle,
  isOutage,
  type KeptFile,
  newFileId,
} from '@qingxin/platform';
import { RULE_ROWS } from '@qingxin/rulebook';
import { LeasedLoop, type LeasedLoopParts } from './calendar/leased-loop.ts';

export interface BundleWatchParts extends LeasedLoopParts {
  readonly requests: BundleRequests;
  /** Where bundles are kept, sealed. */
  readonly shelf: Pick<EvidenceFiles, 'receive' | 'sweep'>;
  readonly evidence: Pick<EvidenceFiles, 'read'>;
  readonly sealer: Pick<Sealer, 'seal'>;
  readonly keys: SealKeys;
  readonly stamps: Pick<TimeStampFile, 'stamps'>;
  /** Reads the log: a statement may take longer than anybody waits at a desk. */
  readonly log: SqlExecutor;
  /** The machine's clock. */
  readonly now: () => string;
  readonly onMade: (bundle: { readonly id: string; readonly blockNo: number; readonly events: number }) => void;
  readonly onRefused: (refused: { readonly id: string; readonly code: BundleRefusal }) => void;
  readonly onTakenAway: (bundles: number) => void;
}

const LEASE = 'bundles';
const BY = 'system:bundles';
const NO_LIMIT = { file: Infinity, matter: Infinity };

/**
 * Makes the bundles that were asked for at the desk, one at a time, each after a seal, and takes them away when their time is over.
 * What a worker that was killed left half-made is taken away and made again. Needs no Temporal.
 */
export class BundleWatch {
  readonly #parts: BundleWatchParts;
  readonly #loop: LeasedLoop;

  constructor(parts: BundleWatchParts) {
    this.#parts = parts;
    this.#loop = new LeasedLoop(parts, LEASE, () => this.look());
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many bundles were made, refused or taken away. */
  async look(): Promise<number> {
    return (await this.#parts.requests.isDue()) ? this.#loop.alone(() => this.#work()) : 0;
  }

  async #work(): Promise<number> {
    const { shelf, requests, onTakenAway } = this.#parts;
    const swept = await shelf.sweep();
    if (swept > 0) onTakenAway(swept);
    const next = this.#loop.goesOn() ? await requests.next() : null;
    if (next === null) return swept;
    await this.#make(next);
    return swept + 1;
  }

  async #make({ id, stream, files }: BundleToMake): Promise<void> {
    const { requests, shelf, sealer, keys, stamps, log, now, onMade, onRefused } = this.#parts;
    const fileId = newFileId();
    try {
      await sealer.seal();
      const made = await exportBundle(
        {
          ...{ sql: log, keys, stamps: stamps.stamps(), evidence: (file) => this.#original(file, files) },
          texts: new Map([['rules.json', `${JSON.stringify(RULE_ROWS, null, 1)}\n`]]),
        },
        [stream],
        {
          madeAt: now(),
          write: async (bytes) => {
            const kind = { extension: 'zip', inspect: () => Promise.resolve('application/zip') };
            await shelf.receive({ fileId, stream: id, by: BY, most: NO_LIMIT, bytes, ...kind });
          },
        },
      );
      if (await requests.made(id, fileId, made)) onMade({ id, blockNo: made.blockNo, events: made.events });
    } catch (error) {
      const code = refusalOf(error);
      if (code === null) {
        if (isOutside(error)) await requests.again(id).catch(() => undefined);
        throw error;
      }
      await requests.refused(id, code);
      onRefused({ id, code });
    }
  }

  /** Only what was named when it was asked for; of what was erased since the digest alone. */
  async #original(file: KeptFile, named: readonly string[]): Promise<AsyncIterable<Uint8Array> | null> {
    if (!named.includes(file.fileId)) return null;
    try {
      return await this.#parts.evidence.read(file);
    } catch (error) {
      if (error instanceof EvidenceRefused) return null;
      throw error;
    }
  }
}

/** What no second try changes. */
function refusalOf(error: unknown): BundleRefusal | null {
  if (error instanceof SealRefused) return 'bundle-seal-refused';
  return error instanceof EvidenceDamaged ? 'bundle-evidence-damaged' : null;
}

/** Not the fault of this bundle: it is made when the store answers again, or by whoever has taken it over. */
function isOutside(error: unknown): boolean {
  return error instanceof EvidenceStoreFailed || error instanceof BundleTakenOver || isOutage(error);
}
