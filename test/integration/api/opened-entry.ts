import { addDays, localDayOf } from '@qingxin/domain';
import { type ApiFixture, REGISTRATION } from './api-fixture.ts';

export interface OpenedEntry {
  /** Of the complaint. */
  readonly id: string;
  /** What stands in the code. */
  readonly key: string;
}

/** Twelve people, one of them named. */
export const GROUP = { ...REGISTRATION, peopleSaid: 12 };

/** A group that workers may join by telephone. */
export async function openedEntry(fixture: ApiFixture, registration: object = GROUP): Promise<OpenedEntry> {
  const officer = await fixture.as('hrss01');
  const { body } = await officer.post('/api/v1/complaints', registration);
  const id = String(body['id']);
  const today = localDayOf(String((await officer.get(`/api/v1/complaints/${id}`)).body['at']));
  const { status, text } = await officer.post(`/api/v1/complaints/${id}/open-group-entry`, {
    until: addDays(today, 7),
    shows: ['project'],
  });
  if (status !== 200) throw new Error(text);
  return { id, key: String((await officer.get(`/api/v1/complaints/${id}/entry-board`)).body['key']) };
}
