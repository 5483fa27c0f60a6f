import { createHash } from 'node:crypto';
import { beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

export function matterJourney(stage: () => Stage): void {
  describe('an officer in a matter', () => {
    let officer: Visitor;
    let matter: Awaited<ReturnType<typeof registered>>;
    const open = (tab: string) => officer.open(`/complaints/${matter.id}?tab=${tab}`);

    beforeAll(async () => {
      matter = await registered(stage(), 'hrss.02', { statement: '在工地干活没有拿到工资。' });
      officer = await stage().known('hrss.01');
    });

    test('finds it in the list, by the keyboard, with the filter in the address', async () => {
      const { page } = officer;
      await officer.press('g', 'c');
      await page.getByRole('heading', { level: 1, name: /欠薪案件/ }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await officer.open(`/complaints?contains=${encodeURIComponent(matter.number)}&ended=no`);
      await page.getByRole('link', { name: matter.number }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await officer.press('Enter');
      await page.getByRole('heading', { level: 1, name: matter.number }).waitFor();
      await page.getByText('首问登记').first().waitFor();
    });

    test('is told of each clock why its day is that day', async () => {
      const { page } = officer;
      await page
        .getByRole('button', { name: /^为什么：/ })
        .first()
        .click();
      const why = page.getByRole('dialog');
      await why.getByText('推算过程').waitFor();
      await why
        .getByText(/起算日/)
        .first()
        .waitFor();
      await officer.settled();
      expect(await officer.barriers()).toEqual([]);
      await officer.press('Escape');
      await why.waitFor({ state: 'detached' });
    });

    test('sees a name only with a reason', async () => {
      const { page } = officer;
      await open('money');
      await page.getByRole('cell', { name: /工＊＊/ }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await page.getByRole('button', { name: '查看', exact: true }).first().click();
      await page.getByRole('dialog').getByLabel('查看理由').fill('核对身份');
      await page.getByRole('button', { name: '查看并留痕' }).click();
      await page.getByRole('cell', { name: /工人\d{4}/ }).waitFor();
    });

    test('reads what happened, each entry with an address of its own', async () => {
      const { page } = officer;
      await open('timeline');
      await page.getByRole('link', { name: '第 1 条的链接' }).click();
      await page.locator('.entry.sought').waitFor();
      expect(new URL(page.url()).searchParams.get('event')).toBe('1');
      expect(await officer.barriers()).toEqual([]);
    });

    test('takes a file in, and its hash is that of the file', async () => {
      const { page } = officer;
      const file = Buffer.from(`工资表 ${matter.number}`);
      await open('evidence');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '4月工资表.txt', mimeType: 'text/plain', buffer: file });
      await page.getByText(createHash('sha256').update(file).digest('hex')).waitFor();
      await page.getByText('与上传的文件一致').waitFor();
      await page.getByRole('textbox', { name: '来源' }).fill('投诉人当面提交');
      await page.getByRole('button', { name: '收入', exact: true }).click();
      await page.getByText('已收入“4月工资表”').waitFor();
      await page.getByRole('row', { name: /4月工资表.*工资表 · 书证/ }).waitFor();
      expect(await officer.barriers()).toEqual([]);
    });

    test('sees who answers for it, and the papers', async () => {
      const { page } = officer;
      await open('custody');
      await page.getByRole('list', { name: '责任流转条' }).getByText('区人社局').waitFor();
      expect(await officer.barriers()).toEqual([]);
      await open('papers');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /投诉举报登记表/ }).click();
      expect((await download).suggestedFilename()).toContain(matter.number);
      await officer.settled();
      expect(await officer.barriers()).toEqual([]);
    });

    test('sees it as it stood at another moment, and is told so', async () => {
      const { page } = officer;
      const { now } = (await stage().http.read('office01', '/api/v1/demo/clock')) as { readonly now: string };
      await officer.open(`/complaints/${matter.id}?asOf=${encodeURIComponent(now)}`);
      await page.getByText(/^正在查看 /).waitFor();
      await page.getByRole('button', { name: '回到现在' }).click();
      await page.getByText(/^正在查看 /).waitFor({ state: 'detached' });
      expect(await officer.tooNewStyles()).toEqual([]);
      expect(officer.faults).toEqual([]);
    });
  });
}
