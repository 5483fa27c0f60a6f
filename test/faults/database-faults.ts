import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { World } from './world.ts';

const INTAKES = 6;

/** Ends every connection of the product again and again while it works, also in the middle of a commit. */
const cutConnections: Fault = {
  name: 'cut-connections',
  does: 'all connections to PostgreSQL ended every 40 ms while complaints are taken in',
  async run(world) {
    let over = false;
    const cutting = world.asSuperuser(async ({ sql }) => {
      while (!over) {
        await sql({
          text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name LIKE 'qingxin-%' AND pid <> pg_backend_pid()`,
        });
        await pause(40);
      }
    });
    try {
      const busy = Array.from({ length: INTAKES }, () => world.takeIn());
      await pause(4_000);
      over = true;
      await Promise.all(busy);
    } finally {
      over = true;
      await cutting;
    }
  },
};

/** The server and its processes, which have their limits each. */
function family(pid: number): readonly number[] {
  const parentOf = (child: string): number | null => {
    try {
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${child}/stat`, 'utf8'))?.[1]);
    } catch {
      return null;
    }
  };
  return [
    pid,
    ...readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
      .map(Number),
  ];
}

function limitFileSize(pid: number, bytes: number | 'unlimited'): void {
  for (const one of family(pid)) {
    try {
      execFileSync('prlimit', ['--pid', String(one), `--fsize=${bytes}:`], { stdio: 'pipe' });
    } catch {
      // It ended meanwhile.
    }
  }
}

const WAL_SEGMENT = 16 * 1024 * 1024;

/** Fills the file of the events beyond a segment of the WAL, with rows that were taken back: the next page has to be added. */
function fill(world: World): Promise<void> {
  return world.asSuperuser(async (database) => {
    await database.sql({ text: 'ALTER TABLE es.event SET (autovacuum_enabled = off)' });
    const filled = database.transaction(async (sql) => {
      await sql({
        text: `INSERT INTO es.event SELECT (jsonb_populate_record(one.e, jsonb_build_object('version', 1000000 + g,
            'seq', nextval('es.event_seq'), 'event_id', gen_random_uuid(),
            'data', (SELECT jsonb_object_agg(i, gen_random_uuid()) FROM generate_series(1, 30) i)))).*
          FROM (SELECT e FROM es.event e LIMIT 1) one, generate_series(1, 16000) g`,
      });
      throw new TakenBack();
    });
    await filled.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    const [file] = await database.sql<{ bytes: string }>({ text: "SELECT pg_relation_size('es.event') AS bytes" });
    if (Number(file?.bytes) < WAL_SEGMENT) throw new Error(`the file of the events has only ${file?.bytes} bytes`);
  });
}

class TakenBack extends Error {}

/** Events find no room, while PostgreSQL itself goes on. */
const noSpaceForEvents: Fault = {
  name: 'no-space-events',
  does: 'no page can be added to the file of the events (file size limit) for four seconds',
  async run(world) {
    await fill(world);
    const pid = await world.pidOf('postgres');
    limitFileSize(pid, WAL_SEGMENT);
    const busy = Array.from({ length: INTAKES }, () => world.takeIn());
    await pause(4_000);
    limitFileSize(pid, 'unlimited');
    await Promise.all(busy);
  },
};

/** The write-ahead log finds no room: PostgreSQL gives up, and is started again where there is. */
const noSpaceForWal: Fault = {
  name: 'no-space-wal',
  does: 'the write-ahead log cannot be written (file size limit), PostgreSQL ends and is started again',
  async run(world) {
    const pid = await world.pidOf('postgres');
    limitFileSize(pid, 8_192);
    const busy = world.takeIn();
    await pause(4_000);
    await world.stack.killPart('postgres');
    await world.stack.startPart('postgres');
    await busy;
  },
};

export const DATABASE_FAULTS: readonly Fault[] = [cutConnections, noSpaceForEvents, noSpaceForWal];
