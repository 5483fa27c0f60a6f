import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Account, type ApiFixture, apiFixture } from './api-fixture.ts';
import { daysLater } from './listed-company.ts';
import { ledCase } from './opened-case.ts';

let fixture: ApiFixture;
let id: string;

interface Work {
  readonly kind: string;
  readonly id: string;
  readonly group: string;
}

beforeAll(async () => {
  fixture = await apiFixture();
  id = await ledCase(fixture);
});

afterAll(() => fixture?.close());

const desk = async (account: Account, unit: string, query = '') =>
  (await fixture.as(account)).get(`/api/v1/units/${unit}/desk${query}`);
const work = (list: unknown): readonly Work[] => list as readonly Work[];

describe('一个单位一屏', () => {
  test('mine, what is done, and nothing late yet', async () => {
    const officer = await fixture.as('hrss01');
    const due = { cause: 'price-unpaid', note: '未拨付工程款' };
    const before = (await desk('hrss01', 'hrss')).body;
    expect(before).toMatchObject({ unit: 'hrss', unitName: '区人社局', late: [], measures: [], measureCount: 0 });
    expect(work(before['mine']).map(({ kind }) => kind)).toContain('find-cause');
    expect((await officer.post(`/api/v1/cases/${id}/find-cause`, due)).status).toBe(200);
    const { body } = await desk('hrss01', 'hrss');
    expect(work(body['mine']).map(({ kind }) => kind)).not.toContain('find-cause');
    expect((body['done'] as readonly object[])[0]).toMatchObject({ id, label: '查明成因', matterKind: 'case' });
    expect(body['doneCount']).toBe((before['doneCount'] as number) + 1);
  });

  test('what has passed its day stands apart from what has not, and neither is missing', async () => {
    await daysLater(fixture, 120);
    const { body } = await desk('hrss01', 'hrss');
    const [late, mine] = [work(body['late']), work(body['mine'])];
    expect(late.map(({ group }) => group)).not.toContain('near');
    expect(late.length).toBeGreaterThan(0);
    expect(mine.every(({ group }) => group === 'near' || group === 'later' || group === 'paused')).toBe(true);
    const { total } = (await (await fixture.as('hrss01')).get('/api/v1/inbox?whose=queue')).body;
    expect(late.length + mine.length).toBe(total);
  });

  test('what was done long ago is asked for by its day; the marker leads on', async () => {
    expect((await desk('hrss01', 'hrss')).body['doneCount']).toBe(0);
    const pages = (await desk('hrss01', 'hrss', '?since=2022-01-01&limit=1')).body;
    const next = await desk('hrss01', 'hrss', `?since=2022-01-01&limit=1&cursor=${String(pages['nextCursor'])}`);
    expect(pages['doneCount']).toBeGreaterThan(1);
    expect(next.body['doneCount']).toBe(pages['doneCount']);
    expect(next.body['done']).not.toEqual(pages['done']);
    expect((await desk('hrss01', 'hrss', '?cursor=nonsense')).body).toMatchObject({ code: 'cursor-invalid' });
    expect((await desk('hrss01', 'hrss', '?since=gestern')).status).toBe(422);
  });

  test('a unit opens its own; whoever sees all opens any that there is', async () => {
    expect((await desk('housing01', 'hrss')).status).toBe(403);
    expect((await desk('office01', 'hrss')).status).toBe(200);
    expect((await desk('office01', 'nowhere')).body).toMatchObject({ code: 'unit-unknown' });
  });
});
