import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { localDayOf } from '@qingxin/domain';
import { mergedUnits } from './merged-units.ts';
import { ledCase } from './opened-case.ts';
import { type ApiFixture, apiFixture, PASSWORD, registered } from './api-fixture.ts';

let fixture: ApiFixture;
let path: string;

/** Handed to 住建局, which gives it back and names the police, who have not signed. */
beforeAll(async () => {
  fixture = await apiFixture();
  path = `/api/v1/complaints/${await registered(fixture)}`;
  const done = async (account: 'hrss01' | 'housing01', command: string, payload: object) => {
    const { status, text } = await (await fixture.as(account)).post(`${path}/${command}`, payload);
    if (status !== 200) throw new Error(text);
  };
  await done('hrss01', 'decide-first-contact', { decision: 'hand-on', reason: '属建设领域', units: ['housing'] });
  const back = { reason: 'other-owner', legalBasis: '三定方案', explanation: '治安案件' };
  await done('housing01', 'return-hand-off', { handOffId: 'h1', suggestedOwner: 'police', ...back });
});

afterAll(() => fixture?.close());

describe('责任流转', () => {
  test('each move has its reason in the words of both sides, and whose answer is awaited', async () => {
    const { body } = await (await fixture.as('hrss01')).get(`${path}/custody`);
    expect(body).toMatchObject({
      segments: [{ unit: 'hrss', because: 'first-contact', becauseLabel: '首问登记', until: null }],
      moves: [
        {
          ...{ fromName: '区人社局', toName: '区住建局', reason: '属建设领域', end: 'returned', endLabel: '退回' },
          ...{ returnedFor: '另有主管单位', answer: '治安案件', basis: '三定方案', endedOn: expect.any(String) },
        },
        { from: 'hrss', toName: '区公安分局', end: 'awaited', endLabel: '待签收', endedOn: null, answer: null },
      ],
      time: expect.arrayContaining([expect.objectContaining({ unit: 'housing', received: 1, returned: 1 })]),
    });
  });

  test('is one page as a workbook, the same for the same moment', async () => {
    const at = String((await (await fixture.as('hrss01')).get(`${path}/custody`)).body['at']);
    const { body } = await (
      await fixture.as('hrss01')
    ).post('/api/v1/session', { account: 'hrss01', password: PASSWORD });
    const page = async () => {
      const response = await fetch(`${fixture.api.url}${path}/custody/xlsx?asOf=${at}`, {
        headers: { authorization: `Bearer ${String(body['token'])}` },
      });
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('责任流转表'));
      const book = read(new Uint8Array(await response.arrayBuffer()));
      const sheet = book.Sheets['责任流转表'];
      return sheet === undefined ? [] : utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: false });
    };
    const lines = await page();
    expect(lines[0]).toEqual(['责任流转表（演示）']);
    expect(lines.flat().join()).toContain('另有主管单位；治安案件；三定方案');
    expect(lines.flat().join()).toMatch(/摘要（SHA-256）：[0-9a-f]{64}/);
    expect(await page()).toEqual(lines);
  });

  test('of a case: the 治欠办 until it names a lead, then each lead in turn', async () => {
    const id = await ledCase(fixture);
    const lead = { lead: 'housing', coUnits: [], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28' };
    await (await fixture.as('office01')).post(`/api/v1/cases/${id}/assign-lead`, { ...lead, reason: '行业主管' });
    const { body } = await (await fixture.as('housing01')).get(`/api/v1/cases/${id}/custody`);
    expect(body).toMatchObject({
      number: expect.stringContaining('号'),
      segments: [
        { unit: 'office', becauseLabel: '建案' },
        { unit: 'hrss', becauseLabel: '确定牵头' },
        { unit: 'housing', until: null },
      ],
      moves: [
        { from: null, to: 'hrss', endLabel: '确定牵头' },
        { from: 'hrss', to: 'housing', reason: '行业主管' },
      ],
    });
    const form = { unit: 'hrss', matter: '核查资金拨付', feedbackBy: '2030-06-15', informationOnly: false };
    await (await fixture.as('office01')).post(`/api/v1/cases/${id}/push-unit`, form);
    expect((await (await fixture.as('housing01')).get(`/api/v1/cases/${id}/custody`)).body).toMatchObject({
      waits: [{ unit: 'hrss', kind: null, label: '推送反馈', until: null, workingDays: 0 }],
      waitsByUnit: [{ unit: 'hrss', waits: 1, open: 1 }],
    });
    expect((await (await fixture.as('hrss01')).head(`/api/v1/cases/${id}/custody/xlsx`)).status).toBe(200);
  });

  test('what came back from whom is counted over all complaints', async () => {
    const { body } = await (await fixture.as('office01')).get('/api/v1/ledgers/returns');
    expect(body).toMatchObject({
      title: '转送退回率台账',
      total: 2,
      rows: [
        { unit: 'housing', received: 1, returned: 1, rate: '100.0%' },
        { unit: 'police', received: 1, awaited: 1, rate: null },
      ],
      units: { housing: '区住建局', police: '区公安分局' },
    });
  });
});

