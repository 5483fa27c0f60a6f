import {
  type Actor,
  type BatchRow,
  type BatchState,
  type PartResult,
  type PartState,
  RuleViolation,
  type Sealed,
  type WorkflowRef,
} from '@qingxin/domain';
import { streamIdOf, uuidV5 } from '@qingxin/event-store';
import { grouped } from './case-book.ts';
import type { Door } from '../door/open-door.ts';
import { causedCommandId } from '../process/caused-command.ts';
import { lastingRefusal } from '../process/lasting-refusal.ts';

type Received = NonNullable<BatchState['received']>;

interface Order {
  readonly type: string;
  readonly payload: object;
  /** Rows that stand or fall with it. */
  readonly rows: readonly number[];
}

interface Refused {
  readonly code: string;
  /** The wage line because of which. */
  readonly lineId: string | null;
}

interface Application {
  readonly ref: WorkflowRef;
  readonly received: Received;
  readonly part: PartState;
  readonly rows: readonly BatchRow[];
  readonly actor: Actor;
}

/** Code of a row that was refused only because another one of the same payment was. */
const BESIDE_ANOTHER = 'beside-another-row';

/**
 * Brings the rows of an accepted part into their case, as the person who accepted them and under today's rights. The ids of
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
    const application = { ref, received, part, rows: own, actor: { id, unit, post, roles: [] } };
    const refused =
      received.kind === 'worker-list'
        ? await this.#addWorkers(application)
        : await this.#sendAll(application, ordersOf(application));
    const bad = new Set(refused.map(({ row }) => row));
    return { part: partId, applied: part.rows.filter((row) => !bad.has(row)), refused };
  }

  /** New wage lines, and then who of them belongs to which team. */
  async #addWorkers(application: Application): Promise<PartResult['refused']> {
    const { ref, rows } = application;
    const names = await this.#names(rows, ref.stream);
    const orders = rows.map(({ row, fen }) => ({
      type: 'AddWageLine',
      payload: { name: names.get(row) ?? 'unknown', claimedFen: fen ?? 0 },
      rows: [row],
    }));
    const refused = await this.#sendAll(application, orders);
    const bad = new Set(refused.map(({ row }) => row));
    const added = rows.flatMap(({ row, party }) => (party === null || bad.has(row) ? [] : [[party, row] as const]));
    const teams = [...grouped(added)].map(([party, ofTeam]) => ({
      type: 'AssignTeam',
      payload: { party, lineIds: ofTeam.map((row) => lineIdOf(ref, row)) },
      rows: ofTeam,
    }));
    // The lines are there; a team that could not be named is named in the case like any other.
    await this.#sendAll(application, teams);
    return refused;
  }

  async #sendAll(application: Application, orders: readonly Order[]): Promise<PartResult['refused']> {
    const refused: { row: number; code: string }[] = [];
    for (const order of orders) {
      const refusal = await this.#send(application, order);
      if (refusal !== null) refused.push(...refusedRows(application.rows, order, refusal));
    }
    return refused;
  }

  /** Null: the case has taken it. */
  async #send({ ref, received, actor }: Application, { type, payload, rows }: Order): Promise<Refused | null> {
    const commandId = idOf(ref, type, rows[0] ?? 0);
    try {
      await this.#door.handler.handle({ commandId, stream: received.caseId, type, payload }, actor);
      return null;
    } catch (error) {
      const code = lastingRefusal(error);
      if (code === null) throw error;
      const line = error instanceof RuleViolation ? error.details['line'] : undefined;
      return { code, lineId: typeof line === 'string' ? line : null };
    }
  }

  async #names(rows: readonly BatchRow[], stream: string): Promise<ReadonlyMap<number, string>> {
    const named = rows.flatMap(({ row, name }): { row: number; name: Sealed }[] =>
      name === null ? [] : [{ row, name }],
    );
    const streamId = streamIdOf(stream);
    const texts = await this.#door.vault.openAll(named.map(({ name }) => ({ sealed: name, streamId })));
    return new Map(named.map(({ row }, index) => [row, texts[index] ?? 'unknown']));
  }
}

/** Where the refusal names the wage line, the other rows only stand beside it and wait for it. */
function refusedRows(rows: readonly BatchRow[], order: Order, { code, lineId }: Refused): PartResult['refused'] {
  const own = rows.find((row) => lineId !== null && row.lineId === lineId)?.row;
  return order.rows.map((row) => ({ row, code: own === undefined || own === row ? code : BESIDE_ANOTHER }));
}

function idOf(ref: WorkflowRef, type: string, row: number): string {
  return causedCommandId(ref, `${type}/${row}`);
}

/** As the door gives it to a line that its sender has not named. */
function lineIdOf(ref: WorkflowRef, row: number): string {
  return uuidV5(idOf(ref, 'AddWageLine', row), '#lineId');
}

function ordersOf({ received, rows }: Application): readonly Order[] {
  const { party, payment, document } = received;
  if (payment === null) {
    return rows.map(({ row, lineId, fen }) => ({
      type: 'ReportWageLine',
      payload: { lineId, reportedFen: fen, party },
      rows: [row],
    }));
  }
  const items = rows.map(({ lineId, fen, slip }) => ({ lineId, fen, slip }));
  const totalFen = rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  const { kind, arrivedAt } = payment;
  const payload = { kind, payer: party, items, totalFen, paidOn: rows[0]?.paidOn, arrivedAt, document };
  return [{ type: 'RecordPayment', payload, rows: rows.map(({ row }) => row) }];
}
