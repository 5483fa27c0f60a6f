import type { ApiFixture } from './api-fixture.ts';

/** A dry run of the newest version of 首问处理期限, which no worker has counted yet. */
export async function requestedRecount(fixture: ApiFixture): Promise<string> {
  const { status, body, text } = await (await fixture.as('office01')).post('/api/v1/recounts', { rule: 'S1-08-FIRST' });
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