describe('考核指标', () => {
  const of = async (account: 'office01' | 'police01', query = '') =>
    (await fixture.as(account)).get(`/api/v1/assessment${query}`);

  test('each number is led back to its matters and their events, and comes out the same for what was known', async () => {
    const id = await ledCase(fixture);
    const { status, body } = await of('office01');
    expect(status).toBe(200);
    const { asOf, from, to } = body as { readonly asOf: string; readonly from: string; readonly to: string };
    expect([from, to]).toEqual([`${to.slice(0, 4)}-01-01`, localDayOf(asOf)]);
    const figures = body['figures'] as readonly Readonly<Record<string, unknown>>[];
    expect(figures.find((figure) => figure['id'] === 'cleared-new')).toMatchObject({
      ...{ title: '新增清零', total: 2, good: 0, rate: 0, people: 2 },
      units: [
        { unit: 'housing', unitName: '区住建局', total: 1, good: 0, rate: 0 },
        { unit: 'hrss', unitName: '区人社局', total: 1, good: 0, rate: 0 },
      ],
    });
    expect(figures.find((figure) => figure['id'] === 'satisfied')).toMatchObject({ total: 0, rate: null });
    const traced = (await of('office01', `/cleared-new/entries?asOf=${asOf}`)).body;
    expect(traced).toMatchObject({ hash: body['hash'], entries: [{ kind: 'case' }, { kind: 'case' }] });
    expect(traced['entries']).toContainEqual(expect.objectContaining({ id, good: false, people: 1, versions: [1] }));
    expect((await of('office01', `?asOf=${asOf}`)).body).toEqual(body);
    expect((await of('office01', `?from=2022-01-01&to=2022-01-31`)).body['figures']).toContainEqual(
      expect.objectContaining({ id: 'cleared-new', total: 0, rate: null }),
    );
  });

  test('holds only what its reader may see, as a workbook too, and no period that ends before it begins', async () => {
    const figures = (await of('police01')).body['figures'] as readonly {
      readonly id: string;
      readonly total: number;
    }[];
    expect(figures.find(({ id }) => id === 'cleared-new')?.total).toBe(0);
    const workbook = await of('office01', '/xlsx');
    expect(workbook.headers.get('content-disposition')).toContain(encodeURIComponent('根治欠薪考核指标'));
    expect(await of('office01', '?from=2022-02-01&to=2022-01-31')).toMatchObject({
      ...{ status: 422, body: { code: 'assessed-days-invalid' } },
    });
    expect((await of('office01', '/nothing/entries')).status).toBe(404);
  });
});

describe('单位合并', () => {
  test('every matter of the unit goes over with its dates, its people and their work; then the unit is closed', () =>
    mergedUnits(fixture));
});
