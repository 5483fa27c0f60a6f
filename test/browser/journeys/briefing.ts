import { beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

/** The one-page report and the figures: printed by the coordinator, led back to the timeline by the auditor. */
export function briefingJourney(stage: () => Stage): void {
  describe('a report of one page', () => {
    let office: Visitor;
    let matter: Awaited<ReturnType<typeof registered>>;

    beforeAll(async () => {
      matter = await registered(stage(), 'hrss.02');
      office = await stage().known('office01');
    });

    test('is had by the coordinator, on paper too', async () => {
      const { page } = office;
      await office.press('g', 'z');
      await page.getByRole('heading', { level: 2, name: '根治欠薪工作一页专报（演示）' }).waitFor();
      await page.getByText(/摘要（SHA-256）：/).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载 PDF' }).click();
      expect((await download).suggestedFilename()).toMatch(/^根治欠薪工作一页专报（.*\.pdf$/);
      await office.settled();
      expect(await office.barriers()).toEqual([]);
    });

    test('stands beside the figures of the period, each bar in a table', async () => {
      const { page } = office;
      await office.press('g', 't');
      await page.getByRole('img', { name: '逐月图，数据见下表' }).waitFor();
      await page.getByText('新增清零').waitFor();
      await office.settled();
      expect(await office.barriers()).toEqual([]);
      expect([office.faults, await office.tooNewStyles()]).toEqual([[], []]);
    });

    test('leads the auditor from a figure to its entries and on to the timeline of the case', async () => {
      const auditor = await stage().known('audit01');
      const { page } = auditor;
      await auditor.open('/briefing');
      await page
        .getByRole('region', { name: '指标' })
        .getByRole('row', { name: /新增投诉举报/ })
        .getByRole('link')
        .click();
      await page.getByRole('heading', { level: 1, name: /新增投诉举报：逐项/ }).waitFor();
      const row = page.getByRole('row', { name: new RegExp(matter.number) });
      await row.waitFor();
      expect(await auditor.barriers()).toEqual([]);
      await row.getByRole('link', { name: '第 1 条' }).click();
      await page.locator('.entry.sought', { hasText: '登记' }).waitFor();
      expect(auditor.faults).toEqual([]);
    });
  });
}
