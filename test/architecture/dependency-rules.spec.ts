import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { plantTree, planted } from './planted-tree.ts';
import { cruise, projectRoot } from './support.ts';
import type { Cruise } from './support.ts';

interface Rules {
  readonly forbidden: readonly { readonly name: string }[];
}

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules;
const ruleNames = rules.forbidden.map(({ name }) => name);

/** No folder of ours is smaller than that. */
const LEAST_FILES = 3;
const ROOTS = ['libs', 'apps'].flatMap(foldersOf).concat('workflows', 'infra');

function foldersOf(parent: string): readonly string[] {
  const folders = readdirSync(join(projectRoot, parent)).map((name) => `${parent}/${name}`);
  return folders.filter((folder) => existsSync(join(projectRoot, folder, 'package.json')));
}

function sourcesOf(root: string): readonly string[] {
  const files = readdirSync(join(projectRoot, root, 'src'), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${root}/src/${file}`);
}

describe('the direction of dependencies', () => {
  let real: Cruise;
  beforeAll(async () => {
    real = await cruise(projectRoot);
  }, 300_000);

  it('is kept in the whole tree', () => {
    expect(real.violations).toEqual([]);
  });

  it.each(ROOTS)('was looked at in every file of %s, because a tool that sees nothing passes', (root) => {
    const files = sourcesOf(root);
    expect(files.length).toBeGreaterThanOrEqual(LEAST_FILES);
    const seen = new Set(real.modules);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
  });

  it('was looked at under every root that the product has', () => {
    const own = ['domain', 'rulebook', 'event-store', 'application', 'read-models', 'platform'];
    const libs = own.map((name) => `libs/${name}`);
    expect(ROOTS).toEqual(
      expect.arrayContaining([...libs, 'apps/api', 'apps/worker', 'apps/cli', 'apps/console', 'workflows', 'infra']),
    );
  });
});

describe('a planted violation', () => {
  let tree: string;
  let broken: Cruise;
  beforeAll(async () => {
    tree = plantTree();
    broken = await cruise(tree);
  }, 300_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('exists for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual([...ruleNames].sort());
  });

  const cases = Object.entries(planted).flatMap(([rule, list]) => list.map(({ file }) => [rule, file] as const));

  it.each(cases)('of %s is caught in %s', (rule, file) => {
    const caught = broken.violations.filter((violation) => violation.rule === rule).map(({ from }) => from);
    expect(caught).toContain(file);
  });

  it('is not seen in the one port through which the API may reach Temporal', () => {
    const fromPort = broken.violations.filter(({ from }) => from === 'apps/api/src/operations/temporal-port.ts');
    expect(fromPort).toEqual([]);
  });
});
