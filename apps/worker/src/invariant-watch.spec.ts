import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SqlExecutor } from '@qingxin/event-store';
import { InvariantWatch } from './invariant-watch.ts';

/** After two in the morning in Beijing. */
const NOW = '2026-03-02T19:00:00.000Z';
const STARTED_MS = 1_000;
const SETTLED_MS = STARTED_MS + 4 * 60_000;

/** What the database would say, and what time it is for the process. */
let last: Date | null;
let asked: boolean;
let elapsed: number;
let watch: InvariantWatch;
let checks: number;

/** A watch over a database that was never checked, started, its first look over. */
beforeEach(async () => {
  [last, asked, elapsed, checks] = [null, false, STARTED_MS, 0];
  let looked = (): void => undefined;
  const firstLook = new Promise<void>((settle) => (looked = settle));
  let askedForTime = 0;
  watch = new InvariantWatch({
    ...{ sql, now: () => NOW },
    elapsed: () => {
      askedForTime += 1;
      if (askedForTime === 2) looked();
      return elapsed;
    },
    check: async (onPage) => {
      checks += 1;
      await onPage();
      return [{ invariant: 'feed-dense', looked: 1, found: 0, findings: [] }];
    },
    onChecked: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  watch.start();
  await firstLook;
});

afterEach(() => watch.stop());

const sql = (({ name = '' }: { readonly name?: string }) => {
  const rows: Readonly<Record<string, readonly object[]>> = {
    invariants_last: [{ at: last }],
    invariants_asked: asked ? [{ at: new Date(NOW), actor: 'person:audit01', running: false }] : [],
    acquire_lease: [{ holder: 'own' }],
  };
  return Promise.resolve(rows[name] ?? []);
}) as unknown as SqlExecutor;

describe('after the start of a worker', () => {
  test('a database that was never checked is left to settle for four minutes', async () => {
    expect([await watch.look(), checks]).toEqual([0, 0]);
    elapsed = SETTLED_MS - 1;
    expect([await watch.look(), checks]).toEqual([0, 0]);
    elapsed = SETTLED_MS;
    expect([await watch.look(), checks]).toEqual([1, 1]);
  });

  test('whoever asks for a check does not wait for that', async () => {
    asked = true;
    expect([await watch.look(), checks]).toEqual([1, 1]);
  });

  test('one that was checked before has nothing to settle: what is due is done at once', async () => {
    last = new Date('2026-03-02T17:00:00.000Z');
    expect([await watch.look(), checks]).toEqual([1, 1]);
    last = new Date('2026-03-02T18:00:00.000Z');
    expect([await watch.look(), checks]).toEqual([0, 1]);
  });

  test('the time to settle begins anew with each start', async () => {
    await watch.stop();
    elapsed = SETTLED_MS;
    watch.start();
    expect([await watch.look(), checks]).toEqual([0, 0]);
  });
});
