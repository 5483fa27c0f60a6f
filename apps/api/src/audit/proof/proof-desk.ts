import { type Door, INVARIANT_WORDS, type InvariantLog, type InvariantStanding } from '@qingxin/application';
import type { Actor, Instant, StreamState } from '@qingxin/domain';
import {
  type AnchorFile,
  readsAfter,
  type SealStanding,
  sealStanding,
  type SqlExecutor,
  type StreamStanding,
  streamIdOf,
  streamStanding,
} from '@qingxin/event-store';
import { faultText } from '@qingxin/platform';
import { districtNow } from '../../district.ts';
import type { Labels } from '../../matters/labels.ts';
import { HttpProblem } from '../../problems/http-problem.ts';
import type { Look, MatterSight } from '../../matters/matter-sight.ts';
import { idOf } from '../../stream-id.ts';

export interface ProofDeskParts {
  readonly door: Door;
  readonly sight: MatterSight;
  /** As a role that reads hashes and events and changes nothing. */
  readonly sql: SqlExecutor;
  /** Seals and public keys as they are published; the key that seals is not to be reached from here. */
  readonly anchors: AnchorFile;
  readonly checks: InvariantLog;
  readonly labels: Labels;
}

type SealedBlock = NonNullable<SealStanding['block']>;

const MOST_TOLD = 20;

/** What proves that the history is whole, for whoever reads it here: how far it is sealed, and one matter checked. */
export class ProofDesk {
  readonly #parts: ProofDeskParts;
  /** One check at a time: each reads the blocks of its events and the ends of all streams. */
  #running: Promise<unknown> = Promise.resolve();

  constructor(parts: ProofDeskParts) {
    this.#parts = parts;
  }

  async seal(): Promise<object> {
    const { door, sql, anchors } = this.#parts;
    const { at } = await districtNow(door);
    const { block, blocks, numbered } = await sealStanding(sql);
    const kept = anchors.blocks();
    return {
      ...{ at, blocks, numbered, unsealed: numbered - (block?.lastPosition ?? 0) },
      unsealedReads: await readsAfter(sql, block?.reads?.lastRead ?? 0),
      sealed: blockView(block),
      anchors: { blocks: kept.length, standing: anchorsStanding(block, kept) },
      ...(await this.#lastCheck()),
    };
  }

  /** Everything is checked by the worker, not in the request. Refuses `check-under-way`. */
  async ask(actor: Actor): Promise<{ readonly askedAt: Instant }> {
    const askedAt = await this.#parts.checks.ask(actor);
    if (askedAt === null) throw new HttpProblem('check-under-way');
    return { askedAt };
  }

  /** What the last check of the whole log found, and whether another one is asked for. */
  async #lastCheck(): Promise<object> {
    const { checks, labels } = this.#parts;
    const whole = (await checks.standing()).find(({ invariant }) => invariant === 'log-whole');
    const asked = await checks.asked();
    const names = await labels.now();
    return {
      lastCheck: whole?.last === null || whole === undefined ? null : checkView(whole.last, whole.brokenSince),
      asked: asked === null ? null : { at: asked.at, byShownAs: names.person(asked.actor), running: asked.running },
    };
  }

  /** Refuses `not-found`. */
  async matter(look: Look): Promise<object> {
    const { stream, at, count, today } = await this.#parts.sight.open<StreamState>(look);
    const standing = await this.#alone(() =>
      streamStanding(this.#parts.sql, streamIdOf(stream), this.#parts.anchors.trust()),
    );
    const { events, sealed, block, faults } = standing;
    const kept = this.#parts.anchors.blocks();
    const anchored = anchorsStanding(block, kept);
    return {
      ...{ id: idOf(stream), version: count.told(today.version), at },
      ...{ steps: count.told(events), sealedSteps: count.told(sealed), whole: faults.length === 0 },
      verdict: verdictOf(standing, { sealed: count.told(sealed), events: count.told(events), anchored }),
      faults: faults.slice(0, MOST_TOLD).map((fault) => ({ kind: fault.kind, text: faultText(fault) })),
      sealed: blockView(block),
      anchors: { blocks: kept.length, standing: anchored },
    };
  }

  #alone<T>(check: () => Promise<T>): Promise<T> {
    const next = this.#running.then(check, check);
    this.#running = next.catch(() => undefined);
    return next;
  }
}

function checkView(
  { at, looked, found, findings }: NonNullable<InvariantStanding['last']>,
  brokenSince: Instant | null,
): object {
  const first = findings[0]?.what ?? null;
  return {
    ...{ at, events: looked, found, whole: found === 0, first, brokenSince },
    verdict:
      found === 0
        ? `全部 ${looked} 步的链、每次封存的根和签名、每件事项的末尾都对得上。`
        : `发现 ${found} 处不一致，最早的一处：${first ?? ''}`,
    todo: found === 0 ? null : INVARIANT_WORDS['log-whole'].todo,
  };
}

type AnchorsStanding = 'none' | 'agree' | 'behind' | 'differ';

/** How the seals kept outside stand to the last block of the log. */
function anchorsStanding(block: SealedBlock | null, kept: readonly SealedBlock[]): AnchorsStanding {
  if (block === null || kept.length === 0) return 'none';
  const same = kept.find(({ blockNo }) => blockNo === block.blockNo);
  if (same === undefined) return kept.some(({ blockNo }) => blockNo > block.blockNo) ? 'differ' : 'behind';
  return same.root.equals(block.root) && !kept.some(({ blockNo }) => blockNo > block.blockNo) ? 'agree' : 'differ';
}

const ANCHORED: Readonly<Record<AnchorsStanding, string>> = {
  none: '没有库外封存记录可以比对',
  agree: '与库外封存记录一致',
  behind: '最近一次封存还没有写入库外记录',
  differ: '与库外封存记录不一致',
};

function verdictOf(
  { block, faults }: StreamStanding,
  {
    sealed,
    events,
    anchored,
  }: { readonly sealed: number; readonly events: number; readonly anchored: AnchorsStanding },
): string {
  if (faults.length > 0)
    return `发现 ${faults.length} 处不一致，从最早的起列出；请勿以本件记录为据，报告系统管理员并以库外记录核对。`;
  if (block === null || sealed === 0) return `全部 ${events} 步的链完整；还没有封存，封存以前末尾被删去看不出来。`;
  const rest = events > sealed ? `；其后 ${events - sealed} 步链完整，待下次封存` : '';
  return `全部 ${events} 步的链完整，其中 ${sealed} 步由第 ${block.blockNo} 号封存证明，签名有效，${ANCHORED[anchored]}${rest}。`;
}

function blockView(block: SealedBlock | null): object | null {
  if (block === null) return null;
  const { blockNo, firstPosition, lastPosition, root, sealedAt, keyId, streams, reads } = block;
  return {
    ...{ blockNo, firstPosition, lastPosition, streams, root: root.toString('hex'), sealedAt, keyId },
    reads: reads === undefined ? null : reads.rows,
  };
}
