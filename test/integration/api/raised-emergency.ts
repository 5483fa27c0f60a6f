import type { ApiFixture } from './api-fixture.ts';

/** A call about a group at a gate that 人社局 has taken; its id. */
export async function raisedEmergency(fixture: ApiFixture, more: object = {}): Promise<string> {
  const { status, body, text } = await (
    await fixture.as('hrss01')
  ).post('/api/v1/emergencies', {
    ...{ kinds: ['group'], place: '示例路1号南门', seen: '工人聚集讨薪', people: 40, how: 'phone' },
    ...{ toldBy: '工人01，座机', toldAt: null, matter: null, ...more },
  });
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
