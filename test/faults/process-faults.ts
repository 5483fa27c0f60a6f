import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { workflowRefOf } from '@qingxin/domain';
import { apiIsReady, freePort, waitUntilReady } from '@qingxin/infra';
import { connectToProcesses } from '@qingxin/worker';
import type { Fault } from './fault.ts';
import { rehydrated } from './rehydrated.ts';
import type { World } from './world.ts';

/** Ten business days and the weekend before and after them. */
const TEN_BUSINESS_DAYS_H = 14 * 24;
const INTAKES = 4;

const URGED = { ticketId: null, channel: 'phone' };

const pausedWorker: Fault = {
  name: 'paused-worker',
  does: 'the worker stands still (SIGSTOP) while ten business days pass',
  async run(world) {
    await world.takeIn();
    const pid = await world.pidOf('worker');
    process.kill(pid, 'SIGSTOP');
    await world.passHours(TEN_BUSINESS_DAYS_H, async () => {
      await pause(3_000);
      process.kill(pid, 'SIGCONT');
    });
  },
};

/** Every workflow is told to look, many times over, in whatever order, while things happen. */
const strayNudges: Fault = {
  name: 'stray-nudges',
  does: 'each workflow nudged twenty times over, out of order, also those that have nothing to do',
  async run(world) {
    const { processes, close } = await connectToProcesses(world.stack.temporalAddress ?? '');
    try {
      const rows = await world.database.sql<{ id: string }>({ text: 'SELECT workflow_id AS id FROM rm.next_due' });
      const refs = rows.flatMap(({ id }) => workflowRefOf(id) ?? []);
      const nudging = Array.from({ length: 20 }, (_, turn) =>
        processes.nudge(turn % 2 === 0 ? refs : [...refs].reverse()),
      );
      await Promise.all([...nudging, ...Array.from({ length: INTAKES }, () => world.takeIn()), world.passHours(48)]);
    } finally {
      await close();
    }
  },
};

const twoOfEach: Fault = {
  name: 'two-of-each',
  does: 'two API processes and two workers at once',
  async run(world) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const twins = [await world.startTwin('api', { PORT: String(port) }), await world.startTwin('worker')];
    await waitUntilReady('the second API', () => apiIsReady(url), { timeoutMs: 60_000 });
    const stream = await world.takeIn();
    const notes = Array.from({ length: 10 }, (_, n) =>
      world.insist({ stream, type: 'RecordUrging', payload: URGED }, n % 2 === 0 ? {} : { url }),
    );
    await Promise.all([...notes, world.passHours(48)]);
    for (const twin of twins) await world.endTwin(twin);
  },
};

/** The clock of a second API process goes an hour back and two days ahead while it takes acts on the same matters. */
const jumpingClock: Fault = {
  name: 'jumping-clock',
  does: 'an API process whose clock jumps both ways acts beside one whose clock is right',
  async run(world) {
    const folder = await mkdtemp(join(tmpdir(), 'qingxin-clock-'));
    const offset = join(folder, 'offset');
    const set = (minutes: number) => writeFile(offset, String(minutes * 60_000));
    try {
      await set(0);
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const preload = new URL('./skewed-clock.js', import.meta.url);
      preload.searchParams.set('offset', offset);
      const twin = await world.startTwin('api', {
        PORT: String(port),
        NODE_OPTIONS: `--import ${preload.href}`,
      });
      await waitUntilReady('the second API', () => apiIsReady(url), { timeoutMs: 60_000 });
      const stream = await world.takeIn();
      for (const minutes of [-60, 0, 30, -120, 5]) {
        await set(minutes);
        await isOff(world, url, minutes);
        const urged = {
          stream,
          type: 'RecordUrging',
          payload: URGED,
        };
        await world.insist(urged, { url });
        await world.insist(urged);
      }
      await world.endTwin(twin);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Otherwise the fault would prove nothing. @throws when that process tells the right time */
async function isOff(world: World, url: string, minutes: number): Promise<void> {
  const off = (await world.timeAt(url)) - (await world.now());
  if (Math.abs(off - minutes * 60_000) > 30_000)
    throw new Error(`its clock is off by ${off} ms, not by ${minutes} min`);
}

const temporalDeleted: Fault = {
  name: 'temporal-deleted',
  does: 'the data folder of Temporal is deleted, everything comes back by rehydrate',
  async run(world) {
    await world.takeIn();
    await world.stack.stopPart('temporal');
    await rm(join(world.home, 'temporal'), { recursive: true, force: true });
    await world.stack.startPart('temporal');
    await rehydrated(world, 'restart');
    await world.passHours(48);
  },
};

export const PROCESS_FAULTS: readonly Fault[] = [pausedWorker, strayNudges, twoOfEach, jumpingClock, temporalDeleted];
