import type { ApiFixture } from './api-fixture.ts';

/** A direction that 治欠办 keeps, with an item each for 住建局 and 人社局; its id. */
export async function recordedDirective(fixture: ApiFixture): Promise<string> {
  const office = await fixture.as('office01');
  const item = { demand: '督促付清工资', dueOn: '2030-06-28', matter: null };
  const { status, body, text } = await office.post('/api/v1/supervision/acts/record-directive', {
    ...{ kind: 'direction', number: '批示〔2022〕9号', givenBy: '区政府分管领导', givenOn: '2022-05-10' },
    ...{ words: '请限期办结。', document: 'doc-1' },
    items: [
      { ...item, unit: 'housing' },
      { ...item, unit: 'hrss' },
    ],
  });
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}
