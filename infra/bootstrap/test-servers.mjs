import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

const compiled = (file) => import(join(root, 'infra', 'dist', file));

/**
 * One PostgreSQL and one Temporal server for all tests of a run, in temporary folders.
 * @returns {Promise<{ environment: Record<string, string>, stop(): Promise<void> }>}
 */
export async function startTestServers() {
  const [{ startTestServer }, { freePort }, { preparedTool, startTemporal }, { RunLedger }, { startKeeper }] =
    await Promise.all(
      ['testing/server.js', 'ports.js', 'temporal.js', 'supervisor-ledger.js', 'supervisor-watch.js'].map(compiled),
    );
  const home = await mkdtemp(join(tmpdir(), 'qingxin-test-'));
  const ledger = await RunLedger.take(home);
  const keeper = startKeeper(home);
  const postgres = await startTestServer('run');
  const stopping = [() => postgres.stop()];
  const stop = async () => {
    for (const act of stopping) await act();
    await ledger.release();
    keeper.dismiss();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const temporal = await startTemporal({
      port: await freePort(),
      uiPort: await freePort(),
      dbFile: join(home, 'temporal.sqlite'),
      executable: await preparedTool('temporal'),
      logFile: join(home, 'temporal.log'),
    });
    stopping.unshift(() => temporal.stop());
    await ledger.record(temporal);
    return {
      environment: { QINGXIN_TEST_PG_URL: postgres.url, QINGXIN_TEST_TEMPORAL_ADDRESS: temporal.address },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
