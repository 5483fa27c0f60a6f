import type { Door } from '@qingxin/application';
import { inspectContent, ContentRefused } from '@qingxin/documents';
import {
  type Actor,
  BATCH_KINDS,
  type BatchKind,
  type BatchTarget,
  type EvidenceBook,
  isEvidenceLocked,
  keptCopy,
  type MatterState,
  mayImport,
  type OrganisationView,
} from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { type EvidenceFiles, type EvidenceLimits, fileIdFrom, type ReadableBytes } from '@qingxin/platform';
import { evidenceProblem } from '../evidence/evidence-problem.ts';

interface Imported {
  readonly kind: BatchKind;
  readonly target: BatchTarget;
  readonly bytes: Buffer;
  readonly fileHash: string;
  readonly commandId: string;
  readonly requestId: string;
  readonly actor: Actor;
}

/** An imported file is kept as evidence of the matter it is for: sent to the store before the batch, attached once the batch is there. */
export class OriginalFiles {
  readonly #door: Pick<Door, 'journal' | 'handler' | 'references' | 'clock'>;
  readonly #files: EvidenceFiles;
  readonly #limits: EvidenceLimits;

  constructor(
    door: Pick<Door, 'journal' | 'handler' | 'references' | 'clock'>,
    files: EvidenceFiles,
    limits: EvidenceLimits,
  ) {
    this.#door = door;
    this.#files = files;
    this.#limits = limits;
  }

  /**
   * The id under which the file stands, or will stand, among the evidence of the matter: that of the same file where it is
   * there already. Null for an archived case, whose evidence is locked, and for what is no file of one matter.
   */
  async keep({ target, bytes, fileHash, commandId, actor }: Imported): Promise<string | null> {
    const { stream } = target;
    // A list of a channel and a backlog are of many matters: what they say goes into each of them, row by row.
    if (target.kind === 'channel' || target.kind === 'backlog') return null;
    const { state, referenceHeads, offsetMs } = await this.#door.journal.open(stream);
    const matter = state as MatterState;
    const { organisation } = await this.#door.references.asSeen(referenceHeads, this.#door.clock.now(offsetMs));
    const twin = keptCopy(comparable(matter.evidence, actor, organisation), fileHash);
    if (twin !== null) return twin.fileId;
    // Whoever may not import is refused by the batch, as if the matter were not there.
    if (isEvidenceLocked(matter) || !mayImport(target, state, actor.unit, organisation)) return null;
    const fileId = fileIdFrom(commandId, fileHash);
    const extension = bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv';
    try {
      await this.#files.receiveOnce({
        ...{ fileId, stream, by: actor.id, extension },
        most: { file: this.#limits.document, matter: this.#limits.matter },
        bytes: once(bytes),
        inspect: (source) => typeOf(extension, source),
      });
    } catch (error) {
      throw evidenceProblem(error);
    }
    return fileId;
  }

  async attach(fileId: string, { kind, target, commandId, requestId, actor }: Imported): Promise<void> {
    const { stream } = target;
    const { evidence } = (await this.#door.journal.open(stream)).state as MatterState;
    if (evidence[fileId] !== undefined) return;
    const payload = {
      ...{
        fileId,
        kind: 'import-original',
        title: `${BATCH_KINDS[kind].label}（导入文件）`,
        source: '随导入文件收入',
        obtainedBy: 'provided',
      },
      ...{ obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
    };
    const command = { commandId: uuidV5(commandId, 'original'), stream, type: 'AttachEvidence', payload };
    await this.#door.handler.handle({ ...command, requestId }, actor);
  }
}

/** A company does not learn of files that others brought. */
function comparable(evidence: EvidenceBook, { unit }: Actor, organisation: OrganisationView): EvidenceBook {
  if (unit === null || organisation.contractor(unit) === null) return evidence;
  return Object.fromEntries(Object.entries(evidence).filter(([, file]) => file.unit === unit));
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** It has been read as a table already: what counts here is that nothing in it runs. */
async function typeOf(extension: 'xlsx' | 'csv', source: ReadableBytes): Promise<string> {
  if (extension === 'csv') return 'text/csv';
  try {
    return await inspectContent(extension, source);
  } catch (error) {
    if (error instanceof ContentRefused && error.code === 'content-differs') return 'application/octet-stream';
    throw error;
  }
}
