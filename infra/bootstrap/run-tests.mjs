/**
 * `npm test`: every part in order, or `npm test -- --part NAME [--part NAME]`. The last line is
 * `N passed, N failed`; lint, types, build and the story count as one test each.
 */
import { takePreparation } from './places.mjs';
import { budgets, parts } from './test-parts.mjs';
import { startTestServers } from './test-servers.mjs';

function chosenParts(args) {
  const names = args.flatMap((arg, index) => (args[index - 1] === '--part' ? [arg] : []));
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0 || args.length !== names.length * 2) {
    console.error(`usage: npm test [-- --part NAME ...], parts: ${parts.map(({ name }) => name).join(' ')}`);
    process.exit(2);
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

let servers;

async function environmentFor(part) {
  if (!part.servers) return {};
  servers ??= startTestServers();
  return (await servers).environment;
}

async function stopServers() {
  const started = await servers?.catch(() => undefined);
  servers = undefined;
  await started?.stop();
}

async function runPart(part) {
  console.log(`\n── ${part.name}`);
  const started = performance.now();
  const count = await environmentFor(part)
    .then((environment) => part.act(environment))
    .catch((error) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
  return { ...part, ...count, seconds: (performance.now() - started) / 1000 };
}

/** `turns`: results of what ran together. */
function report(turns) {
  const results = turns.flat();
  for (const { name, failures = [] } of results) {
    for (const failure of failures) console.log(`\n✕ ${name}: ${failure}`);
  }
  console.log('\npart          passed  failed  seconds');
  for (const { name, passed, failed, seconds } of results) {
    const cells = [String(passed).padStart(6), String(failed).padStart(6), seconds.toFixed(1).padStart(7)];
    console.log(`${name.padEnd(12)}  ${cells.join('  ')}`);
  }
  for (const [group, minutes] of Object.entries(budgets)) {
    const inTurn = (turn) => turn.filter((part) => part.group === group).map(({ seconds }) => seconds);
    const own = turns.reduce((sum, turn) => sum + Math.max(0, ...inTurn(turn)), 0);
    const spent = group === 'preparation' ? preparation : own;
    const verdict = spent > minutes * 60 ? 'OVER BUDGET' : 'within budget';
    if (spent > 0) console.log(`${group.padEnd(12)} ${spent.toFixed(0).padStart(5)} of ${minutes * 60} s, ${verdict}`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopServers().finally(() => process.exit(130));
  });
}

const preparation = takePreparation();
const chosen = chosenParts(process.argv.slice(2));
const turns = [];
for (const part of chosen) {
  if (part.beside && turns.length > 0) turns.at(-1).push(part);
  else turns.push([part]);
}
const ran = [];
for (const turn of turns) ran.push(await Promise.all(turn.map(runPart)));
await stopServers();
report(ran);
const total = (key) => ran.flat().reduce((sum, part) => sum + part[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1);
