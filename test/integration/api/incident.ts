import { randomUUID } from 'node:crypto';
import { streamIdOf } from '@qingxin/event-store';
import type { ApiFixture } from './api-fixture.ts';

/** Something that the complaint's workflow could not do; its id. */
export async function anIncident({ db }: ApiFixture, complaint: string): Promise<string> {
  const id = randomUUID();
  const stream = `complaint-${complaint}`;
  await db.superuser.query(
    `INSERT INTO es.incident (command_id, stream_id, workflow_id, code, details) VALUES ($1, $2, $3, $4, $5)`,
    [id, streamIdOf(stream), stream, 'clock-unknown', { cause: 'IssueReminder/S2-01#1/1' }],
  );
  return id;
}
