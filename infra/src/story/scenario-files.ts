import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../settings.ts';
import { checkScenario } from './scenario-check.ts';
import type { Scenario } from './scenario.ts';

const folder = join(projectRoot, 'infra', 'demo', 'scenarios');

/** A scenario file that does not say what the story needs; lists every fault. */
export class ScenarioInvalid extends Error {
  constructor(faults: readonly string[]) {
    super(`案例文件有误：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ScenarioInvalid';
  }
}

/** All scenarios, by record. @throws ScenarioInvalid */
export async function readScenarios(from: string = folder): Promise<readonly Scenario[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.json')).sort();
  const faults: string[] = [];
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const read = parse(await readFile(join(from, name), 'utf8'));
    const checked = checkScenario(read);
    faults.push(...checked.faults.map((fault) => `${name}：${fault}`));
    if (checked.scenario === null) continue;
    if (`${checked.scenario.record.toLowerCase()}.json` !== name) faults.push(`${name}：文件名与record不符`);
    scenarios.push(checked.scenario);
  }
  if (faults.length > 0) throw new ScenarioInvalid(faults);
  return scenarios;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
}
