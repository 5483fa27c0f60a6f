import { describe, expect, test } from '@jest/globals';
import type { MatterState } from '@qingxin/domain';
import type { Sight } from '../matters/matter-sight.ts';
import { isKeptSecret } from './kept-secret.ts';

interface Looking {
  readonly roles: readonly string[];
  readonly today: object;
  readonly withheld?: readonly string[];
  readonly open?: readonly string[];
}

function isKept({ roles, today, withheld, open = [] }: Looking, file: { unit: string | null; persons: string[] }) {
  const sight = {
    ...{ stream: 'matter-1', today, actor: { id: 'person:one', unit: 'office', post: null, roles } },
    withheld: withheld === undefined ? null : { subjects: new Set(withheld) },
  } as unknown as Sight<MatterState>;
  return isKeptSecret(sight, file, { stillOpen: () => Promise.resolve(new Set(open)) });
}

const file = (persons: string[], unit: string | null = 'hrss') => ({ unit, persons });

describe('a file of a case', () => {
  const lines = { l1: { subject: 'secret', origin: 'concealed' }, l2: { subject: 'plain', origin: 'list' } };
  const today = { lines, leftSources: {} };

  test.each([
    ['that names a concealed person', ['auditor'], ['secret', 'plain'], [], true],
    ['whose person he has shown', ['auditor'], ['secret', 'plain'], ['secret workerName'], false],
    ['of which he has something else shown', ['auditor'], ['secret'], ['secret phone', 'plain workerName'], true],
    ['that names nobody concealed', ['auditor'], ['plain'], [], false],
    ['that says of nobody', ['auditor'], [], [], false],
    ['for whoever handles it', ['officer'], ['secret'], [], false],
  ])('%s', async (_, roles, persons, open, kept) => {
    expect(await isKept({ roles, today, open }, file(persons))).toBe(kept);
  });
});

describe('a file of a complaint', () => {
  const sealed = (subject: string, field: string) => ({ subject, field, sealed: 'x' });
  const claimants = {
    c1: { subject: 'named', name: sealed('named', 'name'), phone: sealed('named', 'phone') },
    c2: { subject: 'nameless', name: 'unknown', phone: sealed('nameless', 'phone') },
    c3: { subject: 'nobody', name: 'unknown' },
  };
  const today = { claimants };
  const withheld = ['named', 'nameless', 'nobody'];

  test('is kept until all whom it may show are shown, each by what there is of him', async () => {
    const looking = (open: readonly string[]) => ({ roles: ['auditor'], today, withheld, open });
    expect(await isKept(looking([]), file([]))).toBe(true);
    expect(await isKept(looking(['named name']), file([]))).toBe(true);
    expect(await isKept(looking(['named name', 'nameless phone']), file([]))).toBe(false);
    expect(await isKept(looking([]), file(['nobody']))).toBe(false);
  });

  test('is the unit’s own that entered it, but no auditor’s for having his post there', async () => {
    expect(await isKept({ roles: ['officer'], today, withheld }, file([], 'office'))).toBe(false);
    expect(await isKept({ roles: ['officer'], today, withheld }, file([]))).toBe(true);
    expect(await isKept({ roles: ['auditor'], today, withheld }, file([], 'office'))).toBe(true);
  });

  test('of which nothing is kept from the reader is open', async () => {
    expect(await isKept({ roles: ['auditor'], today }, file([]))).toBe(false);
  });
});
