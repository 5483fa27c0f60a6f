import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BoundedCache } from './bounded-cache.ts';
import { decrypt, encrypt } from './cipher.ts';
import { FileKeyRing } from './file-key-ring.ts';
import { claimKey, fingerprint } from './key-ring.ts';
import { bigrams, exactToken, searchForm, tokensFor } from './look-up.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'qingxin-ring-')), 'keys');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('key ring in a folder', () => {
  test('it is made once, private to its owner, and opens to the same keys', () => {
    const made = FileKeyRing.create(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).sort()).toEqual(['root.key', 'wrapping-1.key']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    for (const again of [FileKeyRing.create(folder), FileKeyRing.open(folder)]) {
      expect(again.current()).toEqual(made.current());
      expect(again.hashKey('claim')).toEqual(made.hashKey('claim'));
    }
  });

  test('a missing ring is not replaced by a new one when it is only opened', () => {
    expect(() => FileKeyRing.open(folder)).toThrow('key-ring-missing');
  });

  test('keys that others may read, and keys that are cut short, are refused', () => {
    FileKeyRing.create(folder);
    chmodSync(join(folder, 'root.key'), 0o640);
    expect(() => FileKeyRing.open(folder)).toThrow('key-ring-readable');
    chmodSync(join(folder, 'root.key'), 0o600);
    chmodSync(folder, 0o755);
    expect(() => FileKeyRing.open(folder)).toThrow('key-ring-readable');
    chmodSync(folder, 0o700);
    writeFileSync(join(folder, 'root.key'), 'short');
    expect(() => FileKeyRing.open(folder)).toThrow('key-ring-damaged');
  });

  test('purposes have different keys, and a rotation does not change them', () => {
    const ring = FileKeyRing.create(folder);
    const before = ring.hashKey('look-up');
    expect(ring.hashKey('claim')).not.toEqual(before);
    const first = ring.current();
    expect(ring.rotate().id).toBe(2);
    expect(ring.get(1)).toEqual(first.key);
    expect(ring.get(3)).toBeNull();
    expect(FileKeyRing.open(folder).hashKey('look-up')).toEqual(before);
  });

  test('a fingerprint does not depend on the order of keys but on every value and on the ring', () => {
    const ring = FileKeyRing.create(folder);
    const other = FileKeyRing.create(join(folder, '..', 'other'));
    expect(fingerprint(ring, { a: 1, b: 2 })).toEqual(fingerprint(ring, { b: 2, a: 1 }));
    expect(fingerprint(ring, { a: 1, b: 3 })).not.toEqual(fingerprint(ring, { a: 1, b: 2 }));
    expect(fingerprint(other, { a: 1, b: 2 })).not.toEqual(fingerprint(ring, { a: 1, b: 2 }));
    expect(claimKey(ring, 'ticket', '12345')).not.toBe(claimKey(ring, 'bank-slip', '12345'));
  });
});

describe('cipher', () => {
  const key = randomBytes(32);

  test('the same text gives another ciphertext each time, and both open', () => {
    const [one, two] = [encrypt(key, Buffer.from('工人01'), 'c'), encrypt(key, Buffer.from('工人01'), 'c')];
    expect(one.equals(two)).toBe(false);
    expect(decrypt(key, one, 'c').toString()).toBe('工人01');
    expect(decrypt(key, two, 'c').toString()).toBe('工人01');
  });

  test('one changed byte anywhere, another context, another key or a cut end does not open', () => {
    const box = encrypt(key, Buffer.from('工人01'), 'c');
    for (let index = 0; index < box.length; index += 1) {
      const bad = Buffer.from(box);
      bad[index] = (bad[index] ?? 0) ^ 1;
      expect(() => decrypt(key, bad, 'c')).toThrow();
    }
    expect(() => decrypt(key, box, 'd')).toThrow();
    expect(() => decrypt(randomBytes(32), box, 'c')).toThrow();
    expect(() => decrypt(key, box.subarray(0, 27), 'c')).toThrow('too short');
  });
});

describe('look-up', () => {
  test('width, case and white space make no difference', () => {
    expect(searchForm(' ＡＢ　c １３８ ')).toBe('abc138');
  });

  test('a name is cut into neighbouring pairs, each once; rare characters are not torn', () => {
    expect(bigrams('工人工人')).toEqual(['工人', '人工']);
    expect(bigrams('𠮷野')).toEqual(['𠮷野']);
    expect(bigrams('甲')).toEqual(['甲']);
    expect(bigrams('')).toEqual([]);
  });

  test('tokens differ by field and way of search, and a field not searched has none', () => {
    const ring = FileKeyRing.create(folder);
    expect(exactToken(ring, 'phone', '138')).not.toEqual(exactToken(ring, 'id-number', '138'));
    expect(tokensFor(ring, 'none', 'name', '工人甲')).toEqual([]);
    expect(tokensFor(ring, 'exact', 'name', '工人甲')).toHaveLength(1);
    const tokens = tokensFor(ring, 'name', 'name', '工人');
    expect(new Set(tokens.map((token) => token.toString('hex'))).size).toBe(2);
  });
});

describe('bounded cache', () => {
  test('the longest unused entry goes first', () => {
    const cache = new BoundedCache<number>(2, 1000, () => 0);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([1, undefined, 3, 2]);
  });

  test('an entry is forgotten when its time is over, however often it was used', () => {
    let now = 0;
    const cache = new BoundedCache<number>(2, 1000, () => now);
    cache.set('a', 1);
    now = 999;
    expect(cache.get('a')).toBe(1);
    now = 1000;
    expect(cache.get('a')).toBeUndefined();
  });
});
