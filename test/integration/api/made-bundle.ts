import { join } from 'node:path';
import { BundleRequests } from '@qingxin/application';
import { AnchorFile, poolDatabase, Sealer, SealKeys, TimeStampFile } from '@qingxin/event-store';
import { openBundleShelf } from '@qingxin/platform';
import { Pool } from 'pg';
import { BundleWatch } from '../../../apps/worker/src/bundle-watch.ts';
import type { Account, ApiFixture } from './api-fixture.ts';

export const BUNDLES = '/api/v1/audit/bundles';

/** With watches as workers have them, over the folders of the service. Whatever one of them reports fails. */
export async function withBundleWatches<T>(
  { api, db }: ApiFixture,
  work: (watch: () => BundleWatch) => Promise<T>,
): Promise<T> {
  const { database, door, evidence, configuration } = api.surroundings;
  const { home } = configuration;
  await db.superuser.query('SELECT es.number_events()');
  const pool = new Pool({ connectionString: db.url('qingxin_sealer'), max: 2 });
  const keys = SealKeys.create(join(home, 'seal-keys'));
  const anchors = new AnchorFile(join(home, 'anchors'));
  const { sql } = database;
  const failed: unknown[] = [];
  const watch = () =>
    new BundleWatch({
      ...{ sql, log: sql, evidence, keys, sealer: new Sealer({ database: poolDatabase(pool), keys, anchors }) },
      requests: new BundleRequests(sql, door.vault),
      shelf: openBundleShelf(configuration, { sql, vault: door.vault }),
      stamps: new TimeStampFile(join(home, 'anchors')),
      now: () => new Date().toISOString(),
      ...{ onMade: () => undefined, onTakenAway: () => undefined },
      onRefused: ({ code }) => failed.push(code),
      onError: (error) => failed.push(error),
    });
  try {
    const answer = await work(watch);
    if (failed.length > 0) throw new Error('a bundle was not made', { cause: failed });
    return answer;
  } finally {
    await pool.end();
  }
}

/** One look of one worker; answers what it has done. */
export function lookForBundles(fixture: ApiFixture): Promise<number> {
  return withBundleWatches(fixture, (watch) => watch().look());
}

/** A bundle that somebody asked for, ready to be fetched; its number. */
export async function madeBundle(fixture: ApiFixture, account: Account, matter: string): Promise<string> {
  const { status, body, text } = await (await fixture.as(account)).post(BUNDLES, { matter, reason: '调卷' });
  if (status !== 202) throw new Error(text);
  await lookForBundles(fixture);
  return String(body['id']);
}
