import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { DemoClock } from '@qingxin/application';
import { streamIdOf } from '@qingxin/event-store';
import { businessClock, openDatabase, type OpenDatabase } from '@qingxin/platform';
import { COMMANDS } from '../../../apps/cli/src/commands/index.ts';
import { qx } from '../../../apps/cli/src/qx.ts';
import { type Stack, startStack } from '../../../infra/src/stack.ts';
import { erasedByTwo } from './erased-by-two.ts';
import { type MarkedMatter, markedComplaint, Person } from './marked-people.ts';
import type { LiveStack } from './plain-text-course.ts';
import { markedPhone, plainTextInDatabase, WORD } from './plain-text.ts';

const WITHIN_MS = 120_000;
const DAY_MS = 24 * 3_600_000;

/** As typed on the machine with that data folder. */
async function typed(home: string, ...args: readonly string[]) {
  const environment = jest.replaceProperty(process, 'env', { QINGXIN_HOME: home });
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  try {
    return { code: await qx(args, COMMANDS, { print: say, note: say }), said: said.join('\n') };
  } finally {
    environment.restore();
  }
}

async function heads(database: OpenDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await database.sql<{ name: string; version: number; hash: string }>({
    text: `SELECT s.name, s.version, encode(s.last_hash, 'hex') AS hash FROM es.stream s`,
  });
  return new Map(rows.map(({ name, version, hash }) => [name, `${version} ${hash}`]));
}

/** Subject of the text that the complaint was registered with. */
async function statementOf(database: OpenDatabase, id: string): Promise<string> {
  const [row] = await database.sql<{ subject: string }>(
    { text: `SELECT data->'statement'->>'subject' AS subject FROM es.event WHERE stream_id = $1 AND version = 1` },
    [id],
  );
  return row?.subject ?? '';
}

const sentMessages = (database: OpenDatabase) =>
  database.sql<object>({ text: 'SELECT id, sent_at FROM es.outbox WHERE sent_at IS NOT NULL ORDER BY id' });

/** How the complaint looks to whoever handles it: 已删除 where the person was. */
async function looks(person: Person, { id }: MarkedMatter) {
  const { body, text } = await person.get(`complaints/${id}`);
  const [claimant] = body['claimants'] as readonly { readonly name: { readonly masked: string | null } }[];
  return { name: claimant?.name.masked, statement: body['statement'], named: text.includes(WORD) };
}

const GONE = { name: null, statement: { masked: null, text: null } };

