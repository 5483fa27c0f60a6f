import { describe, expect, test } from '@jest/globals';
import { type Node, parse } from 'acorn';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './support.ts';

const folder = join(projectRoot, 'apps', 'console');
const dist = join(folder, 'dist');
const assets = readdirSync(join(dist, 'assets'));
const scripts = assets.filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(join(dist, 'assets', name), 'utf8');

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;

describe('the console’s client', () => {
  test('has the types of the document that the API serves (npm run docs)', () => {
    const program = join(projectRoot, 'infra', 'bootstrap', 'client-types.mjs');
    const options = { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 } as const;
    const made = execFileSync(process.execPath, [program, '--print'], options);
    expect(readFileSync(join(folder, 'src', 'api', 'schema.ts'), 'utf8') === made).toBe(true);
    expect(made.match(/^ {2}readonly '(GET|POST|DELETE) /gm)?.length).toBeGreaterThan(500);
  });
});

describe('the console’s forms', () => {
  test('are made from the document of the API (npm run docs)', () => {
    const program = join(projectRoot, 'infra', 'bootstrap', 'command-forms.mjs');
    const options = { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 } as const;
    const made = execFileSync(process.execPath, [program, '--print'], options);
    const forms = join(folder, 'src', 'acts', 'forms');
    const kept = readdirSync(forms).map((name) => `${name}\n${readFileSync(join(forms, name), 'utf8')}`);
    expect(kept.sort().join('') === made).toBe(true);
    expect(kept.length).toBeGreaterThan(10);
  });
});

/** Syntax of ES2022 that Chromium 86 does not read. */
const TOO_NEW: Readonly<Record<string, string>> = { StaticBlock: 'a static block' };

/** What came after Chromium 86 and is not among the console's polyfills. */
const NOT_THERE =
  /\b(Object\.groupBy|Map\.groupBy|Promise\.withResolvers|AbortSignal\.(timeout|any)|crypto\.randomUUID)\b|\.(findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/;

function tooNewIn(node: Node): readonly string[] {
  const own = TOO_NEW[node.type];
  const children = Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  const nodes = children.filter(
    (value): value is Node => typeof value === 'object' && value !== null && 'type' in value,
  );
  return [...(own === undefined ? [] : [own]), ...nodes.flatMap(tooNewIn), ...privateIn(node)];
}

/** `#field in value`. */
function privateIn(node: Node): readonly string[] {
  const { left, operator } = node as Node & { readonly left?: Node; readonly operator?: string };
  return operator === 'in' && left?.type === 'PrivateIdentifier' ? ['#field in value'] : [];
}

describe('the built console', () => {
  test.each(scripts)('%s is read by Chromium 86', (name) => {
    // Top-level await is refused by the parser: it was not read before 89.
    const program = parse(textOf(name), { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: false });
    expect(tooNewIn(program)).toEqual([]);
    expect(NOT_THERE.exec(textOf(name))?.[0] ?? null).toBeNull();
  });

  test('has style sheets that Chromium 86 reads', () => {
    const sheets = assets.filter((name) => name.endsWith('.css'));
    expect(sheets).not.toEqual([]);
    for (const name of sheets) {
      expect(/:where\(|:is\(|:has\(|@layer|@container|aspect-ratio|inset:/.exec(textOf(name))?.[0] ?? null).toBeNull();
    }
  });

  test.each([
    ['index.html', 350_000],
    // What the public sees on a telephone, perhaps on a site without much of a net.
    ['public.html', 100_000],
  ])('%s starts with less than %i bytes of packed script', (entry, most) => {
    const initial = new Set<string>();
    const add = (name: string): void => {
      const chunk = manifest[name];
      if (chunk === undefined || initial.has(chunk.file)) return;
      initial.add(chunk.file);
      chunk.imports?.forEach(add);
    };
    add(entry);
    const sizes = [...initial].map((file) => readFileSync(join(dist, `${file}.gz`)).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
  });

  test('loads every page when it is first opened', () => {
    const files = readdirSync(join(folder, 'src', 'pages'), { recursive: true, encoding: 'utf8' });
    const pages = files.filter((file) => file.endsWith('-page.tsx')).map((file) => `src/pages/${file}`);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => manifest[page]?.isDynamicEntry !== true)).toEqual([]);
  });

  test.each(['index.html', 'public.html'])('%s names no other place to load from', (file) => {
    const page = readFileSync(join(dist, file), 'utf8');
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !/^\/[^/]/.test(address))).toEqual([]);
    for (const name of assets.filter((one) => one.endsWith('.css')))
      expect(textOf(name)).not.toMatch(/url\(["']?(https?:)?\/\//);
  });
});
