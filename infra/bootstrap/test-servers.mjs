import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * One PostgreSQL server for all tests of a run, in a temporary folder. Temporal's servers are started by the specs: each
 * skips time, kills its server or sets its limits.
 * @returns {Promise<{ environment: Record<string, string>, stop(): Promise<void> }>}
 */
export async function startTestServers() {
  const { startTestServer } = await import(join(root, 'infra', 'dist', 'testing', 'server.js'));
  const postgres = await startTestServer('run');
  return { environment: { QINGXIN_TEST_PG_URL: postgres.url }, stop: () => postgres.stop() };
}
