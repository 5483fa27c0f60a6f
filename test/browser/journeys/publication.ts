import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

const STREAM = 'duty-violations-publication';
const PATH = '/duties/violations-publication';
const NAMES = ['示例公布单位01', '示例公布单位02'];

export function publicationJourney(stage: () => Stage): void {
  describe('the quarterly publication', () => {
    let officer: Visitor;
    let head: Visitor;
    let period: string;

    beforeAll(async () => {
      period = await drawnQuarter(stage());
      [officer, head] = await Promise.all([stage().known('hrss.01'), stage().person('hrss.head')]);
    });
    afterAll(() => head?.close());

    test('an officer weighs line by line, and submits', async () => {
      const { page } = officer;
      await officer.open(PATH);
      await page.getByRole('link', { name: '公布草稿、审批和公告', exact: false }).last().click();
      await page.getByText('目前列入 2 项', { exact: false }).waitFor();
      await officer.settled();
      expect(await officer.barriers()).toEqual([]);
      await page
        .getByRole('article')
        .filter({ hasText: NAMES[1] ?? '' })
        .getByRole('button', { name: '不列入' })
        .click();
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
      await page.getByText('请选择理由').waitFor();
      await page.getByLabel('情节不属于重大').check();
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
      await page.getByRole('heading', { name: '不列入（1）' }).waitFor();
      await page.getByText(`1．${NAMES[0]}`, { exact: false }).waitFor();
      await page.getByRole('button', { name: '提请审批' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '提请审批季度公布' }).click();
      await page.getByText('待审批', { exact: true }).waitFor();
      expect(officer.faults).toEqual([]);
    });

    test('another person approves, and it goes out with its place', async () => {
      const { page } = head;
      await head.open(`${PATH}/publications/${period}`);
      await page.getByRole('button', { name: '审批', exact: true }).click();
      await page.getByRole('dialog').getByLabel('同意公布').check();
      await page.getByRole('dialog').getByRole('button', { name: '审批季度公布' }).click();
      await page.getByText('已经批准', { exact: false }).waitFor();
      const on = await today(stage());
      const places = [{ medium: 'website', name: '区政府网站', on, link: null }];
      await done(stage(), 'hrss.01', 'FilePublication', { period, places, text: '已公布', document: null });
      await page.getByRole('heading', { name: '已公布（1）' }).waitFor();
      await page.getByRole('cell', { name: '区政府网站' }).waitFor();
      await page.getByRole('button', { name: '撤下' }).waitFor();
      await head.settled();
      expect(await head.barriers()).toEqual([]);
      expect(head.faults).toEqual([]);
    });

    test('the auditor reads who drew, chose, approved and published', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`${PATH}?tab=timeline`);
      for (const told of ['季度公布：列入或者不列入', '季度公布：审批', '公布重大劳动保障违法行为'])
        await auditor.page.locator('#main').getByText(told).first().waitFor();
      expect(auditor.faults).toEqual([]);
    });
  });
}

async function done(
  { http }: Stage,
  account: string,
  type: string,
  payload: Readonly<Record<string, unknown>>,
  stream = STREAM,
): Promise<void> {
  const answer = await http.send({ stream, type, payload, account, commandId: randomUUID() });
  if (answer.kind !== 'done') throw new Error(`${type}: ${answer.code}`);
}

async function today({ http }: Stage): Promise<string> {
  const { now } = (await http.read('office01', '/api/v1/demo/clock')) as { readonly now: string };
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The quarter before this one, with two employers in its draft that are added by hand; its name. */
async function drawnQuarter(at: Stage): Promise<string> {
  const day = await today(at);
  const from = quarterBefore(day);
  const start = { from, number: '示例治欠办〔2026〕9号', document: 'doc-1', actedOn: from, lateReason: '补录' };
  await done(at, 'office01', 'StartDuty', start);
  await done(at, 'office01', 'LapseClocks', {});
  const { periods } = (await at.http.read('hrss.01', `/api/v1${PATH}`)) as {
    readonly periods: readonly { readonly period: string }[];
  };
  const period = periods[0]?.period ?? '';
  await done(at, 'hrss.02', 'DrawPublication', { period });
  for (const name of NAMES) {
    const company = await companyOf(at, name);
    const decided = { decision: '示例处理〔2026〕1号', decidedOn: from, document: 'doc-2' };
    const line = { period, company: `company-${company}`, item: '7', facts: '拖欠劳动者工资', ...decided };
    await done(at, 'hrss.02', 'AddPublicationLine', line);
  }
  return period;
}

async function companyOf(at: Stage, name: string): Promise<string> {
  const id = randomUUID();
  const creditCode = `9114${id.replaceAll('-', '').slice(0, 14).toUpperCase()}`;
  await done(
    at,
    'hrss.02',
    'RegisterCompany',
    { name, creditCode, address: '示例路1号', representative: null },
    `company-${id}`,
  );
  const { items } = (await at.http.read('hrss.02', `/api/v1/companies?contains=${encodeURIComponent(name)}`)) as {
    readonly items: readonly { readonly id: string }[];
  };
  return items[0]?.id ?? '';
}

/** First day of the quarter before the one of that day. */
function quarterBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 + 1 - 3;
  return first < 1 ? `${year - 1}-10-01` : `${year}-${String(first).padStart(2, '0')}-01`;
}
