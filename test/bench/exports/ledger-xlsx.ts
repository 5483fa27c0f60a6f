import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchOptions, BenchResult } from '../bench.ts';
import { counted } from '../measure/report.ts';
import type { XlsxWritten } from './xlsx-child.ts';

const ROWS = 100_000;
const MOST_MB = 300;
const PROGRAM = fileURLToPath(new URL('./xlsx-child.js', import.meta.url));

export const ledgerXlsx: Bench = {
  name: 'ledger-xlsx',
  measures:
    'a ledger of 100,000 rows as a workbook, in a process of its own: memory, progress, how long nobody is answered',
  run,
};

async function run({ scale, tell }: BenchOptions): Promise<BenchResult> {
  const child = fork(PROGRAM, [String(Math.ceil(ROWS * scale))], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [written] = (await once(child, 'message')) as [XlsxWritten];
  const { rows, bytes, seconds, peakMb, told, blockedMs } = written;
  tell(`${rows} rows, ${bytes} bytes in ${seconds.toFixed(1)} s`);
  return {
    postgres: 'none',
    goals: [
      counted('peak memory of the process in MB', `≤ ${MOST_MB}`, peakMb, peakMb <= MOST_MB ? 'met' : 'missed'),
      counted('times it said how far it was', '> 1', told, told > 1 ? 'met' : 'missed'),
    ],
    figures: { rows, 'rows per second': rows / seconds, 'longest silence, ms': blockedMs, 'MB written': bytes / 1e6 },
    notes: ['the rows lie in memory, as a ledger read from the log has them'],
  };
}
