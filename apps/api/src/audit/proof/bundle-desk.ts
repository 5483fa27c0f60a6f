import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { BUNDLE_DAYS, type BundleRequest, type BundleRequests, type Door } from '@qingxin/application';
import {
  type Actor,
  type BatchState,
  type CaseState,
  isConcealedLine,
  kindOfStream,
  type MatterState,
  refusalCode,
  refuse,
} from '@qingxin/domain';
import { eventsAfter, type SqlExecutor, streamIdOf } from '@qingxin/event-store';
import { EvidenceDamaged, type EvidenceFiles, EvidenceRefused, mattersNamedIn } from '@qingxin/platform';
import { toldFiles } from '../../evidence/duty-files.ts';
import { evidenceProblem } from '../../evidence/evidence-problem.ts';
import { Reply } from '../../http/reply.ts';
import type { MatterSight, Sight } from '../../matters/matter-sight.ts';
import { HttpProblem } from '../../problems/http-problem.ts';
import { problemText } from '../../problems/catalogue.ts';
import { matterOf } from '../audit-matter.ts';

export interface BundleDeskParts {
  readonly door: Door;
  readonly sight: MatterSight;
  /** As a role that reads events and changes nothing. */
  readonly sql: SqlExecutor;
  readonly requests: BundleRequests;
  readonly shelf: Pick<EvidenceFiles, 'read'>;
}

export interface BundleAsked {
  /** Name of the matter. */
  readonly matter: string;
  readonly reason: string;
  readonly originals?: boolean;
}

/** What may be asked for of one matter. */
interface Offer {
  readonly sight: Sight<MatterState>;
  readonly open: boolean;
  /** Ids of the originals; null where this reader may not open each of them. */
  readonly originals: readonly string[] | null;
}

/**
 * Bundles for whoever goes through matters at the desk. A bundle holds the events as they are: it is had by whoever may read
 * everything that stands in them, of the matter and of those that go with it (docs/trust.md, "At the desk").
 */
export class BundleDesk {
  readonly #parts: BundleDeskParts;

  constructor(parts: BundleDeskParts) {
    this.#parts = parts;
  }

  /** What this person asked for, of one matter or of all, and what he may ask for. Refuses `not-found`. */
  async list(actor: Actor, matter?: string): Promise<object> {
    const offer = matter === undefined ? null : await this.#offer(actor, matter);
    const own = await this.#parts.requests.own(actor, { stream: matter ?? null });
    return {
      keptDays: BUNDLE_DAYS,
      offer: offer === null ? null : offerView(offer),
      items: own.map(requestView),
    };
  }

  /** Refuses `not-found`, `bundle-withheld`, `bundle-originals-withheld` and `bundle-under-way`. */
  async ask(actor: Actor, { matter, reason, originals = false }: BundleAsked): Promise<object> {
    const offer = await this.#offer(actor, matter);
    if (!offer.open) throw new HttpProblem('bundle-withheld');
    if (originals && offer.originals === null) throw new HttpProblem('bundle-originals-withheld');
    const files = originals ? (offer.originals ?? []) : [];
    const id = await this.#parts.requests.ask({ actor, stream: offer.sight.stream, reason: reason.trim(), files });
    if (id === null) throw new HttpProblem('bundle-under-way');
    return requestView(await this.#one(actor, id));
  }

  /**
   * Judged anew by what everything in it is now: somebody may have asked for secrecy since. Refuses `not-found`,
   * `bundle-not-ready`, `bundle-gone`, `bundle-withheld` and `bundle-originals-withheld`.
   */
  async fetch(actor: Actor, id: string): Promise<Reply> {
    const { stream, status, files } = await this.#one(actor, id);
    if (status === 'gone') throw new HttpProblem('bundle-gone');
    if (status !== 'made') throw new HttpProblem('bundle-not-ready');
    const { open, originals } = await this.#offer(actor, stream);
    if (!open) throw new HttpProblem('bundle-withheld');
    if (files.length > 0 && originals === null) throw new HttpProblem('bundle-originals-withheld');
    const kept = await this.#parts.requests.fetch(actor, id);
    if (kept === null) throw new HttpProblem('bundle-gone');
    return sent(stream, await this.#bytes(kept), kept.stored.size);
  }

  async #one(actor: Actor, id: string): Promise<BundleRequest> {
    const [one] = await this.#parts.requests.own(actor, { id });
    return one ?? refuse('not-found');
  }

  async #bytes(kept: Parameters<EvidenceFiles['read']>[0]): Promise<AsyncIterable<Buffer>> {
    try {
      return await this.#parts.shelf.read(kept);
    } catch (error) {
      // Its key or its bytes went between two looks, or did not come back with a backup.
      if (error instanceof EvidenceDamaged || error instanceof EvidenceRefused) throw new HttpProblem('bundle-gone');
      throw evidenceProblem(error);
    }
  }

