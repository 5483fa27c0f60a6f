import { describe, expect, test } from '@jest/globals';
import { KeyedQueue } from './keyed-queue.ts';

describe('a queue per stream', () => {
  test('work on one stream runs one after the other, in the order of arrival', async () => {
    const queue = new KeyedQueue();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await new Promise((settle) => setImmediate(settle));
      log.push(`${name} ends`);
    };
    await Promise.all(['one', 'two', 'three'].map((name) => queue.run('case', work(name))));
    expect(log).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test('other streams do not wait', async () => {
    const queue = new KeyedQueue();
    let open: () => void = () => undefined;
    const blocked = queue.run('case', () => new Promise<void>((settle) => (open = settle)));
    expect(await queue.run('complaint', async () => 'done')).toBe('done');
    expect(queue.size).toBe(1);
    open();
    await blocked;
    expect(queue.size).toBe(0);
  });

  test('work that fails is its own caller’s affair', async () => {
    const queue = new KeyedQueue();
    const failing = queue.run('case', async () => Promise.reject(new Error('refused')));
    const next = queue.run('case', async () => 'next');
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('next');
  });
});
