import type { CaseTarget, PartResult, WorkflowRef } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { grouped } from './case-book.ts';
import { type Delivery, type Order, orderId } from './delivery.ts';

export function deliverToCase(target: CaseTarget, delivery: Delivery): Promise<PartResult['refused']> {
  return delivery.received.kind === 'worker-list'
    ? addWorkers(target, delivery)
    : delivery.send(ordersOf(target, delivery));
}

/** New wage lines, and then who of them belongs to which team. */
async function addWorkers(
  { stream }: CaseTarget,
  { ref, rows, send, opened }: Delivery,
): Promise<PartResult['refused']> {
  const names = await opened('name');
  const orders = rows.map(({ row, fen }) => ({
    ...{ stream, type: 'AddWageLine', rows: [row] },
    payload: { name: names.get(row) ?? 'unknown', claimedFen: fen ?? 0 },
  }));
  const refused = await send(orders);
  const bad = new Set(refused.map(({ row }) => row));
  const added = rows.flatMap(({ row, party }) => (party === null || bad.has(row) ? [] : [[party, row] as const]));
  const teams = [...grouped(added)].map(([party, ofTeam]) => ({
    ...{ stream, type: 'AssignTeam', rows: ofTeam },
    payload: { party, lineIds: ofTeam.map((row) => lineIdOf(ref, row)) },
  }));
  // The lines are there; a team that could not be named is named in the case like any other.
  await send(teams);
  return refused;
}

/** As the door gives it to a line that its sender has not named. */
function lineIdOf(ref: WorkflowRef, row: number): string {
  return uuidV5(orderId(ref, 'AddWageLine', row), '#lineId');
}

function ordersOf({ stream, party, payment }: CaseTarget, { received, rows }: Delivery): readonly Order[] {
  if (payment === null) {
    return rows.map(({ row, lineId, fen }) => ({
      ...{ stream, type: 'ReportWageLine', rows: [row] },
      payload: { lineId, reportedFen: fen, party },
    }));
  }
  const items = rows.map(({ lineId, fen, slip }) => ({ lineId, fen, slip }));
  const totalFen = rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  const { kind, arrivedAt } = payment;
  const { document } = received;
  const payload = { kind, payer: party, items, totalFen, paidOn: rows[0]?.paidOn, arrivedAt, document };
  return [{ stream, type: 'RecordPayment', payload, rows: rows.map(({ row }) => row) }];
}