  /** Refuses `not-found` for a matter that is not for these eyes. */
  async #offer(actor: Actor, matter: string): Promise<Offer> {
    const sight = await this.#parts.sight.open<MatterState>({ ...matterOf(matter), actor });
    const open = isReadWhole(sight) && (await this.#areBesideReadWhole(sight));
    return { sight, open, originals: open ? originalsFor(sight) : null };
  }

  /** The complaints and cases that go with it because it names them. */
  async #areBesideReadWhole({ stream, actor }: Sight): Promise<boolean> {
    const { door, sight, sql } = this.#parts;
    const events = await eventsAfter(sql, streamIdOf(stream), 0);
    for (const name of mattersNamedIn(events.map(({ data }) => data))) {
      if (name === stream || (await door.journal.open(name)).head === null) continue;
      const seen = await this.#seen(sight, actor, name);
      if (seen === null || !isReadWhole(seen)) return false;
    }
    return true;
  }

  async #seen(sight: MatterSight, actor: Actor, name: string): Promise<Sight<MatterState> | null> {
    try {
      return await sight.open<MatterState>({ ...matterOf(name), actor });
    } catch (error) {
      if (refusalCode(error) === 'not-found') return null;
      throw error;
    }
  }
}

/** Whether there is nothing in the events of the matter that is kept from this reader. */
function isReadWhole({ today, withheld, count, mayReveal }: Sight<MatterState>): boolean {
  if (withheld !== null || count.told(today.version) !== today.version) return false;
  return !namesConcealed(today) || mayReveal('figures');
}

/** Of a complaint it is the sight that knows. */
function namesConcealed(state: MatterState): boolean {
  if ('lines' in state) return Object.values((state as unknown as CaseState).lines).some(isConcealedLine);
  if (kindOfStream(state.stream) !== 'batch') return false;
  return Object.values((state as BatchState).rows).some(({ ticket }) => ticket?.concealment === 'concealed');
}

/** As each of them is fetched one by one (EvidenceDesk). What was erased is gone from every bundle. */
function originalsFor(sight: Sight<MatterState>): readonly string[] | null {
  const told = toldFiles(sight);
  const files = Object.values(sight.today.evidence).filter(({ status }) => status !== 'erased');
  const mayAll = files.every(
    (file) => told(file) && (sight.mayReveal('evidence') || (file.unit !== null && file.unit === sight.actor.unit)),
  );
  return mayAll ? files.map(({ fileId }) => fileId) : null;
}

function offerView({ open, originals }: Offer): object {
  return { open, originals: originals !== null, files: originals?.length ?? 0 };
}

function requestView({ stream, files, code, ...rest }: BundleRequest): object {
  const refused = code === null ? null : problemText(code);
  const why = refused === null ? null : { code, title: refused.title, detail: refused.detail };
  return { ...rest, matter: stream, kind: matterOf(stream).kind, files: files.length, why };
}

function sent(stream: string, bytes: AsyncIterable<Buffer>, size: number): Reply {
  return new Reply(new StreamableFile(Readable.from(bytes, { objectMode: false }), { length: size }), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${stream}.qingxin.zip"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
