import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkDistrict } from '@qingxin/platform';
import { rehydrated } from './rehydrated.ts';
import type { World } from './world.ts';

/** Two reminders, the lapse of the acceptance period, the proposal of 督办 and its being shown upward, once each. */
const OF_A_LATE_COMPLAINT = { ReminderIssued: 2, ClockLapsed: 1, RungProposed: 1, RungShownUpward: 1 };
const SETTLED_WITHIN_MS = 90_000;

/** What must be so after any fault; answers what is not, in words. Readers and workflows are given time to come after. */
export async function proofs(world: World): Promise<readonly string[]> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const faults = [...(await missing(world)), ...(await invariants(world)), ...(await workflows(world))];
    if (faults.length === 0 || performance.now() > until) return faults;
    await pause(500);
  }
}

interface KeptCommand {
  readonly id: string;
  readonly stream: string;
  readonly events: readonly string[];
}

/** Every acknowledged act is in the log, with exactly the events that its answer named. */
async function missing({ database, acknowledged }: World): Promise<readonly string[]> {
  const rows = await database.sql<KeptCommand>(
    {
      text: `SELECT c.command_id AS id, s.name AS stream,
          (SELECT json_agg(e.type ORDER BY e.version) FROM es.event e WHERE e.command_id = c.command_id) AS events
        FROM es.command c JOIN es.stream s USING (stream_id) WHERE c.command_id = ANY ($1::uuid[])`,
    },
    [acknowledged.map(({ commandId }) => commandId)],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  return acknowledged.flatMap(({ commandId, stream, events }) => {
    const found = kept.get(commandId);
    if (found === undefined) return [`acknowledged and not in the log: ${stream} ${events.join()}`];
    const same = found.stream === stream && found.events.join() === events.join();
    return same ? [] : [`answered ${events.join()}, in the log ${found.events.join()}: ${stream}`];
  });
}

async function invariants({ database, home }: World): Promise<readonly string[]> {
  const seals = { keys: join(home, 'seal-keys'), anchors: join(home, 'anchors') };
  const results = await checkDistrict({ sql: database.sql, mode: 'demo', seals, timeStamps: null, restMs: 0 });
  return results.flatMap(({ invariant, findings }) =>
    findings.map(({ what, code }) => `${invariant}: ${code} ${what}`),
  );
}

/** What runs is what the log calls for. */
async function workflows(world: World): Promise<readonly string[]> {
  const { running, calledFor } = await rehydrated(world, 'dry-run');
  return calledFor.filter((id) => !running.includes(id)).map((id) => `called for and not running: ${id}`);
}

/** What time itself did to each complaint since it was taken in, three weeks of business time later. */
export async function effects({ database, complaints }: World): Promise<readonly string[]> {
  const rows = await database.sql<{ stream: string; type: string; n: number }>(
    {
      text: `SELECT s.name AS stream, e.type, count(*)::int AS n FROM es.event e JOIN es.stream s USING (stream_id)
        WHERE s.name = ANY ($1::text[]) AND e.type = ANY ($2::text[]) GROUP BY s.name, e.type`,
    },
    [complaints, Object.keys(OF_A_LATE_COMPLAINT)],
  );
  return complaints.flatMap((stream) =>
    Object.entries(OF_A_LATE_COMPLAINT).flatMap(([type, due]) => {
      const n = rows.find((row) => row.stream === stream && row.type === type)?.n ?? 0;
      return n === due ? [] : [`${stream}: ${type} ${n} times, due ${due}`];
    }),
  );
}
