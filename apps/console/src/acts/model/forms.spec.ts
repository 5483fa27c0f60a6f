import { describe, expect, it } from '@jest/globals';
import type { Forms, Node } from './nodes.ts';
import { payloadOf, valueOf } from './values.ts';

const kinds = [
  ...['complaint', 'case', 'project', 'company', 'supervision', 'emergency', 'duty', 'batch', 'recount', 'register'],
  ...['conduct', 'erasure'],
  ...['roster', 'organisation', 'rulebook', 'calendar'],
];

async function read(name: string): Promise<unknown> {
  const { default: content } = (await import(`../forms/${name}.json`, { with: { type: 'json' } })) as {
    readonly default: unknown;
  };
  return content;
}

const pairs = await Promise.all(kinds.map(async (kind) => [kind, (await read(kind)) as Forms] as const));
const FORMS: Readonly<Record<string, Forms>> = Object.fromEntries(pairs);
const examples = (await read('examples')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const commands = kinds.flatMap((kind) =>
  Object.entries(FORMS[kind] ?? {}).map(([command, { form }]) => ({ kind, command, form })),
);

/** The same moment is the same, however it is written. */
const plain = (payload: unknown): unknown =>
  JSON.parse(JSON.stringify(payload), (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value)
      ? new Date(value).toISOString()
      : value,
  );

function nodesIn(node: Node): readonly Node[] {
  switch (node.k) {
    case 'record':
      return [node, ...node.fields.flatMap(nodesIn)];
    case 'list':
      return [node, ...nodesIn(node.of)];
    case 'map':
      return [node, ...nodesIn(node.value)];
    case 'oneOf':
      return [node, ...node.variants.flatMap(nodesIn)];
    default:
      return [node];
  }
}

const CHINESE = /[\u4e00-\u9fff]|^(110|PPP)$/;

describe('forms of commands', () => {
  it('are there for every kind of matter', () => {
    expect(commands.length).toBeGreaterThan(380);
    expect(Object.keys(examples).sort()).toEqual([...kinds].sort());
  });

  it.each(commands)('$kind $command sends its example as it was', ({ kind, command, form }) => {
    const example = examples[kind]?.[command];
    expect(example).toBeDefined();
    const { payload, issues } = payloadOf(form, valueOf(form, example));
    expect(issues).toEqual([]);
    expect(plain(payload)).toEqual(plain(example));
  });

  it.each(kinds)('%s says of every field what it is', (kind) => {
    const nodes = Object.values(FORMS[kind] ?? {}).flatMap(({ form }) => nodesIn(form));
    const fields = nodes.filter(({ k, name }) => k !== 'const' && name !== undefined);
    expect(fields.filter(({ label }) => !CHINESE.test(label)).map(({ name, label }) => `${name}: ${label}`)).toEqual(
      [],
    );
    const variants = nodes.flatMap((node) => (node.k === 'oneOf' ? node.variants : []));
    expect(variants.filter(({ label }) => !CHINESE.test(label))).toEqual([]);
  });

  it.each(kinds)('%s has a word of its own for every choice', (kind) => {
    for (const { form } of Object.values(FORMS[kind] ?? {})) {
      for (const node of nodesIn(form)) {
        if (node.k !== 'enum') continue;
        const labels = node.options.map(([, label]) => label);
        expect(labels.filter((label) => label === undefined || !CHINESE.test(label))).toEqual([]);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });
});
