import {
  type Actor,
  type BatchRow,
  type BatchState,
  type FreeText,
  type PartResult,
  RuleViolation,
  type WorkflowRef,
} from '@qingxin/domain';
import { streamIdOf } from '@qingxin/event-store';
import type { Door } from '../door/open-door.ts';
import { lastingRefusal } from '../process/lasting-refusal.ts';
import { deliver } from './deliveries.ts';
import { type Order, orderId } from './delivery.ts';
import { openedRows } from './opened-rows.ts';

interface Refused {
  readonly code: string;
  /** The wage line because of which. */
  readonly lineId: string | null;
}

interface Sending {
  readonly ref: WorkflowRef;
  readonly rows: readonly BatchRow[];
  readonly actor: Actor;
  readonly lateReason: string | null;
}

/** Code of a row that was refused only because another one of the same payment was. */
const BESIDE_ANOTHER = 'beside-another-row';

/**
 * Brings the rows of an accepted part where they go, as the person who accepted them and under today's rights. The ids of
 * the commands follow from batch, part and row, so that a part begun before a restart is gone on with and nothing is
 * entered twice.
 */
export class BatchApply {
  readonly #door: Pick<Door, 'handler' | 'journal' | 'vault'>;

  constructor(door: Pick<Door, 'handler' | 'journal' | 'vault'>) {
    this.#door = door;
  }

  /** Null: there is no such part, or it is done. @throws what is no refusal: an outage or a bug, to be tried again */
  async apply(ref: WorkflowRef, partId: string): Promise<PartResult | null> {
    const { received, parts, rows } = (await this.#door.journal.open(ref.stream)).state as BatchState;
    const part = parts[partId];
    if (received === null || part === undefined || part.done) return null;
    const own = part.rows.flatMap((row) => rows[row] ?? []);
    const { id, unit = null, post = null } = part.by;
    const actor = { id, unit, post, roles: [] };
    const lateReason = await this.#inClear(part.lateReason, ref.stream);
    const refused = await deliver(received.target, {
      ...{ ref, received, rows: own, part: part.id },
      send: (orders) => this.#sendAll({ ref, rows: own, actor, lateReason }, orders),
      opened: (field) => openedRows(this.#door.vault, own, field, ref.stream),
    });
    const bad = new Set(refused.map(({ row }) => row));
    return { part: partId, applied: part.rows.filter((row) => !bad.has(row)), refused };
  }

  async #sendAll(sending: Sending, orders: readonly Order[]): Promise<PartResult['refused']> {
    const refused: { row: number; code: string }[] = [];
    for (const order of orders) {
      const refusal = await this.#send(sending, order);
      if (refusal !== null) refused.push(...refusedRows(sending.rows, order, refusal));
    }
    return refused;
  }

  async #inClear(text: FreeText | null, stream: string): Promise<string | null> {
    if (text === null || typeof text === 'string') return text;
    const [clear = null] = await this.#door.vault.openAll([{ sealed: text, streamId: streamIdOf(stream) }]);
    return clear;
  }

  /** Null: it was taken. */
  async #send({ ref, actor, lateReason }: Sending, order: Order): Promise<Refused | null> {
    const { stream, type, payload, rows, actedOn } = order;
    const commandId = orderId(ref, type, rows[0] ?? 0);
    const when = {
      ...(actedOn === undefined ? {} : { actedOn }),
      ...(lateReason === null ? {} : { lateReason }),
    };
    try {
      await this.#door.handler.handle({ commandId, stream, type, payload, ...when }, actor);
      return null;
    } catch (error) {
      const code = lastingRefusal(error);
      if (code === null) throw error;
      const line = error instanceof RuleViolation ? error.details['line'] : undefined;
      return { code, lineId: typeof line === 'string' ? line : null };
    }
  }
}

/** Where the refusal names the wage line, the other rows only stand beside it and wait for it. */
function refusedRows(rows: readonly BatchRow[], order: Order, { code, lineId }: Refused): PartResult['refused'] {
  const own = rows.find((row) => lineId !== null && row.lineId === lineId)?.row;
  return order.rows.map((row) => ({ row, code: own === undefined || own === row ? code : BESIDE_ANOTHER }));
}
