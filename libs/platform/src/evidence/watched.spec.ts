import { describe, expect, test } from '@jest/globals';
import type { EvidenceStore } from './evidence-store.ts';
import { watchedScanner, watchedStore } from './watched.ts';

const NAME = 'a'.repeat(64);

function noted(refuses = false) {
  const lines: string[] = [];
  const note = (...words: readonly string[]): Promise<void> => {
    lines.push(words.join(' '));
    return refuses ? Promise.reject(new Error('database away')) : Promise.resolve();
  };
  return {
    lines,
    outside: {
      failed: (of: string, code: string) => note('failed', of, code),
      answered: (of: string) => note('answered', of),
    },
  };
}

const storeThat = (head: EvidenceStore['head']): EvidenceStore => ({
  put: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  head,
  delete: () => Promise.resolve(),
});

describe('a store or a scanner elsewhere', () => {
  test('is written down when it does not answer, and when it does', async () => {
    const { lines, outside } = noted();
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    await expect(
      watchedStore(
        storeThat(() => Promise.reject(away)),
        outside,
      ).head(NAME),
    ).rejects.toBe(away);
    const store = watchedStore(
      storeThat(() => Promise.resolve(7)),
      outside,
    );
    expect([await store.head(NAME), await store.get(NAME)]).toEqual([7, null]);
    await expect(watchedScanner(() => Promise.reject(new Error('x')), outside)(bytes())).rejects.toThrow('x');
    expect(lines).toEqual([
      'failed evidence-store ECONNREFUSED',
      ...['answered evidence-store', 'answered evidence-store'],
      'failed evidence-scan no-connection',
    ]);
  });

  test('serves whoever asks though nothing can be written down', async () => {
    const { outside } = noted(true);
    expect(
      await watchedStore(
        storeThat(() => Promise.resolve(7)),
        outside,
      ).head(NAME),
    ).toBe(7);
    expect(await watchedScanner(() => Promise.resolve('clean'), outside)(bytes())).toBe('clean');
  });
});

async function* bytes(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from('x');
}
