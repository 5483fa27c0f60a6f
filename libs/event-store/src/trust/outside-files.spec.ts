import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NO_ROOT, rootOfBlock, type SealedBlock, sealText } from '@qingxin/verifier';
import { ErasureFile } from '../personal/erasure-file.ts';
import { AnchorFile } from './anchor-file.ts';
import { SealKeys } from './seal-keys.ts';
import { TimeStampFile } from './time-stamp-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingxin-seals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function block(keys: SealKeys, blockNo: number): SealedBlock {
  const parts = {
    ...{ blockNo, firstPosition: blockNo, lastPosition: blockNo, previousRoot: NO_ROOT },
    ...{ eventsRoot: NO_ROOT, streams: 1, headsRoot: NO_ROOT },
  };
  const sealed = { ...parts, root: rootOfBlock(parts), sealedAt: '2026-03-02T01:02:03.456Z', keyId: keys.keyId };
  return { ...sealed, signature: keys.sign(sealText(sealed)) };
}

describe('the anchors', () => {
  test('are only ever added to, and a line that a crash left half written does not swallow the next', () => {
    const keys = SealKeys.create(join(folder, 'keys'));
    const anchors = new AnchorFile(join(folder, 'anchors'));
    anchors.add([block(keys, 1)]);
    const before = readFileSync(anchors.path, 'utf8');
    writeFileSync(anchors.path, `${before}{"blockNo":2,"firstPos`);
    anchors.add([block(keys, 2)]);
    expect(readFileSync(anchors.path, 'utf8').startsWith(before)).toBe(true);
    expect(anchors.blocks()).toEqual([block(keys, 1), block(keys, 2)]);
  });

  test('give up to a file beside what a restored log does not have', () => {
    const keys = SealKeys.create(join(folder, 'keys'));
    const anchors = new AnchorFile(folder);
    anchors.add([block(keys, 1), block(keys, 2), block(keys, 3)]);
    expect(anchors.setAside(1, '2026-03-02T01:02:03.456Z')).toBe(2);
    expect(anchors.blocks()).toEqual([block(keys, 1)]);
    expect(readFileSync(join(folder, 'anchors.lost-20260302010203.jsonl'), 'utf8').split('\n')).toHaveLength(3);
    expect(anchors.setAside(1, '2026-03-02T01:02:03.456Z')).toBe(0);
  });

  test('and time stamps give up theirs with them, so that what is sealed anew is stamped anew', () => {
    const stamp = (blockNo: number) => ({ blockNo, nonce: '4a', token: Buffer.from([blockNo]) });
    const stamps = new TimeStampFile(folder);
    for (const blockNo of [1, 2, 3]) stamps.add(stamp(blockNo));
    stamps.setAside(1, '2026-03-02T01:02:03.456Z');
    expect(stamps.stamps()).toEqual([stamp(1)]);
    expect(readFileSync(join(folder, 'timestamps.lost-20260302010203.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});

describe('the erasure register', () => {
  const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;

  test('is there from the start, only ever added to, and reads past what is no line of it', () => {
    const file = new ErasureFile(join(folder, 'anchors'));
    file.begin();
    expect(file.all()).toEqual([]);
    file.add([one], 'then');
    writeFileSync(file.path, `${readFileSync(file.path, 'utf8')}{"subject":"half`);
    file.add([two], 'later');
    file.begin();
    expect(file.all()).toEqual([
      { subject: one, at: 'then' },
      { subject: two, at: 'later' },
    ]);
  });
});

describe('the keys that seal', () => {
  test('stay the same from start to start, and an older one stays beside its successor', () => {
    const first = SealKeys.create(folder);
    expect(SealKeys.create(folder).keyId).toBe(first.keyId);
    const next = SealKeys.rotate(folder);
    expect(next.keyId).not.toBe(first.keyId);
    expect(next.published().map(({ keyId }) => keyId)).toEqual([first.keyId, next.keyId]);
  });

  test('are refused where others may read them, where they are damaged, and where there are none', () => {
    expect(() => SealKeys.open(folder)).toThrow('seal-keys-missing');
    SealKeys.create(folder);
    chmodSync(join(folder, 'seal-1.pem'), 0o644);
    expect(() => SealKeys.open(folder)).toThrow('seal-keys-readable');
    chmodSync(join(folder, 'seal-1.pem'), 0o600);
    chmodSync(folder, 0o755);
    expect(() => SealKeys.open(folder)).toThrow('seal-keys-readable');
    chmodSync(folder, 0o700);
    writeFileSync(join(folder, 'seal-1.pem'), 'x');
    expect(() => SealKeys.open(folder)).toThrow('seal-keys-damaged');
  });
});
