import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { publicKeyOfText, verifyBundle } from '@qingxin/verifier';
import { type Files, filesOf, pack } from './bundle-files.ts';

/** Bundles as the program of their time wrote them, with the key and the last root that were published beside each. */
const KEPT = [
  {
    ...{ format: 1, publicKey: 'mrNCNPtAcB6QfAnrHm3VQ6oQz0V6s+PwM1YHEVQXwVk=', stamped: 0 },
    root: '08632610ea3178357a9ed06298525f61b272426fb5dda2e14e0703f16214112d',
  },
  {
    ...{ format: 2, publicKey: '2U3KSpeUfWldV++dxZ+eGL39hw+JskOmcypT06uhh3o=', stamped: 0 },
    root: 'd025cbee32d902b2d5c4e673f785a65418ed8c3ee1be2f990f215f2f9d854034',
  },
  {
    ...{ format: 3, publicKey: '/HHqt0MOuG1JLcrdICCuFxbKYRNOmmypD732jBcbWBw=', stamped: 1 },
    root: 'c33e00558f0aeeaafa0a39f6237cc88fc481a051ba097b12c63fc8d9a6ec649f',
  },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'qingxin-older-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(KEPT)('a bundle of format $format', ({ format, publicKey, root, stamped }) => {
  const kept = join(import.meta.dirname, `../../samples/bundles/format-${format}.zip`);
  const key = publicKeyOfText(JSON.stringify({ publicKey }));
  if (key === null) throw new Error('no key');
  const outside = { keys: [key], anchors: new Map([[2, Buffer.from(root, 'hex')]]) };

  async function changed(change: (files: Files) => void) {
    const files = await filesOf(kept);
    change(files);
    const path = join(folder, 'changed.zip');
    await pack(files, path);
    return verifyBundle(path, outside);
  }

  test('still agrees in all, with the key and the root that were published then', async () => {
    const manifest = JSON.parse((await filesOf(kept)).text('manifest.json')) as { readonly formatVersion: number };
    expect(manifest.formatVersion).toBe(format);
    expect(await verifyBundle(kept, outside)).toMatchObject({
      ...{ whole: true, faults: [], streams: 2, events: 8, blocks: 2, anchored: 1 },
      ...{ keys: [{ compared: true }], evidence: { checked: 1, byDigestOnly: 1 }, stamps: { stamped } },
    });
  });

  test('names each of its files of which a byte was changed, and the manifest where its seal was', async () => {
    const names = (await filesOf(kept)).names().filter((name) => name !== 'manifest.json');
    const { faults } = await changed((files) => {
      for (const name of names) files.set(name, withAnotherByte(files.text(name)));
    });
    const named = names.map((name) => (name === 'manifest.sig' ? 'manifest.json' : name));
    expect(faults.map(({ file }) => file)).toEqual(expect.arrayContaining(named));
  });

  test('is found out by a changed byte of an event, and its place in the log named', async () => {
    const { faults } = await changed((files) => {
      const events = files.names().find((name) => name.startsWith('events/')) ?? '';
      files.lines(events, ([first = '', second = '', ...rest]) => [first, second.replace('登记', '登己'), ...rest]);
    });
    expect(faults[0]).toMatchObject({ kind: 'event-changed', version: 2, position: 2 });
  });
});

/** One letter or digit in the middle, exchanged for the next. */
function withAnotherByte(text: string): string {
  const at = text.slice(text.length / 2).search(/[0-8a-y]/);
  const place = at < 0 ? 0 : Math.floor(text.length / 2) + at;
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) + 1) + text.slice(place + 1);
}
