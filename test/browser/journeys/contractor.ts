import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/** One worker has not signed. */
const SHEET = ['姓名,班组,实发工资（元）,本人签字', '工人0831,,5200,是', '工人0832,,4800,否'].join('\n');
const PHONE = { width: 390, height: 844 };

export function contractorJourney(stage: () => Stage): void {
  describe('somebody of a company that builds', () => {
    let clerk: Visitor;
    let sent: string;
    const column = () => clerk.page.evaluate<number>('document.documentElement.scrollWidth');

    beforeAll(async () => {
      clerk = await stage().person('contractor.01', PHONE);
    });
    afterAll(() => clerk?.close());

    test('lands on the projects of the company, with what is due first, and nowhere else', async () => {
      const { page } = clerk;
      await page.getByRole('heading', { name: '我参建的项目' }).waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await clerk.barriers()).toEqual([]);
      await page.getByRole('link', { name: '示例厂房项目04' }).click();
      await page.getByRole('heading', { name: '最近要办' }).waitFor();
      // What is due later may stand folded before it.
      await page.getByText('提交', { exact: false }).filter({ visible: true }).first().waitFor();
      expect(await clerk.barriers()).toEqual([]);
      expect(await column()).toBeLessThanOrEqual(PHONE.width);
    });

    test('sends a sheet, and is told of the row that is wrong', async () => {
      const { page } = clerk;
      await page.getByRole('button', { name: '上传' }).click();
      await page.getByText('请选择编制单位；请选择文件').waitFor();
      const file = { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };
      await page.getByLabel('选择文件（xlsx', { exact: false }).setInputFiles(file);
      await page.getByLabel('编制单位').click();
      await page.getByTitle('示例分包单位01').last().click();
      await page.getByRole('button', { name: '上传' }).click();
      await page.getByRole('heading', { name: '核对提交的文件' }).waitFor();
      await page.getByText('没有本人签字', { exact: false }).waitFor();
      sent = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      expect(await clerk.barriers()).toEqual([]);
      expect(await column()).toBeLessThanOrEqual(PHONE.width);
    });

    test('puts it right on the screen; an officer of the unit that supervises the project accepts', async () => {
      const { page } = clerk;
      await page.getByRole('button', { name: '改正：第 3 行' }).click();
      await page.getByLabel('工人本人已签字').check();
      expect(await clerk.barriers()).toEqual([]);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('没有要改正的行。监管单位确认', { exact: false }).waitFor();
      const officer = await stage().person('housing.01');
      await officer.open(`/batches/${sent}`);
      await officer.page.getByText('提交的参建单位').waitFor();
      await officer.page.getByText('示例总包单位01').first().waitFor();
      await officer.page.getByRole('button', { name: '确认导入', exact: true }).click();
      await officer.page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
      await officer.page.getByText('已办理：确认导入').waitFor();
      expect(officer.faults).toEqual([]);
      await officer.close();
    });

    test('sees it accepted, and the auditor reads who sent it and who accepted it', async () => {
      const { page } = clerk;
      await page.getByRole('link', { name: '返回项目' }).click();
      await page.getByText('监管单位已确认').waitFor();
      const auditor = await stage().known('audit01');
      await auditor.open(`/batches/${sent}?tab=timeline`);
      for (const told of ['接收导入文件', '示例总包单位01', '确认导入', '区住建局'])
        await auditor.page.locator('#main').getByText(told).first().waitFor();
      expect(clerk.faults).toEqual([]);
    });
  });
}
