import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { BundleRequests } from '@qingxin/application';
import { AnchorFile } from '@qingxin/event-store';
import { newFileId, openBundleShelf } from '@qingxin/platform';
import { verifyBundle } from '@qingxin/verifier';
import { type Account, type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import { BUNDLES, lookForBundles, madeBundle, withBundleWatches } from './made-bundle.ts';
import type { RecordedRun } from './recorded-run.ts';

/** The bundle of a matter asked for at the desk, made by a worker, fetched and taken away. */
export function bundleCourse(fixture: () => ApiFixture, run: () => RecordedRun): void {
  const home = () => fixture().api.surroundings.configuration.home;
  const matter = () => `case-${(run().matters[1] ?? '').slice('cases/'.length)}`;
  const ask = async (account: Account, body: object) => (await fixture().as(account)).post(BUNDLES, body);
  const list = async (account: Account, of: string) =>
    (await (await fixture().as(account)).get(`${BUNDLES}?matter=${of}`)).body;
  const file = async (account: Account, id: unknown) =>
    (await fixture().as(account)).get(`${BUNDLES}/${String(id)}/file`);
  const stored = (): readonly string[] =>
    readdirSync(join(home(), 'evidence/objects'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.includes('/'),
    );

  describe('a bundle at the desk', () => {
    let id: unknown;

    test('is asked for with a reason, one at a time, by whoever goes through matters', async () => {
      await attachedFile(fixture(), run().matters[1] ?? '');
      const asked = { matter: matter(), reason: '专项审计调卷', originals: true };
      expect(await list('audit01', matter())).toMatchObject({ keptDays: 7, offer: { open: true, originals: true } });
      expect((await ask('hrss01', asked)).status).toBe(403);
      expect((await ask('audit01', { ...asked, reason: ' ' })).status).toBe(422);
      expect((await ask('audit01', { ...asked, matter: `conduct-${randomUUID()}` })).status).toBe(422);
      expect((await ask('audit01', { ...asked, matter: `case-${randomUUID()}` })).status).toBe(404);
      const { status, body } = await ask('audit01', asked);
      expect([status, body['status']]).toEqual([202, 'asked']);
      id = body['id'];
      expect(await ask('audit01', asked)).toMatchObject({ status: 409, body: { code: 'bundle-under-way' } });
      expect(await file('audit01', id)).toMatchObject({ status: 409, body: { code: 'bundle-not-ready' } });
    });

    test('is made once by one of two workers, over what a killed one left', async () => {
      const { database, door, configuration } = fixture().api.surroundings;
      const before = stored();
      const dying = await new BundleRequests(database.sql, door.vault).next();
      await openBundleShelf(configuration, { sql: database.sql, vault: door.vault }).receive({
        ...{ fileId: newFileId(), stream: String(dying?.id), by: 'system:bundles', extension: 'zip' },
        ...{ most: { file: Infinity, matter: Infinity }, inspect: () => Promise.resolve('application/zip') },
        bytes: [Buffer.from('half of it')] as unknown as AsyncIterable<Uint8Array>,
      });
      const [left] = stored().filter((path) => !before.includes(path));
      expect(left).toBeDefined();
      const done = await withBundleWatches(fixture(), (watch) => Promise.all([watch().look(), watch().look()]));
      expect([...done].sort()).toEqual([0, 2]);
      expect(stored()).toHaveLength(before.length + 1);
      expect(stored()).not.toContain(left);
    });

    test('is fetched by whoever asked, verified elsewhere, and lies in clear nowhere', async () => {
      const { items } = (await list('audit01', matter())) as { readonly items: readonly Record<string, unknown>[] };
      expect(items[0]).toMatchObject({ id, status: 'made', files: 1, fetchedAt: null });
      expect(await file('office01', id)).toMatchObject({ status: 404, body: { code: 'not-found' } });
      const { bytes, headers } = await (await fixture().as('audit01')).file(`${BUNDLES}/${String(id)}/file`);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${matter()}.qingxin.zip"`);
      expect([items[0]?.['size'], items[0]?.['sha256']]).toEqual([
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
      const path = join(home(), 'fetched.zip');
      writeFileSync(path, bytes);
      const anchors = new AnchorFile(join(home(), 'anchors'));
      const { keys } = anchors.trust();
      const roots = new Map(anchors.blocks().map(({ blockNo, root }) => [blockNo, root]));
      const report = await verifyBundle(path, { keys: [...keys.values()], anchors: roots });
      expect(report).toMatchObject({ whole: true, faults: [], evidence: { checked: 1 } });
      expect(report.sealed?.blockNo).toBe(items[0]?.['blockNo']);
      expect(report.anchored).toBe(roots.size);
      for (const object of stored())
        expect(
          readFileSync(join(home(), 'evidence/objects', object))
            .subarray(0, 4)
            .toString('latin1'),
        ).toBe('QXF1');
      const { body } = await (await fixture().as('audit01')).get('/api/v1/audit/looks?action=bundle');
      expect(body['items']).toMatchObject([
        { action: 'bundle', kind: 'case', reason: '专项审计调卷' },
        { action: 'bundle', kind: 'case', reason: '专项审计调卷' },
      ]);
    });

    test('is gone after its time, from the store too', async () => {
      const { db } = fixture();
      const before = stored().length;
      const past = () => db.superuser.query(`UPDATE es.bundle_request SET kept_until = made_at`);
      await expect(past()).rejects.toThrow('append-only');
      await db.superuser.query('ALTER TABLE es.bundle_request DISABLE TRIGGER USER');
      await past();
      await db.superuser.query('ALTER TABLE es.bundle_request ENABLE TRIGGER USER');
      expect(await file('audit01', id)).toMatchObject({ status: 409, body: { code: 'bundle-gone' } });
      expect(await lookForBundles(fixture())).toBe(1);
      expect(stored()).toHaveLength(before - 1);
      const { rows } = await db.superuser.query(`SELECT status FROM es.bundle_request WHERE id = $1`, [id]);
      expect(rows).toEqual([{ status: 'gone' }]);
    });

    test('of a concealed person is had by nobody who may not read what he is owed, also where he chose it later', async () => {
      const hidden = [{ ...REGISTRATION.claimants[0], concealment: 'concealed' }];
      const concealed = `complaint-${await registered(fixture(), 'hrss01', { ...REGISTRATION, claimants: hidden })}`;
      const of = (name: string) => ({ matter: name, reason: '调卷' });
      expect(await list('audit01', concealed)).toMatchObject({ offer: { open: false, originals: false, files: 0 } });
      const refused = await ask('audit01', of(concealed));
      expect(refused).toMatchObject({ status: 403, body: { code: 'bundle-withheld' } });
      expect(refused.text).toContain('经书面批准，由系统运行人员在服务器上用命令行导出');
      expect((await ask('office01', of(concealed))).status).toBe(202);

      const another = [{ ...REGISTRATION.claimants[0], name: '工人58', phone: '13900000058' }];
      const later = await registered(fixture(), 'hrss01', { ...REGISTRATION, claimants: another });
      expect(await lookForBundles(fixture())).toBe(1);
      const id = await madeBundle(fixture(), 'audit01', `complaint-${later}`);
      expect((await file('audit01', id)).status).toBe(200);
      const officer = await fixture().as('hrss01');
      const { claimants } = (await officer.get(`/api/v1/complaints/${later}`)).body as never;
      const [{ claimantId }] = claimants as readonly [{ readonly claimantId: string }];
      const chosen = { claimantId, concealment: 'concealed' };
      expect((await officer.post(`/api/v1/complaints/${later}/choose-concealment`, chosen)).status).toBe(200);
      expect(await file('audit01', id)).toMatchObject({ status: 403, body: { code: 'bundle-withheld' } });
    });
  });
}
