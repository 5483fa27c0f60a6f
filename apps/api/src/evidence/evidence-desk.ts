import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { type Actions, isTold, type PersonalDataReading } from '@qingxin/application';
import { type ContentType, contentTypeOf, inspectContent } from '@qingxin/documents';
import { type Actor, type EvidenceFile, type MatterState, refuse } from '@qingxin/domain';
import {
  EvidenceDamaged,
  type EvidenceFiles,
  type EvidenceLimits,
  EvidenceRefused,
  EvidenceStoreFailed,
  type Logger,
  newFileId,
  type ScanResult,
} from '@qingxin/platform';
import type { TimelineQuery } from '@qingxin/read-models';
import { Reply } from '../http/reply.ts';
import type { Labels } from '../matters/labels.ts';
import type { Look, MatterKind, MatterSight, Sight } from '../matters/matter-sight.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { toldFiles } from './duty-files.ts';
import { evidenceProblem, LEFT_UNREAD } from './evidence-problem.ts';
import { evidenceView } from './evidence-view.ts';
import { isKeptSecret } from './kept-secret.ts';

export interface EvidenceDeskParts {
  readonly sight: MatterSight;
  readonly actions: Actions;
  readonly files: EvidenceFiles;
  readonly limits: EvidenceLimits;
  readonly personal: PersonalDataReading;
  readonly timeline: TimelineQuery;
  readonly labels: Labels;
  readonly logger: Logger;
}

export interface Upload {
  readonly kind: MatterKind;
  readonly id: string;
  readonly actor: Actor;
  /** Undefined: the sender has left it out. */
  readonly extension?: string | undefined;
  readonly bytes: Readable;
  /** As the sender says; null where he does not. */
  readonly saidSize: number | null;
}

/** A file on its way into the store. */
export interface Storing extends Pick<Upload, 'bytes' | 'saidSize'> {
  readonly stream: string;
  readonly by: string;
  readonly type: ContentType;
  /** Beside the limit of its kind. */
  readonly mostBytes: number;
  /** Sent by a worker or a company. */
  readonly outside: boolean;
}

export interface StoredUpload {
  readonly fileId: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly scan: ScanResult;
}

const WHOLE = 5000;

/** Evidence files over HTTP: sent, listed, fetched. What they mean to the matter is said by commands. */
export class EvidenceDesk {
  readonly #parts: EvidenceDeskParts;

  constructor(parts: EvidenceDeskParts) {
    this.#parts = parts;
  }

  /** Asked as the command that will attach it would be, before a byte is read. */
  async receive({ kind, id, actor, extension, bytes, saidSize }: Upload): Promise<object> {
    const stream = `${kind}-${id}`;
    const { actions } = await this.#parts.actions.of(stream, actor);
    const offered = actions.find(({ command }) => command === 'AttachEvidence') ?? refuse('not-permitted');
    if (offered.refusal !== null) refuse(offered.refusal);
    const type = contentTypeOf(extension ?? '') ?? refuseExtension();
    const outside = actor.roles.includes('contractor');
    return this.store({ stream, by: actor.id, type, bytes, saidSize, mostBytes: Infinity, outside });
  }

  /** Looked at, sealed and put into the store; that it belongs to the matter is said by a command. */
  async store({ stream, by, type, bytes, saidSize, mostBytes, outside }: Storing): Promise<StoredUpload> {
    const { limits } = this.#parts;
    const most = { file: Math.min(limits[type.of], mostBytes), matter: outside ? limits.outside : limits.matter };
    if ((saidSize ?? 0) > most.file) {
      throw evidenceProblem(new EvidenceRefused('evidence-too-large', { mostMegabytes: most.file / 2 ** 20 }));
    }
    const fileId = newFileId();
    try {
      const { sha256, size, mediaType, scan } = await this.#parts.files.receive({
        ...{ fileId, stream, by, outside, extension: type.extension, most },
        bytes: bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
        inspect: (source) => inspectContent(type.extension, source),
      });
      return { fileId, size, sha256, mediaType, extension: type.extension, scan };
    } catch (error) {
      this.#noteStore(error);
      throw bytes.errored === null ? evidenceProblem(error) : new HttpProblem('upload-broken-off');
    }
  }

  async list(look: Look): Promise<object> {
    const sight = await this.#parts.sight.open<MatterState>(look);
    const names = await this.#parts.labels.names(sight.references.organisation);
    const moment = look.asOf === undefined ? {} : { asOf: look.asOf };
    const entries = await this.#parts.timeline.of(sight.stream, { ...moment, limit: WHOLE });
    const told = entries.filter((entry) => isTold(look.actor, sight.today, entry));
    const mayKnow = toldFiles(sight);
    return (await this.#parts.personal.masked(
      evidenceView(look.kind, sight, { names, told, mayKnow }),
      sight.stream,
    )) as object;
  }

  /**
   * For whoever may read what people of the matter said, and the unit that entered it; never shown inside a page. Written
   * down before the first byte leaves.
   */
  async fetch(look: Look, fileId: string): Promise<Reply> {
    const sight = await this.#parts.sight.open<MatterState>(look);
    const file = sight.today.evidence[fileId];
    if (file === undefined || !toldFiles(sight)(file)) return refuse('not-found');
    const mine = file.unit !== null && file.unit === look.actor.unit;
    if (!mine && !sight.mayReveal('evidence')) throw new HttpProblem('evidence-not-readable');
    if (await isKeptSecret(sight, file, this.#parts.personal)) throw new HttpProblem('evidence-kept-secret');
    if (file.status === 'erased') throw new HttpProblem('evidence-erased');
    await this.#parts.personal.noteFile({ stream: sight.stream, fileId, actor: look.actor });
    const title = await this.#titleOf(sight, file);
    return sent(await this.#bytes(file), file, title);
  }

  async #bytes({ fileId, stored }: EvidenceFile): Promise<AsyncIterable<Buffer>> {
    try {
      return await this.#parts.files.read({ fileId, stored });
    } catch (error) {
      if (error instanceof EvidenceDamaged)
        this.#parts.logger.error({ fileId, damage: error.damage }, 'evidence damaged');
      this.#noteStore(error);
      throw evidenceProblem(error);
    }
  }

  #noteStore(error: unknown): void {
    if (error instanceof EvidenceStoreFailed) this.#parts.logger.warn({ err: error.cause }, 'evidence store failed');
  }

  async #titleOf({ stream }: Sight, { title }: EvidenceFile): Promise<string> {
    const shown = (await this.#parts.personal.masked({ title }, stream)) as { readonly title: string };
    return shown.title;
  }
}

function sent(bytes: AsyncIterable<Buffer>, { stored, edition }: EvidenceFile, title: string): Reply {
  const { extension, mediaType, size } = stored;
  const name = `${title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_').slice(0, 100)}${edition > 1 ? `（第${edition}版）` : ''}.${extension}`;
  const body = new StreamableFile(Readable.from(bytes, { objectMode: false }), { length: size });
  return new Reply(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="evidence.${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

export function refuseExtension(): never {
  throw new HttpProblem('invalid-request', {
    problems: [{ path: 'query/extension', message: '必填' }],
    ...LEFT_UNREAD,
  });
}
