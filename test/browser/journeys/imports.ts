import { beforeAll, describe, expect } from '@jest/globals';
import { ledCase } from '../support/cases.ts';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/** The sum of the second worker is no number. */
const LIST = ['姓名,班组,欠薪金额（元）', '工人0841,,5200', '工人0842,,八千'].join('\n');

export function importsJourney(stage: () => Stage): void {
  describe('an officer who brings a list of workers into a case', () => {
    let officer: Visitor;
    let id: string;
    let file: string;

    beforeAll(async () => {
      id = await ledCase(stage());
      officer = await stage().known('hrss.01');
    });

    test('sends it, and is told of the cell that is wrong', async () => {
      const { page } = officer;
      await officer.open(`/cases/${id}?tab=imports`);
      await page.getByRole('button', { name: '上传', exact: true }).click();
      await page.getByText('请选择文件').first().waitFor();
      await officer.settled();
      expect(await officer.barriers()).toEqual([]);
      const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
      await page.getByLabel('选择文件（xlsx', { exact: false }).setInputFiles(list);
      await page.getByRole('button', { name: '上传', exact: true }).click();
      await page.getByText('还有 1 行待核', { exact: false }).waitFor();
      await page.getByRole('row', { name: /C3：\s*金额读不出/ }).waitFor();
      file = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    });

    test('puts it right in its row and accepts the file; the money is in the case', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: '更正：第 3 行' }).click();
      await page.getByLabel('欠薪金额（元）').fill('8000');
      await officer.settled();
      expect(await officer.barriers()).toEqual([]);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText('各行都已核对，等待确认导入。').waitFor();
      await page.getByRole('button', { name: '确认导入', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
      await page.getByText('已全部处理完毕。').waitFor();
      await officer.open(`/cases/${id}?tab=money`);
      await page.getByRole('cell', { name: '8,000.00 元' }).first().waitFor();
      expect(officer.faults).toEqual([]);
    });

    test('the auditor reads what came in, what was put right and who accepted it', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`/batches/${file}?tab=timeline`);
      for (const told of ['接收导入文件', '更正导入行', '确认导入', '区人社局'])
        await auditor.page.locator('#main').getByText(told).first().waitFor();
      expect(auditor.faults).toEqual([]);
    });
  });
}
