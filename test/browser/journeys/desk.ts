import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

export function deskJourney(stage: () => Stage): void {
  describe('an auditor', () => {
    let auditor: Visitor;
    let matter: Awaited<ReturnType<typeof registered>>;
    const bundle = () => auditor.page.getByRole('region', { name: '核验包' });

    beforeAll(async () => {
      matter = await registered(stage(), 'hrss.02');
      auditor = await stage().known('audit01');
    });

    test('finds a matter by its number and reads its timeline as of a day', async () => {
      const { page } = auditor;
      await auditor.press('g', 'a');
      await page.getByRole('heading', { level: 1, name: '审计查找' }).waitFor();
      await page.getByRole('searchbox').fill(matter.number);
      await auditor.press('Enter');
      await page.getByRole('row', { name: new RegExp(matter.number) }).waitFor();
      await auditor.settled();
      expect(await auditor.barriers()).toEqual([]);
      await page
        .getByRole('row', { name: new RegExp(matter.number) })
        .getByRole('link', { name: '办理经过' })
        .click();
      await page.locator('#event-1').waitFor();
      const { now } = (await stage().http.read('audit01', '/api/v1/demo/clock')) as { readonly now: string };
      await auditor.open(`/complaints/${matter.id}?tab=timeline&asOf=${encodeURIComponent(now)}`);
      await page.getByText(/^正在查看 /).waitFor();
      await page.locator('#event-1').waitFor();
    });

    test('opens a late entry where it stands, and goes back to what was to be done on a day', async () => {
      const { page } = auditor;
      await auditor.open('/audit/lists?list=late');
      await page
        .getByRole('link', { name: /^打开记录：/ })
        .first()
        .waitFor();
      expect(await auditor.barriers()).toEqual([]);
      await page
        .getByRole('link', { name: /^打开记录：/ })
        .first()
        .click();
      await page.locator('.entry.sought').waitFor();
      await auditor.open('/audit/as-of');
      await page.getByRole('slider').focus();
      await auditor.press('ArrowLeft');
      await page.getByText(/^正在查看 .* 时的待办$/).waitFor();
      expect(await auditor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '回到现在' }).click();
      await page.getByText(/^正在查看 /).waitFor({ state: 'detached' });
    });

    test('asks for a bundle where a matter is gone through, and supposes something beside it', async () => {
      const { page } = auditor;
      await auditor.open(`/audit/replay/complaints/${matter.id}?step=1`);
      await page.getByRole('button', { name: '查看或者要求核验包' }).click();
      await bundle().getByLabel('理由（留痕）').fill('专项审计调卷');
      await bundle().getByRole('button', { name: '要求核验包' }).click();
      await bundle().getByText('要求于').waitFor();
      await page.getByRole('button', { name: '作一项假设' }).click();
      await page.getByText('全部规则按另一日的版本').click();
      await page.getByPlaceholder('按哪一日施行的规则').fill('2026-01-05');
      await auditor.press('Enter');
      await page.getByText(/^假设：.*2026-01-05/).waitFor();
      await page.getByLabel('只列有差别和无法推定的时限').uncheck();
      await page
        .getByRole('row', { name: /规则第 \d+ 版.*规则第 \d+ 版.*相同/ })
        .first()
        .waitFor();
      expect(await auditor.barriers()).toEqual([]);
      // Nothing can be pressed on paper, where the supposition stands by itself.
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#main').locator('button:visible, input:visible, .replay-step:visible').count()).toBe(
        0,
      );
      expect(await page.locator('.supposition table:visible').count()).toBe(1);
      await page.emulateMedia({ media: 'screen' });
    });

    test('draws matters by a seed that anybody can draw with again, and finds the draw recorded', async () => {
      const { page } = auditor;
      await auditor.open('/audit/samples');
      await page.getByRole('combobox', { name: '抽取' }).click();
      await page.locator('.ant-select-item-option', { hasText: '投诉举报' }).click();
      await page.getByLabel('种子').fill('journey-1');
      await page.getByRole('button', { name: '抽取', exact: true }).click();
      await page
        .getByText(/^从 [1-9]\d* 件中抽取了 [1-9]\d* 件$/)
        .first()
        .waitFor();
      const record = page.getByRole('row', { name: /journey-1 种子由抽取人指定/ });
      await record.getByText(/^从 [1-9]\d* 件/).waitFor();
      expect(await auditor.barriers()).toEqual([]);
    });

    test('and fetches the bundle that was made meanwhile', async () => {
      const { page } = auditor;
      await auditor.open(`/audit/replay/complaints/${matter.id}?step=1`);
      await page.getByRole('button', { name: '查看或者要求核验包' }).click();
      const fetching = page.waitForEvent('download');
      await bundle().getByRole('button', { name: '领取' }).click();
      expect((await fetching).suggestedFilename()).toBe(`complaint-${matter.id}.qingxin.zip`);
      expect(auditor.faults).toEqual([]);
    });

    test('reads a rule with its article, counts with it, and sees the year', async () => {
      const { page } = auditor;
      await auditor.open('/rules?contains=S1-11');
      await page.getByRole('link', { name: 'S1-11', exact: true }).click();
      await page.getByText('带日期的示例').waitFor();
      expect(await auditor.barriers()).toEqual([]);
      await page.getByRole('link', { name: '用本规则计算' }).click();
      await page.getByRole('button', { name: '计算', exact: true }).click();
      await page.getByText('推算过程').waitFor();
      expect(await auditor.barriers()).toEqual([]);
      await auditor.open('/rules/calendar?year=2026');
      await page.getByRole('cell', { name: '2026年2月14日周六，调休上班' }).waitFor();
      expect(await auditor.barriers()).toEqual([]);
      expect(await auditor.tooNewStyles()).toEqual([]);
      expect(auditor.faults).toEqual([]);
    });
  });

  describe('an administrator', () => {
    let keeper: Visitor;
    beforeAll(async () => {
      keeper = await stage().person('admin01');
    });
    afterAll(() => keeper?.close());

    test('sees what the district still needs', async () => {
      const { page } = keeper;
      await keeper.press('g', 'x');
      await page.getByText('系统管理员有两人，互相管理账号').waitFor();
      await page.getByText(/^还缺 \d+ 项。$/).waitFor();
      expect(await keeper.barriers()).toEqual([]);
    });

    test('makes an account with a post, which signs in and is asked for a new password', async () => {
      const { page } = keeper;
      await keeper.open('/admin/accounts');
      await page.getByRole('button', { name: '开设账号' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByLabel('账号名').fill('hrss.09');
      await dialogue.getByLabel('显示名').fill('经办人09');
      await dialogue.getByLabel('岗位').fill('区人社局 · 经办岗');
      await keeper.press('Enter');
      await dialogue.getByRole('button', { name: '开设账号' }).click();
      const password = await page.locator('.one-time').innerText();
      expect(await keeper.barriers()).toEqual([]);
      const newcomer = await stage().visitor();
      await newcomer.signIn('hrss.09', password.trim());
      await newcomer.page.getByText('首次登录须先修改密码').waitFor();
      expect(new URL(newcomer.page.url()).pathname).toBe('/password');
      await newcomer.close();
      expect(keeper.faults).toEqual([]);
    });
  });
}
