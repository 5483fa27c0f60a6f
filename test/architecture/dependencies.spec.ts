import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './support.ts';

interface PackageFile {
  readonly workspaces?: readonly string[];
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const allowed = ['MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', '0BSD'];
/** Fonts may be shipped and cut down, and are no code. */
const allowedOfFonts = ['OFL-1.1'];
const FONTS = ['@embedpdf/fonts-sc'];
/** Asks for its own changed files to be published; taken unchanged, and by tests alone. */
const allowedOfTestTools = ['MPL-2.0'];
const TEST_TOOLS = ['axe-core'];

function allowedFor(name: string): readonly string[] {
  if (FONTS.includes(name)) return allowedOfFonts;
  return TEST_TOOLS.includes(name) ? allowedOfTestTools : allowed;
}

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as PackageFile;

function workspaceFolders(): readonly string[] {
  return (readPackage('.').workspaces ?? []).flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    const folders = readdirSync(join(projectRoot, parent)).map((name) => `${parent}/${name}`);
    return folders.filter((folder) => existsSync(join(projectRoot, folder, 'package.json')));
  });
}

function direct(): readonly (readonly [name: string, version: string])[] {
  const files = ['.', ...workspaceFolders()].map(readPackage);
  const named = files.flatMap((file) =>
    [file.dependencies, file.devDependencies, file.overrides].flatMap((list) => Object.entries(list ?? {})),
  );
  return named.filter(([name]) => !name.startsWith('@qingxin/'));
}

const names = [...new Set(direct().map(([name]) => name))].sort();

const rows = new Map(
  readFileSync(join(projectRoot, 'docs', 'dependencies.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && cells[1] !== 'package' && !cells[1]?.startsWith('-'))
    .map((cells) => [cells[1] ?? '', { licence: cells[2] ?? '', reason: cells[3] ?? '' }]),
);

describe('direct dependencies', () => {
  it('are those of docs/dependencies.md, no more and no less', () => {
    expect([...rows.keys()].sort()).toEqual(names);
  });

  it.each(names)('%s has a reason and an allowed licence, the one it was published under', (name) => {
    const published = readPackage(join('node_modules', name)).license;
    // Where the author leaves the choice, one that is allowed is enough.
    const choices = (published ?? '').replaceAll(/[()]/g, '').split(' OR ');
    expect(choices.filter((licence) => allowedFor(name).includes(licence))).not.toEqual([]);
    expect(rows.get(name)?.licence).toBe(published);
    expect(rows.get(name)?.reason).not.toBe('');
  });

  it('that are for tests alone are not named by what is shipped', () => {
    const shipped = workspaceFolders().map(readPackage);
    const named = shipped.flatMap(({ dependencies = {} }) => Object.keys(dependencies));
    expect(named.filter((name) => TEST_TOOLS.includes(name))).toEqual([]);
  });

  it('name exact versions', () => {
    expect(direct().filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