/** 备份 → 删除 → 恢复 → 搜索, by the commands that a person types. */
export function restoreCourse(live: () => LiveStack): void {
  describe('备份之后删除，再从备份恢复到另一台机器', () => {
    const place = mkdtempSync(join(tmpdir(), 'qingxin-drill-'));
    const [copy, apart, outside, home] = ['copy', 'apart', 'outside', 'home'].map((name) => join(place, name)) as [
      string,
      ...string[],
    ] as [string, string, string, string];
    let gone: MarkedMatter;
    let kept: MarkedMatter;
    let late: string;
    let before: ReadonlyMap<string, string>;
    let sent: readonly object[];
    let other: Stack | undefined;
    let restored: OpenDatabase | undefined;

    afterAll(async () => {
      await restored?.close();
      await other?.stop();
      rmSync(place, { recursive: true, force: true });
    });

    it(
      '备份里没有密钥；删除之后链条、封存、核验包都仍然成立，显示已删除',
      async () => {
        const { stack, database, door, registered, passDays, home: first } = live();
        const officer = await Person.signedIn(stack.apiUrl, database, 'hrss01');
        [gone, kept] = [await markedComplaint(officer), await markedComplaint(officer)];
        late = await registered();
        await passDays(4);
        const { code, said } = await typed(first, 'backup', '--to', copy, '--keys-to', apart);
        expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/张表.*证据材料 \d+ 份/) });
        before = await heads(database);
        sent = await sentMessages(database);
        expect(sent.length).toBeGreaterThan(0);
        expect((await typed(first, 'backup', '--to', copy)).code).toBe(1);
        expect((await typed(first, 'backup', '--to', `${copy}2`, '--keys-to', `${copy}2/keys`)).code).toBe(1);

        const statement = await statementOf(database, gone.id);
        const subjects = [gone.person.subject, statement, gone.fileId.slice(5)];
        const office = await Person.signedIn(stack.apiUrl, database, 'office01');
        const second = await Person.signedIn(stack.apiUrl, database, 'office02');
        await erasedByTwo({ vault: door.vault, officer, office, second }, gone);
        // The API has the keys in memory for a minute at most.
        await stack.stopPart('api');
        await stack.startPart('api');
        expect(await looks(officer, gone)).toMatchObject(GONE);
        expect(await looks(officer, kept)).toMatchObject({ name: '工＊＊', named: true });
        expect((await officer.get(`complaints/${gone.id}/evidence/${gone.fileId}`)).body['code']).toBe(
          'evidence-erased',
        );
        expect((await typed(first, 'verify')).said).toContain('全部一致');
        const bundle = join(place, 'bundle.zip');
        expect((await typed(first, 'export-bundle', `complaint-${gone.id}`, '--to', bundle)).code).toBe(0);
        expect((await typed(first, 'verify-bundle', bundle)).said).toContain('全部一致');
        const register = readFileSync(join(first, 'anchors', 'erasures.jsonl'), 'utf8');
        for (const subject of subjects) expect(register).toContain(subject);
        cpSync(join(first, 'anchors'), outside, { recursive: true });
      },
      WITHIN_MS,
    );

    it(
      '没有删除登记、没有密钥、备份被改过，都不恢复，也不留下半个',
      async () => {
        const from = ['restore', '--from', copy, '--keys', apart, '--anchors'] as const;
        expect(await typed(home, ...from, apart)).toMatchObject({ code: 1, said: expect.stringContaining('删除登记') });
        const nowhere = ['restore', '--from', copy, '--keys', outside, '--anchors', outside];
        expect(await typed(home, ...nowhere)).toMatchObject({ code: 1, said: expect.stringContaining('密钥') });
        const broken = `${copy}-broken`;
        cpSync(copy, broken, { recursive: true });
        rmSync(join(broken, 'database', 'es.event.rows.gz'));
        const wrong = ['restore', '--from', broken, '--keys', apart, '--anchors', outside];
        expect(await typed(home, ...wrong)).toMatchObject({ code: 1, said: expect.stringContaining('与清单不符') });
      },
      WITHIN_MS,
    );

    it(
      '恢复后删除过的仍然打不开，其余照常，事项接着办，什么都不发生第二次',
      async () => {
        const { stack, effects, once } = live();
        await stack.stop();
        const done = await typed(home, 'restore', '--from', copy, '--keys', apart, '--anchors', outside);
        expect(done).toMatchObject({
          code: 0,
          said: expect.stringMatching(/再次删除个人信息密钥 4 个\n备份之后还封存过 1 次/),
        });
        other = await startStack({ home, mode: 'demo', temporal: 'own', apps: ['api', 'worker'] });
        const options = { applicationName: 'drill', use: 'write', onIdleError: () => undefined } as const;
        restored = openDatabase({ url: other.database.app, ...options });
        expect(await sentMessages(restored)).toEqual(expect.arrayContaining([...sent]));
        for (const [stream, head] of await heads(restored)) {
          if (stream.startsWith('complaint-')) expect([stream, head]).toEqual([stream, before.get(stream)]);
        }
        const officer = await Person.signedIn(other.apiUrl, restored, 'hrss01');
        expect(await looks(officer, gone)).toMatchObject(GONE);
        expect((await officer.get(`complaints/${gone.id}/evidence/${gone.fileId}`)).body['code']).toBe(
          'evidence-erased',
        );
        expect(await looks(officer, kept)).toMatchObject({ name: '工＊＊', named: true });
        const fields = [{ subject: kept.person.subject, field: 'phone' }];
        const shown = await officer.post(`complaints/${kept.id}/reveal-fields`, { fields, reason: '电话告知' });
        expect(shown.body).toMatchObject({ fields: [{ text: markedPhone(1) }] });
        expect((await officer.get(`complaints/${kept.id}/evidence/${kept.fileId}`)).text).toContain(WORD);
        expect((await plainTextInDatabase(other.database.owner)).found).toEqual([]);
        const keys = 'SELECT count(*)::int AS n FROM es.subject_lookup WHERE subject_id = $1';
        expect(await restored.sql({ text: keys }, [gone.person.subject])).toEqual([{ n: 0 }]);

        expect((await typed(home, 'rehydrate')).code).toBe(0);
        const business = businessClock('demo');
        const { sql } = restored;
        const clock = new DemoClock({ sql, now: (offsetMs) => business.now(offsetMs) });
        const in20Days = new Date(Date.parse((await clock.read()).now) + 20 * DAY_MS).toISOString();
        expect(await clock.move(in20Days, 'person:admin01')).toMatchObject({ arrived: true, behind: [] });
        expect(await effects(late, restored)).toEqual(once);
        const written = { text: 'SELECT count(*)::int AS n FROM es.event WHERE stream_id = $1 AND version <= $2' };
        const version = Number(before.get(late)?.split(' ')[0]);
        expect(await sql(written, [streamIdOf(late), version])).toEqual([{ n: version }]);
        expect((await typed(home, 'verify')).said).toContain('全部一致');
        expect(await typed(home, 'seal')).toMatchObject({ code: 0 });
      },
      WITHIN_MS,
    );
  });
}
