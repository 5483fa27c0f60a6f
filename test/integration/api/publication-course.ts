import { expect, test } from '@jest/globals';
import { daysBetween, localDayOf } from '@qingxin/domain';
import type { Account, ApiFixture } from './api-fixture.ts';
import { letterAt } from './letters.ts';
import { daysLater, defaulter, disobeyedCase, REPRESENTATIVE } from './listed-company.ts';
import { toldByCase } from './told-by-case.ts';

const DUTY = '/api/v1/duties/violations-publication';
type Body = Readonly<Record<string, unknown>>;
type Line = Body & { readonly lineId: string; readonly case: string };

/** What the cases come to takes a week, and all of it has to lie in one quarter. */
function daysToFreshQuarter(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  const left = daysBetween(day, next);
  return left > 14 ? 0 : left;
}

/** 重大劳动保障违法行为每季度向社会公布 through the API, in whatever stack calls it. */
export function publicationCourse(fixture: () => ApiFixture): void {
  let period = '';
  const first = { ...defaulter(), name: '示例甲劳务有限公司' };
  const second = { ...defaulter(), name: '示例乙劳务有限公司' };
  let company = '';

  const get = async (account: Account, path: string) => (await fixture().as(account)).get(path);
  const send = async (account: Account, act: string, payload: object) =>
    (await fixture().as(account)).post(`${DUTY}/${act}`, { period, ...payload });
  const done = async (account: Account, act: string, payload: object): Promise<void> => {
    const { status, text } = await send(account, act, payload);
    expect({ act, status, text: status === 200 ? '' : text }).toEqual({ act, status: 200, text: '' });
  };
  const page = async (account: Account = 'hrss01'): Promise<Body & { readonly lines: readonly Line[] }> => {
    const { status, body, text } = await get(account, `${DUTY}/publications/${period}`);
    if (status !== 200) throw new Error(text);
    return body as Body & { readonly lines: readonly Line[] };
  };
  const lineOf = async (name: string): Promise<Line> => {
    const line = (await page()).lines.find((one) => one['name'] === name);
    if (line === undefined) throw new Error(name);
    return line;
  };
  const work = async (account: Account) => (await get(account, '/api/v1/inbox?limit=200')).body['items'];
  const today = async (): Promise<string> => localDayOf(String((await get('hrss01', '/api/v1/inbox')).body['at']));
  const places = async () => [{ medium: 'website', name: '区政府网站', on: await today(), link: null }];
  const letter = (): string => `${DUTY}/publications/${period}/letter?format=docx`;
  const approve = async (): Promise<void> => {
    await done('hrss01', 'submit-publication', { zero: false });
    await done('hrss90', 'decide-publication', { decision: 'approved', reason: null });
  };

  test('from the day on which the duty begins, what 人社局 has decided stands in the draft of the quarter', async () => {
    const office = await fixture().as('office01');
    await daysLater(fixture(), daysToFreshQuarter(await today()));
    const from = await today();
    const start = { from, number: '示例治欠办〔2022〕8号', document: 'doc-1' };
    expect((await office.post(`${DUTY}/start-duty`, start)).status).toBe(200);
    const next = (await office.get(DUTY)).body['next'] as { readonly period: string; readonly to: string };
    ({ period } = next);
    await disobeyedCase(fixture(), first);
    await disobeyedCase(fixture(), second);
    const record = { ...second, address: '示例路2号', representative: REPRESENTATIVE };
    company = String((await (await fixture().as('hrss01')).post('/api/v1/companies', record)).body['id']);
    expect(await page()).toMatchObject({ status: 'not-drawn', due: false });
    expect(await lineOf(second.name)).toMatchObject({
      ...{ in: true, creditCode: second.creditCode, company, address: '示例路2号', people: null, wagesFen: null },
      ...{ representative: { masked: '法＊＊' }, missing: [] },
      grounds: [
        { code: 'large-arrears', article: { article: '《重大劳动保障违法行为社会公布办法》第五条第一项' } },
        { code: 'decision-disobeyed', number: expect.stringContaining('〔'), left: null },
      ],
    });
    expect((await lineOf(first.name))['missing']).toEqual(['address', 'representative']);
    expect(await send('hrss01', 'draw-publication', {})).toMatchObject({
      status: 409,
      body: { code: 'no-report-owed' },
    });
    await daysLater(fixture(), daysBetween(from, next.to) + 1);
    expect((await office.post(`${DUTY}/lapse-clocks`, {})).status).toBe(200);
  });

  test('is drawn, weighed and submitted by officers of 人社局, and known to nobody else before it is out', async () => {
    expect((await send('office01', 'draw-publication', {})).status).toBe(403);
    expect((await send('housing01', 'draw-publication', {})).status).toBe(404);
    await done('hrss01', 'draw-publication', {});
    expect((await get('housing01', `${DUTY}/publications/${period}`)).status).toBe(404);
    for (const account of ['office01', 'leader01', 'audit01'] as const)
      expect([account, (await get(account, `${DUTY}/publications/${period}`)).status]).toEqual([account, 200]);
    expect((await get('hrss01', `/api/v1/duties/screening/publications/${period}`)).status).toBe(404);
    const { lineId } = await lineOf(first.name);
    await done('hrss02', 'choose-publication-line', { lineId, because: 'serious', note: '影响较大' });
    expect(await lineOf(first.name)).toMatchObject({ choice: { label: '情节严重，应当公布', note: '影响较大' } });
    const { rows } = await fixture().db.superuser.query(
      "SELECT 1 FROM es.event WHERE data::text LIKE '%影响较大%' OR (type LIKE 'Publication%' AND data::text LIKE '%法定代表人甲%')",
    );
    expect(rows).toEqual([]);
  });

  test('another person of 人社局 approves; what was overtaken since is refused, naming the case', async () => {
    await done('hrss01', 'submit-publication', { zero: false });
    const { items } = (await get('hrss90', '/api/v1/inbox')).body;
    expect(items).toContainEqual(expect.objectContaining({ label: '审批重大违法行为社会公布' }));
    const approves = { decision: 'approved', reason: null };
    expect((await send('hrss01', 'decide-publication', approves)).status).toBe(403);
    expect((await send('hrss90', 'decide-publication', approves)).status).toBe(200);
    const { case: id, caseNumber } = await lineOf(first.name);
    const outcome = { orderId: 'o1', outcome: 'withdrawn', reason: '适用法律有误' };
    const withdrawn = await (await fixture().as('hrss01')).post(`/api/v1/cases/${id}/record-order-outcome`, outcome);
    expect(withdrawn.status).toBe(200);
    const filing = { places: await places(), text: '已公布', document: 'doc-9' };
    expect(await send('hrss01', 'file-publication', filing)).toMatchObject({
      status: 409,
      body: {
        code: 'publication-lines-overtaken',
        detail: `提取以后有1项发生变化：${String(caseNumber)}（文书已撤回）。请重新提取，逐项取舍后再提请审批。`,
      },
    });
    expect((await page())['lines']).toContainEqual(
      expect.objectContaining({ name: first.name, overtaken: `${String(caseNumber)}（文书已撤回）` }),
    );
    await done('hrss01', 'draw-publication', {});
    expect(await page()).toMatchObject({ status: 'open', approvedOn: null });
    expect(await lineOf(first.name)).toMatchObject({ in: false, leftLabel: '文书已撤回' });
  });

  test('公布和报送一次登记；台账、用人单位登记载明何时在何处公布，公告不写劳动者', async () => {
    const unit = { id: 'police', name: '区委宣传部', kind: 'publicity', outside: false, phone: null, active: true };
    const admin = await fixture().as('admin01');
    expect((await admin.post('/api/v1/organisation/change-unit', { unit, reason: '本测试的宣传部' })).status).toBe(200);
    await approve();
    expect((await get('police01', `${DUTY}/publications/${period}`)).status).toBe(404);
    const draft = await letterAt(await fixture().as('hrss01'), letter());
    expect(draft.text).toContain('拟稿');
    await done('hrss01', 'file-publication', { places: await places(), text: '已在门户网站公布', document: 'doc-9' });
    expect((await get('office01', DUTY)).body['periods']).toMatchObject([
      { reports: [{ awaited: false, editions: [{ zero: false, figures: { published: 1, people: 0, sum: 0 } }] }] },
    ]);
    const { text } = await letterAt(await fixture().as('hrss01'), letter());
    expect(text).toMatch(/重大劳动保障违法行为的公告/);
    expect(text).toMatch(/区人社局公告〔\d{4}〕1号/);
    expect(await page()).toMatchObject({ number: expect.stringMatching(/^区人社局公告〔\d{4}〕1号$/) });
    expect(text).toContain(
      `1．${second.name}（统一社会信用代码：${second.creditCode}；地址：示例路2号；法定代表人或者负责人：法＊＊）`,
    );
    expect(text).not.toContain(first.name);
    expect(text).not.toContain('工人');
    expect((await get('housing01', `/api/v1/companies/${company}`)).status).toBe(404);
    expect((await get('hrss01', `/api/v1/companies/${company}`)).body['published']).toMatchObject([
      { period, places: [{ mediumLabel: '门户网站', name: '区政府网站' }], standing: 'standing', changes: [] },
    ]);
    const { case: id } = await lineOf(second.name);
    expect((await get('hrss01', '/api/v1/ledgers/published-violations')).body).toMatchObject({
      title: '重大劳动保障违法行为公布明细台账',
      rows: [
        {
          name: second.name,
          caseId: `case-${id}`,
          company: `company-${company}`,
          standing: '公布中',
          items: '第（一）项、第（七）项',
        },
      ],
    });
  });

  test('配合在区级新闻媒体公布的宣传部，公布以后看到公布的内容，登记媒体', async () => {
    const seen = await page('police01');
    expect(seen).toMatchObject({
      status: 'published',
      lines: [],
      published: { lines: [{ name: second.name, caseNumber: null }] },
    });
    expect(JSON.stringify(seen)).not.toContain('case-');
    expect((await get('police01', '/api/v1/ledgers/published-violations')).body).toMatchObject({
      rows: [{ name: second.name, case: null, caseId: null }],
    });
    const place = { medium: 'broadcast', name: '区级新闻', on: await today(), link: null };
    await done('police01', 'add-publication-place', { place, document: 'doc-10' });
    expect((await get('hrss01', `/api/v1/companies/${company}`)).body['published']).toMatchObject([
      { places: [{ name: '区政府网站' }, { mediumLabel: '电视、广播', name: '区级新闻' }] },
    ]);
  });

  test('a decision annulled afterwards takes its line down; the receivers sign anew', async () => {
    await (await fixture().as('office01')).post(`${DUTY}/acknowledge-duty-reports`, { period, unit: 'office' });
    const { lineId, case: id } = await lineOf(second.name);
    const outcome = { orderId: 'o1', outcome: 'withdrawn', reason: '经复议撤销' };
    await (await fixture().as('hrss01')).post(`/api/v1/cases/${id}/record-order-outcome`, outcome);
    const { published } = (await page()) as { readonly published?: unknown };
    expect(published).toMatchObject({ lines: [{ overtaken: expect.stringContaining('文书已撤回'), fell: null }] });
    expect(await toldByCase(fixture(), id)).toContain('CheckPublishedGrounds done');
    expect(await toldByCase(fixture(), id)).not.toContain('CheckPublishedGrounds done');
    expect(await page()).toMatchObject({ published: { lines: [{ fell: '文书已撤回' }] } });
    expect(await work('hrss90')).toContainEqual(
      expect.objectContaining({ label: '已公布的处理决定撤销、变更：更正或者撤下公布的内容' }),
    );
    const change = {
      lineId,
      because: 'decision-annulled',
      on: await today(),
      words: '经行政复议撤销',
      document: 'doc-11',
    };
    expect((await send('hrss01', 'withdraw-published-line', change)).status).toBe(403);
    await done('hrss90', 'withdraw-published-line', change);
    expect(await work('hrss90')).not.toContainEqual(expect.objectContaining({ kind: 'correct-publication' }));
    expect((await get('hrss01', `/api/v1/companies/${company}`)).body['published']).toMatchObject([
      { standing: 'withdrawn', changes: [{ because: 'decision-annulled' }] },
    ]);
    const { items } = (await get('office01', '/api/v1/inbox')).body;
    expect(items).toContainEqual(expect.objectContaining({ label: '签收重大违法行为社会公布' }));
    expect(await (await fixture().as('hrss01')).get(letter())).toMatchObject({ body: { code: 'letter-not-due' } });
  });

  test('another duty has no publication, for a period that it has either', async () => {
    const other = '/api/v1/duties/screening';
    const start = { from: await today(), number: '示例治欠办〔2022〕9号', document: 'doc-1' };
    expect((await (await fixture().as('office01')).post(`${other}/start-duty`, start)).status).toBe(200);
    const { next } = (await get('office01', other)).body as { readonly next: { readonly period: string } };
    expect((await get('office01', `${other}/publications/${next.period}`)).status).toBe(404);
  });
}
