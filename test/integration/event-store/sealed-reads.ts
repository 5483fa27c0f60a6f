import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type AnchorFile, clientExecutor, verifyLog } from '@qingxin/event-store';
import type { SealedBlock, Trust } from '@qingxin/verifier';
import type { TestDatabase } from '../../../infra/src/testing/postgres.ts';

export interface SealedReadsParts {
  readonly database: () => TestDatabase;
  /** A stream that somebody looks at. */
  readonly subject: string;
  readonly anchors: AnchorFile;
  readonly trust: () => Trust;
  /** The first fault after a statement that no trigger of the table sees; nothing of it stays. */
  readonly behindItsBack: (statement: string, table?: string) => Promise<object | undefined>;
  /** With everything that was read. */
  readonly seal: () => Promise<SealedBlock | null>;
  /** Leaving out what was read a moment ago, as it is done in earnest. */
  readonly sealLeaving: () => Promise<SealedBlock | null>;
  readonly addEvent: () => Promise<void>;
}

/** The reads log under the seals of the log, where nothing was read before. */
export function sealedReads({
  database,
  subject,
  anchors,
  trust,
  behindItsBack,
  seal,
  sealLeaving,
  addEvent,
}: SealedReadsParts): void {
  const looked = (reason: string | null, sealed: object | null = null) =>
    database().app.query(
      `INSERT INTO es.read_log (actor, unit, action, stream, subject, reason, sealed_reason, meta)
        VALUES ('person:g01', NULL, 'reveal', $1, $2, $3, $4, $5)`,
      [subject, randomUUID(), reason, sealed, { minutes: 30, field: 'phone' }],
    );

  test('what was read is sealed with it, and every row that is not as it was is named', async () => {
    await looked(null, { ciphertext: 'as it was' });
    for (const reason of ['', null]) await looked(reason);
    await addEvent();
    const block = await seal();
    expect(block?.reads).toMatchObject({ rows: 3, lastRead: 3 });
    await looked('还没有封存');
    expect(await verifyLog(database().appDatabase.sql, trust())).toMatchObject({
      faults: [],
      reads: 3,
      unsealedReads: 1,
    });
    const inside = (position: number) => `position = ${position}`;
    for (const [statement, first] of [
      [`UPDATE es.read_log SET reason = '' WHERE ${inside(3)}`, { kind: 'read-changed', read: 3 }],
      [
        `UPDATE es.read_log SET sealed_reason = '{"ciphertext": "another"}' WHERE ${inside(1)}`,
        { kind: 'read-changed', read: 1 },
      ],
      [`UPDATE es.read_log SET unit = '' WHERE ${inside(1)}`, { kind: 'read-changed', read: 1 }],
      [
        `UPDATE es.read_log SET at = at + interval '1 microsecond' WHERE ${inside(2)}`,
        { kind: 'read-changed', read: 2 },
      ],
      [`UPDATE es.read_log SET meta = meta || '{"minutes": 31}' WHERE ${inside(2)}`, { kind: 'read-changed', read: 2 }],
      [`DELETE FROM es.read_log WHERE ${inside(2)}`, { kind: 'read-missing', read: 2 }],
      [
        `INSERT INTO es.read_log (position, actor, action) OVERRIDING SYSTEM VALUE VALUES (0, 'person:g01', 'reveal')`,
        { kind: 'read-added', read: 0 },
      ],
    ] as const)
      expect([statement, await behindItsBack(statement, 'es.read_log')]).toMatchObject([statement, first]);
  });

  test('nor is it hidden by changing what was sealed of a row as well, nor by leaving the reads out of a block', async () => {
    const blockNo = anchors.blocks().at(-1)?.blockNo;
    const both = `WITH changed AS (UPDATE es.read_log SET actor = 'person:g02' WHERE position = 2 RETURNING position)
      UPDATE es.read_leaf SET digest = sha256('x') WHERE position IN (SELECT position FROM changed)`;
    const client = await database().superuser.connect();
    try {
      await client.query('BEGIN');
      for (const table of ['es.read_log', 'es.read_leaf', 'es.feed_block'])
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      await client.query(both);
      const kinds = (await verifyLog(clientExecutor(client), trust())).faults.map(({ kind }) => kind);
      expect(kinds).toContain('reads-not-sealed');
      await client.query(
        'UPDATE es.feed_block SET reads = NULL, last_read = NULL, reads_root = NULL WHERE block_no = $1',
        [blockNo],
      );
      expect((await verifyLog(clientExecutor(client), trust())).faults).toContainEqual(
        expect.objectContaining({ kind: 'block-changed', blockNo }),
      );
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test('looks of the last minute wait for the next seal, since one before them may still be on its way', async () => {
    await addEvent();
    const block = await sealLeaving();
    expect(block?.reads).toEqual({ rows: 0, lastRead: 3, root: Buffer.alloc(32) });
    await addEvent();
    expect((await seal())?.reads).toMatchObject({ rows: 1, lastRead: 4 });
    expect(await verifyLog(database().appDatabase.sql, trust())).toMatchObject({
      faults: [],
      reads: 4,
      unsealedReads: 0,
    });
  });
}
