import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectionLease } from '@qingxin/event-store';
import { createLogger } from '@qingxin/platform';
import type { ProcessActivities } from '@qingxin/workflows';
import { Presence, WORKFLOWS_RUN } from '../../apps/worker/src/presence.ts';
import { ProcessWorker, type ProcessWorkerParts } from '../../apps/worker/src/temporal/process-worker.ts';
import { bundleWorkflows } from '../../apps/worker/src/temporal/workflow-bundle.ts';
import { doorFixture, type DoorFixture } from '../integration/door/door-fixture.ts';
import { ownTemporal, type OwnTemporal } from './support/live-fixture.ts';

let temporal: OwnTemporal;
let log: DoorFixture;

beforeAll(async () => {
  [temporal, log] = await Promise.all([ownTemporal(), doorFixture()]);
}, 60_000);

afterAll(async () => {
  await log?.close();
  await temporal?.stop();
}, 30_000);

const NO_ACTIVITIES = {} as ProcessActivities;

interface Said {
  readonly msg: string;
}

function worker(parts: Partial<ProcessWorkerParts>) {
  const said: Said[] = [];
  const destination = { write: (line: string) => void said.push(JSON.parse(line) as Said) };
  const logger = createLogger({ name: 'test', level: 'info', destination });
  const onUp = () => Promise.resolve(() => Promise.resolve());
  const made = new ProcessWorker({ address: temporal.address, activities: NO_ACTIVITIES, onUp, logger, ...parts });
  return { made, said: () => said.map(({ msg }) => msg) };
}

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const last = performance.now() + 40_000;
  while (!(await holds())) {
    if (performance.now() > last) return false;
    await setTimeout(100);
  }
  return true;
}

describe('the worker’s link to Temporal', () => {
  it('is shown as missing while Temporal is killed, and as there when it has returned', async () => {
    const { made } = worker({});
    const { sql } = log.db.appDatabase;
    const presence = new Presence({ sql, runsWorkflows: () => made.runsWorkflows(), onError: () => undefined });
    const other = new ProjectionLease(sql, WORKFLOWS_RUN, 1);
    const shown = async (): Promise<boolean> => {
      const free = await other.acquire();
      if (free) await other.release();
      return !free;
    };
    made.start();
    presence.start();
    expect(await until(shown)).toBe(true);
    await temporal.kill();
    expect(await made.runsWorkflows()).toBe(false);
    expect(await until(async () => !(await shown()))).toBe(true);
    await temporal.startAgain();
    expect(await until(shown)).toBe(true);
    await presence.stop();
    await made.stop();
    expect(await made.runsWorkflows()).toBe(false);
  }, 120_000);
});

describe('a worker that cannot come up', () => {
  it('says what kept it, starts nothing twice and comes up once that has passed', async () => {
    let tries = 0;
    const onUp = () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no list')) : Promise.resolve(() => Promise.resolve());
    };
    const { made, said } = worker({ onUp });
    made.start();
    expect(await until(() => made.runsWorkflows())).toBe(true);
    await made.stop();
    expect(said()).toEqual(['the workflows do not run, tried again soon', 'workflows run']);
  }, 60_000);

  it('bundles anew after a failed bundling, and stops what it had started', async () => {
    let bundled = 0;
    const running = new Set<number>();
    const bundle: typeof bundleWorkflows = (...args) => {
      bundled += 1;
      return bundled === 1 ? Promise.reject(new Error('disk full')) : bundleWorkflows(...args);
    };
    const onUp = () => {
      const number = running.size + 1;
      running.add(number);
      return Promise.resolve(() => Promise.resolve(void running.delete(number)));
    };
    const { made } = worker({ bundle, onUp });
    made.start();
    expect(await until(() => made.runsWorkflows())).toBe(true);
    expect(running.size).toBe(1);
    await made.stop();
    expect([bundled, running.size]).toEqual([2, 0]);
  }, 60_000);

  it('says so when nobody answers at the address', async () => {
    const { made, said } = worker({ address: '127.0.0.1:1' });
    made.start();
    expect(await until(() => Promise.resolve(said().length > 0))).toBe(true);
    await made.stop();
    expect(said()[0]).toBe('Temporal is not there, tried again soon');
  }, 60_000);
});
