import { beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

/** A ledger is opened as of a moment, filtered, had as a sheet and printed; its row leads to what the auditor reads of it. */
export function ledgerJourney(stage: () => Stage): void {
  describe('a coordinator with a ledger', () => {
    let office: Visitor;
    let matter: Awaited<ReturnType<typeof registered>>;

    beforeAll(async () => {
      matter = await registered(stage(), 'hrss.02');
      office = await stage().known('office01');
    });

    test('finds it by its title, and narrows it down', async () => {
      const { page } = office;
      await office.press('g', 'l');
      await page.getByRole('heading', { level: 1, name: /^台账/ }).waitFor();
      await page.getByRole('textbox', { name: '台账名称、依据' }).fill('首问负责');
      expect(await office.barriers()).toEqual([]);
      await page.getByRole('link', { name: '投诉举报台账' }).click();
      await page.getByRole('searchbox', { name: '编号、文字中包含' }).fill(matter.number);
      await page.getByRole('searchbox', { name: '编号、文字中包含' }).press('Enter');
      await page.getByText(/^已筛选：1 行/).waitFor();
      expect(new URL(page.url()).searchParams.get('contains')).toBe(matter.number);
      await office.settled();
      expect(await office.barriers()).toEqual([]);
    });

    test('as of a moment before, it is not there; now it is had as a sheet', async () => {
      const { page } = office;
      const { now } = (await stage().http.read('office01', '/api/v1/demo/clock')) as { readonly now: string };
      const before = new Date(Date.parse(now) - 86_400_000).toISOString();
      const asked = `contains=${encodeURIComponent(matter.number)}`;
      await office.open(`/ledgers/complaints?${asked}&asOf=${before}`);
      await page.getByText(/^(没有符合筛选条件的|本台账没有)/).waitFor();
      await page.getByRole('button', { name: '回到现在' }).click();
      await page.getByRole('link', { name: matter.number }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载表格' }).click();
      expect((await download).suggestedFilename()).toMatch(/^投诉举报台账（.*\.xlsx$/);
    });

    test('prints it on sheets that say what moment they are of, with their hash', async () => {
      const { page } = office;
      await page.getByRole('button', { name: '打印' }).click();
      await page.getByText('第 1 页，共 1 页').waitFor();
      await page.getByRole('heading', { level: 2, name: '投诉举报台账（演示）' }).waitFor();
      await page.getByText(/^摘要（SHA-256）：[0-9a-f]{64}/).waitFor();
      expect(await office.barriers()).toEqual([]);
    });

    test('a row leads to its matter, where the auditor reads the same', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`/ledgers/complaints?contains=${encodeURIComponent(matter.number)}`);
      await auditor.page.getByRole('link', { name: matter.number }).waitFor();
      await auditor.press('Enter');
      await auditor.page.getByRole('heading', { level: 1, name: matter.number }).waitFor();
      await auditor.open(`/complaints/${matter.id}?tab=timeline`);
      await auditor.page.locator('.entry', { hasText: '登记' }).first().waitFor();
      expect([office.faults, auditor.faults, await office.tooNewStyles()]).toEqual([[], [], []]);
    });
  });
}
