import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/** A template is changed, a month's report made of it and handed in; what is entered later shows as a change. */
export function reportsJourney(stage: () => Stage): void {
  describe('a designed report', () => {
    let office: Visitor;

    beforeAll(async () => {
      office = await stage().known('office01');
    });

    test('begins with a template whose columns are moved by keys, the figures beside it', async () => {
      const { page } = office;
      await office.open('/reports');
      const row = page.getByRole('region', { name: '报表模板' }).getByRole('row', { name: /市月报/ });
      await row.getByRole('link', { name: '修改' }).click();
      await page.getByRole('region', { name: '预览' }).getByRole('row', { name: /合计/ }).waitFor();
      const first = page.getByRole('list', { name: '栏目' }).getByRole('listitem').first();
      await page.getByRole('button', { name: '上移：受理（件）' }).focus();
      await page.keyboard.press('Enter');
      await first.getByText('受理（件）').waitFor();
      await office.settled();
      expect(await office.barriers()).toEqual([]);
      await page.getByRole('button', { name: '提交，由另一人启用' }).click();
      await row.getByText('第 2 版').waitFor();
      expect(await office.barriers()).toEqual([]);
    });

    test('is drawn, reviewed by another, handed in by the head, and tells what was entered later', async () => {
      const period = lastMonth((await stage().http.read('office01', '/api/v1/demo/clock')) as { readonly now: string });
      const act = async (account: string, type: string, payload: Readonly<Record<string, unknown>>) => {
        const answer = await stage().http.send({
          ...{ stream: 'duty-month-report', type, payload, account, commandId: randomUUID() },
        });
        if (answer.kind !== 'done') throw new Error(`${type}: ${answer.code}`);
      };
      await act('office02', 'AdoptReportTemplate', { templateId: 't1' });
      await act('office01', 'DrawDistrictReport', { templateId: 't1', period, reason: null });
      await act('office02', 'ReviewDistrictReport', { reportId: 'r1', note: null });
      const head = await stage().person('office.head');
      const { page } = head;
      await head.open('/reports/month-report/r1');
      // Nothing can be pressed on paper.
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#main button:visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: '审定报送' }).click();
      await page.getByRole('dialog').getByLabel('情况说明').fill('本月情况平稳。');
      await page.getByRole('dialog').getByRole('button', { name: '报送报表' }).click();
      await page.getByText('已报送').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await head.barriers()).toEqual([]);
      await page.getByRole('link', { name: '后来的变化' }).click();
      await page.getByText('没有变化：现在统计的与报表一致。').waitFor();
      expect([head.faults, await head.barriers()]).toEqual([[], []]);
      await head.close();
    });

    test('and the auditor reads its course', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open('/duties/month-report?tab=timeline');
      for (const label of ['修改报表模板', '生成报表', '复核报表', '报送报表'])
        await auditor.page.getByText(label).first().waitFor();
      expect([auditor.faults, office.faults]).toEqual([[], []]);
    });
  });
}

function lastMonth({ now }: { readonly now: string }): string {
  const [year = 0, month = 0] = now.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
