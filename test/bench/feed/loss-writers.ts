import { setTimeout as pause } from 'node:timers/promises';
import { EventStore } from '@qingxin/event-store';
import type { OpenDatabase } from '@qingxin/platform';
import { StoreAppend } from './store-append.ts';

const STREAMS_EACH = 40;
const MOST_EVENTS = 12;
const SLOW_EVERY = 50;
const LONGEST_HOLD_MS = 40;

/**
 * Sixteen writers until so many events are committed. Now and then one appends inside a transaction that stays open for a
 * while, and rolls every other one back: sequence numbers become visible late, out of order, or never.
 */
export async function writeEvents(
  database: OpenDatabase,
  writers: number,
  events: number,
  progress: (written: number) => void,
): Promise<number> {
  let written = 0;
  const writer = async (): Promise<void> => {
    const appends = new StoreAppend(database.sql, STREAMS_EACH);
    for (let turn = 1; written < events; turn += 1) {
      const count = 1 + Math.floor(Math.random() * MOST_EVENTS);
      if (turn % SLOW_EVERY !== 0) {
        await appends.append(count);
        written += count;
      } else if (turn % (2 * SLOW_EVERY) === 0) {
        await appends.rolledBack(() => slowAppend(database, appends, count, 'roll back'));
      } else {
        await slowAppend(database, appends, count, 'commit');
        written += count;
      }
      progress(written);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return written;
}

class RolledBack extends Error {}

async function slowAppend(
  database: OpenDatabase,
  appends: StoreAppend,
  count: number,
  end: 'commit' | 'roll back',
): Promise<void> {
  const work = database.transaction(async (sql) => {
    await appends.append(count, new EventStore(sql));
    await pause(Math.random() * LONGEST_HOLD_MS);
    if (end === 'roll back') throw new RolledBack('on purpose');
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}
