import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plantTree, planted } from './planted-tree.ts';
import { cruise, projectRoot } from './support.ts';
import type { Cruise } from './support.ts';

interface Rules {
  readonly forbidden: readonly { readonly name: string }[];
}

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules;
const ruleNames = rules.forbidden.map(({ name }) => name);

describe('the direction of dependencies', () => {
  let real: Cruise;
  beforeAll(async () => {
    real = await cruise(projectRoot);
  }, 60_000);

  it('is kept in the whole tree', () => {
    expect(real.violations).toEqual([]);
  });

  it.each(['libs/domain/', 'libs/event-store/', 'libs/rulebook/', 'libs/application/', 'infra/src/'])(
    'was looked at in %s, because a tool that sees nothing passes',
    (folder) => {
      expect(real.modules.filter((source) => source.startsWith(folder)).length).toBeGreaterThanOrEqual(5);
    },
  );

  it('was looked at in at least 100 modules of ours', () => {
    expect(real.modules.filter((source) => /^(apps|libs|workflows|infra)\//.test(source)).length).toBeGreaterThan(100);
  });
});

describe('a planted violation', () => {
  let tree: string;
  let broken: Cruise;
  beforeAll(async () => {
    tree = plantTree();
    broken = await cruise(tree);
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('exists for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual([...ruleNames].sort());
  });

  it.each(Object.entries(planted))('of %s is caught', (rule, { file }) => {
    const caught = broken.violations.filter((violation) => violation.rule === rule).map(({ from }) => from);
    expect(caught).toContain(file);
  });

  it('is not seen in the one port through which the API may reach Temporal', () => {
    const fromPort = broken.violations.filter(({ from }) => from === 'apps/api/src/operations/temporal-port.ts');
    expect(fromPort).toEqual([]);
  });
});
