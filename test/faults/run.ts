import { parseArgs } from 'node:util';
import { DATABASE_FAULTS } from './database-faults.ts';
import type { Fault } from './fault.ts';
import { KILLS } from './kills.ts';
import { PROCESS_FAULTS } from './process-faults.ts';
import { effects, proofs } from './proofs.ts';
import { World } from './world.ts';

const FAULTS: readonly Fault[] = [...KILLS, ...DATABASE_FAULTS, ...PROCESS_FAULTS];

const USAGE = 'npm run faults -- [name…]   (all of them where none is named; --list names them)';
/** The acceptance period, the time until 督办 is proposed, and until an undecided proposal is shown upward. */
const THREE_WEEKS_H = 25 * 24;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
  const unknown = positionals.filter((name) => !FAULTS.some((fault) => fault.name === name));
  if (values.list === true || unknown.length > 0) {
    console.log([USAGE, ...FAULTS.map(({ name, does }) => `  ${name.padEnd(18)} ${does}`)].join('\n'));
    return unknown.length > 0 ? 1 : 0;
  }
  const chosen = FAULTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const world = await World.start();
  const end = (): void => void world.stop().finally(() => process.exit(130));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  let failed = 0;
  try {
    for (const fault of chosen) failed += await tried(fault.name, () => fault.run(world), world);
    const later = async (): Promise<void> => world.passHours(THREE_WEEKS_H);
    failed += await tried('three weeks later', later, world, () => effects(world));
  } finally {
    await world.stop();
  }
  console.log(`${chosen.length + 1 - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** 1 when something did not hold afterwards, which has been said. */
async function tried(
  name: string,
  act: () => Promise<void>,
  world: World,
  further: () => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<number> {
  const begun = performance.now();
  const said = await act().then(
    () => [],
    (error: unknown) => [String(error instanceof Error ? error.message : error)],
  );
  const wrong = [...said, ...(await proofs(world)), ...(await further())];
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${wrong.length === 0 ? '✓' : '✕'} ${name.padEnd(18)} ${seconds} s`);
  for (const line of wrong.slice(0, 20)) console.log(`    ${line}`);
  return wrong.length === 0 ? 0 : 1;
}

process.exitCode = await main();
