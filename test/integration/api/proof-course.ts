import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { InvariantLog } from '@qingxin/application';
import { AnchorFile, poolDatabase, Sealer, SealKeys } from '@qingxin/event-store';
import { Pool } from 'pg';
import type { ApiFixture } from './api-fixture.ts';
import type { RecordedRun } from './recorded-run.ts';

/** What an auditor is told of the seals and of one matter's chain, in a stack that was never sealed. */
export function proofCourse(fixture: () => ApiFixture, run: () => RecordedRun): void {
  const read = async (path: string) => {
    const { status, body, text } = await (await fixture().as('audit01')).get(`/api/v1/audit/${path}`);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return body;
  };

  test('a matter is checked by its chain and its place in the seal, and a changed step is named', async () => {
    const [, matter = ''] = run().matters;
    const { db, api } = fixture();
    expect(await read('seal')).toMatchObject({ blocks: 0, sealed: null, anchors: { blocks: 0, standing: 'none' } });
    const unsealed = await read(`${matter}/proof`);
    expect(unsealed).toMatchObject({ whole: true, sealedSteps: 0, faults: [], sealed: null });
    expect(unsealed['verdict']).toContain('还没有封存');

    await db.superuser.query('SELECT es.number_events()');
    const { home } = api.surroundings.configuration;
    const pool = new Pool({ connectionString: db.url('qingxin_sealer'), max: 2 });
    const anchors = new AnchorFile(join(home, 'anchors'));
    const keys = SealKeys.create(join(home, 'seal-keys'));
    await new Sealer({ database: poolDatabase(pool), keys, anchors, readsSettleMs: 0 }).seal();
    await pool.end();

    const seal = await read('seal');
    expect(seal).toMatchObject({ blocks: 1, unsealed: 0, anchors: { blocks: 1, standing: 'agree' } });
    expect(seal['sealed']).toMatchObject({
      blockNo: 1,
      firstPosition: 1,
      keyId: keys.keyId,
      reads: expect.any(Number),
    });
    const whole = await read(`${matter}/proof`);
    expect(whole).toMatchObject({ whole: true, steps: unsealed['steps'], sealedSteps: unsealed['steps'], faults: [] });
    expect(whole['verdict']).toContain('与库外封存记录一致');

    const asked = () =>
      fixture()
        .as('audit01')
        .then((one) => one.post('/api/v1/audit/verify', undefined));
    expect(seal).toMatchObject({ lastCheck: null, asked: null });
    expect((await asked()).status).toBe(202);
    expect(await asked()).toMatchObject({ status: 409, body: { code: 'check-under-way' } });
    expect(await read('seal')).toMatchObject({ lastCheck: null, asked: { running: false } });
    const checks = new InvariantLog(api.surroundings.database.sql);
    const fault = { what: '总第 7 步：这一步的内容或者校验值被改动过', code: 'event-changed' };
    await checks.record([{ invariant: 'log-whole', looked: 40, found: 1, findings: [fault] }]);
    expect(await read('seal')).toMatchObject({
      lastCheck: { events: 40, found: 1, whole: false, first: fault.what, todo: expect.stringContaining('qx verify') },
      asked: null,
    });
    await checks.record([{ invariant: 'log-whole', looked: 41, found: 0, findings: [] }]);
    expect(await read('seal')).toMatchObject({ lastCheck: { events: 41, whole: true, first: null, todo: null } });

    const direction = { unit: 'police', number: '批示9号', rung: 'E2' };
    expect((await (await fixture().as('office01')).post(`/api/v1/${matter}/record-direction`, direction)).status).toBe(
      200,
    );
    const later = await read(`${matter}/proof`);
    expect(later).toMatchObject({ whole: true, sealedSteps: unsealed['steps'] });
    expect(later['verdict']).toContain('待下次封存');

    const tampered = async (version: number): Promise<readonly { readonly kind: string; readonly text: string }[]> => {
      const here = `stream_id = (SELECT stream_id FROM es.stream WHERE name = $1) AND version = ${version}`;
      const name = `case-${matter.slice('cases/'.length)}`;
      const set = (actor: string) => db.superuser.query(`UPDATE es.event SET actor = ${actor} WHERE ${here}`, [name]);
      await db.superuser.query('ALTER TABLE es.event DISABLE TRIGGER ALL');
      try {
        await set(`actor || 'x'`);
        return (await read(`${matter}/proof`))['faults'] as never;
      } finally {
        await set(`left(actor, -1)`);
        await db.superuser.query('ALTER TABLE es.event ENABLE ALWAYS TRIGGER event_append_only');
      }
    };
    const inside = await tampered(2);
    expect(inside[0]).toMatchObject({ kind: 'event-changed', text: expect.stringContaining('第 2 步') });
    const after = await tampered(Number(later['steps']));
    expect(after.map(({ kind }) => kind)).toContain('event-changed');
    expect(await read(`${matter}/proof`)).toMatchObject({ whole: true });
  });
}
