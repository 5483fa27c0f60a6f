import { ledgerWorkbook } from '@qingxin/documents';
import { type CellKind, type LedgerRow, LEDGERS } from '@qingxin/domain';

/** What the child tells when the sheet is written. */
export interface XlsxWritten {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Highest resident memory of the whole process, rows among it. */
  readonly peakMb: number;
  /** How often it said how far it was. */
  readonly told: number;
  /** Longest time for which the process could answer nobody. */
  readonly blockedMs: number;
}

const LOOK_EVERY_MS = 5;

function cellOf(kind: CellKind, row: number): LedgerRow[string] {
  switch (kind) {
    case 'number':
      return `示例〔2026〕${row}号`;
    case 'unit':
      return row % 2 === 0 ? 'hrss' : 'housing';
    case 'person':
      return 'person:office01';
    case 'day':
      return `2026-0${(row % 9) + 1}-1${row % 10}`;
    case 'fen':
      return row * 137;
    case 'count':
      return row % 50;
    case 'yes-no':
      return row % 3 === 0;
    case 'text':
      return `责令支付，已支付${row}元，余款约定分期`;
    default:
      return kind satisfies never;
  }
}

async function written(count: number): Promise<XlsxWritten> {
  const ledger = LEDGERS.find(({ id }) => id === 'arrears-cases');
  if (ledger === undefined) throw new Error('no such ledger');
  const { title, source, keptBy, columns } = ledger;
  const rows = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ id, kind }) => [id, cellOf(kind, row)])),
  );
  const sheet = { title, source, keptBy, columns, rows, units: { hrss: '区人社局', housing: '区住建局' } };
  let [bytes, told, blockedMs, looked] = [0, 0, 0, performance.now()];
  const look = setInterval(() => {
    blockedMs = Math.max(blockedMs, performance.now() - looked - LOOK_EVERY_MS);
    looked = performance.now();
  }, LOOK_EVERY_MS);
  const started = performance.now();
  const stream = await ledgerWorkbook(
    { ...sheet, asOf: '2026-11-29T12:00:00.000Z', effectiveOn: null, hash: '0'.repeat(64), demo: false },
    () => (told += 1),
  );
  for await (const chunk of stream) bytes += chunk.byteLength;
  const seconds = (performance.now() - started) / 1000;
  clearInterval(look);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { rows: count, bytes, seconds, peakMb, told, blockedMs };
}

process.send?.(await written(Number(process.argv[2])));
