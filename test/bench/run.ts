import { parseArgs } from 'node:util';
import type { Bench, BenchOptions, BenchResult } from './bench.ts';
import { holidayImport } from './clocks/holiday-import.ts';
import { appendFull } from './door/append-full.ts';
import { doorCold } from './door/door-cold.ts';
import { doorWarm } from './door/door-warm.ts';
import { hotStream } from './door/hot-stream.ts';
import { signingCost } from './door/signing-cost.ts';
import { exportCase } from './exports/export-case.ts';
import { ledgerXlsx } from './exports/ledger-xlsx.ts';
import { feedCost } from './feed/feed-cost.ts';
import { feedLag } from './feed/feed-lag.ts';
import { feedLoss } from './feed/feed-loss.ts';
import { rebuildBench } from './feed/rebuild.ts';
import { verifyBench } from './feed/verify.ts';
import { closeAllGrounds } from './ground/server.ts';
import { asOfBench } from './inbox/as-of.ts';
import { inboxGrowth } from './inbox/inbox-growth.ts';
import { inboxSkew } from './inbox/inbox-skew.ts';
import { machine, type Machine, machineLine } from './measure/machine.ts';
import { tableOf } from './measure/report.ts';
import { FULL_PACE, QUICK_PACE } from './measure/rounds.ts';
import { vsDbos } from './peers/vs-dbos.ts';
import { vsEmmett } from './peers/vs-emmett.ts';
import { vsTemporal } from './peers/vs-temporal.ts';
import { vsTypeorm } from './peers/vs-typeorm.ts';

const BENCHES: readonly Bench[] = [
  ...[doorWarm, doorCold, appendFull, hotStream, signingCost],
  ...[feedLoss, feedCost, feedLag, rebuildBench, verifyBench],
  ...[inboxGrowth, inboxSkew, asOfBench],
  ...[holidayImport, ledgerXlsx, exportCase],
  ...[vsEmmett, vsTypeorm, vsTemporal, vsDbos],
];

const USAGE = 'npm run bench -- <name>|all [--quick] [--json] [--rounds 8] [--events 1000000]';
const EVENTS = 1_000_000;
const QUICK_EVENTS = 20_000;
const QUICK_SCALE = 0.05;

interface Outcome extends BenchResult {
  readonly bench: string;
  readonly machine: Machine;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      events: { type: 'string' },
    },
  });
  const [name] = positionals;
  if (name === undefined) return list();
  const chosen = BENCHES.filter((bench) => name === 'all' || bench.name === name);
  if (chosen.length === 0) return fail(`no bench is called ${name}; ${USAGE}`);
  const pace = values.quick ? QUICK_PACE : FULL_PACE;
  const options: BenchOptions = {
    pace: values.rounds === undefined ? pace : { ...pace, rounds: wholeNumber(values.rounds) },
    scale: values.quick ? QUICK_SCALE : 1,
    events: values.events === undefined ? (values.quick ? QUICK_EVENTS : EVENTS) : wholeNumber(values.events),
    tell: (line) => console.error(line),
  };
  const outcomes: Outcome[] = [];
  for (const bench of chosen) {
    options.tell(`${bench.name}: ${bench.measures}`);
    const result = await bench.run(options);
    const outcome = { bench: bench.name, machine: machine(result.postgres), ...result };
    outcomes.push(outcome);
    if (!values.json) console.log(`${machineLine(outcome.machine)}\n${tableOf(outcome)}\n`);
  }
  if (values.json) console.log(JSON.stringify(outcomes, null, 2));
}

function list(): void {
  console.log(USAGE);
  for (const { name, measures } of BENCHES) console.log(`  ${name.padEnd(14)} ${measures}`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`not a whole number: ${text}`);
  return value;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** However the run ends, its servers end with it. */
function endOn(cause: string, code: number): void {
  process.once(cause, (error: unknown) => {
    if (error instanceof Error) console.error(error);
    void closeAllGrounds().finally(() => process.exit(code));
  });
}
endOn('SIGINT', 130);
endOn('SIGTERM', 143);
endOn('uncaughtException', 1);

await main();
