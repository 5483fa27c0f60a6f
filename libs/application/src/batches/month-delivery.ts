import type { MonthTarget, PartResult } from '@qingxin/domain';
import type { Delivery, Order } from './delivery.ts';

/** A sheet in one act, so that it takes the place of the one before as a whole; transfers as payments of one day. */
export async function deliverToMonth(target: MonthTarget, delivery: Delivery): Promise<PartResult['refused']> {
  const { sheet, payment } = target;
  if (sheet !== null) return delivery.send([await sheetOf(target, sheet, delivery)]);
  return payment === null ? [] : delivery.send([paymentOf(target, payment, delivery)]);
}

async function sheetOf(
  { stream, month }: MonthTarget,
  { keptBy, keeper, handedOn }: NonNullable<MonthTarget['sheet']>,
  { ref, received, rows, opened }: Delivery,
): Promise<Order> {
  const names = await opened('name');
  const teams = await opened('team');
  const lines = rows.map(({ row, fen, lineId, sheet }) => ({
    ...{ earlier: lineId, name: names.get(row) ?? 'unknown', team: teams.get(row) ?? null, netFen: fen ?? 0 },
    ...{ hundredthDays: sheet?.hundredthDays ?? null, dueFen: sheet?.dueFen ?? null },
    ...{ deductedFen: sheet?.deductedFen ?? null, signed: sheet?.signed ?? false },
  }));
  const head = { month, keptBy, keeper, effectiveOn: handedOn, document: received.document, batch: ref.stream };
  return { stream, type: 'TakeWageSheet', payload: { ...head, lines }, rows: rows.map(({ row }) => row) };
}

function paymentOf(
  { stream, month }: MonthTarget,
  { throughAccount }: NonNullable<MonthTarget['payment']>,
  { ref, received, rows }: Delivery,
): Order {
  const transfers = rows.map(({ lineId, fen, slip }) => ({ lineId, fen: fen ?? 0, slip }));
  const payload = {
    ...{ month, throughAccount, transfers, batch: ref.stream, document: received.document },
    ...{ effectiveOn: rows[0]?.paidOn, people: rows.length },
    fen: transfers.reduce((sum, { fen }) => sum + fen, 0),
  };
  return { stream, type: 'RecordWagesPaid', payload, rows: rows.map(({ row }) => row) };
}
