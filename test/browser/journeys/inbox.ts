import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { claimedBy, firstWorkOn, registered } from '../support/work.ts';

type Known = Awaited<ReturnType<typeof registered>>;

export function inboxJourney(stage: () => Stage): void {
  describe('an officer at his inbox', () => {
    let officer: Visitor;
    let mine: Known;
    let other: Known;
    const line = ({ number }: Known) =>
      officer.page.locator('.inbox tr.line', { hasText: number }).filter({ hasText: '首问分办' });
    const numbers = () => officer.page.locator('.inbox tr.line .second:first-of-type').allTextContents();

    beforeAll(async () => {
      mine = await registered(stage(), 'hrss.02');
      other = await registered(stage(), 'hrss.02');
      officer = await stage().person('hrss.01');
    });
    afterAll(() => officer?.close());

    test('sees on the first page what is waiting, each figure a link with its filter', async () => {
      const { page } = officer;
      await page.getByRole('heading', { name: '首页' }).waitFor();
      await page.getByRole('link', { name: /[1-9]\d* ?首问待办/ }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await page.getByRole('link', { name: /首问待办/ }).click();
      await line(mine).waitFor();
      expect(new URL(page.url()).search).toBe('?kind=first-contact');
      await page.getByText('已筛选，可能未显示全部待办').waitFor();
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(new URL(page.url()).search).toBe('');
    });

    test('finds each work under its group with due day and days left, and no barrier', async () => {
      await line(mine).waitFor();
      expect(await line(mine).textContent()).toMatch(
        /首问分办.*18,600\.00 元.*首问登记.*来访.*\d{4}年\d+月\d+日.*(剩 \d+ 个工作日|今天到期)/,
      );
      expect(await officer.page.getByRole('heading', { level: 2, name: /（\d+）$/ }).count()).toBeGreaterThan(0);
      expect(await officer.barriers()).toEqual([]);
      expect(await officer.tooNewStyles()).toEqual([]);
    });

    test('claims with the keyboard alone, and it is held before everybody', async () => {
      const { page } = officer;
      await officer.press('/');
      expect(await officer.focused()).toBe('INPUT');
      await page.keyboard.type(mine.number);
      await officer.press('Enter');
      await line(other).waitFor({ state: 'detached' });
      await officer.leaveField();
      await officer.press('j', '1');
      await page.getByText(`已领取“首问分办”（${mine.number}）`).waitFor();
      await line(mine).getByRole('button', { name: '放回' }).waitFor();
      expect(await firstWorkOn(stage(), 'hrss.02', mine.id)).toMatchObject({ assigneeShownAs: '经办人01' });
      await officer.press('?');
      await page.getByRole('dialog').getByText('取下一件').waitFor();
      expect(await officer.barriers()).toEqual([]);
      await officer.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    test('sees what others do at once, and no line moves under his hand', async () => {
      const { page } = officer;
      await officer.open('/inbox');
      await line(other).waitFor();
      const before = await numbers();
      await claimedBy(stage(), 'hrss.02', other.id);
      await line(other).getByText('经办人02').waitFor();
      expect(await line(other).getByRole('button', { name: '领取' }).isDisabled()).toBe(true);
      const late = await registered(stage(), 'hrss.02');
      await page.getByText('列表有 1 处变化').waitFor();
      expect(await numbers()).toEqual(before);
      await officer.press('r');
      await line(late).waitFor();
      await line(late).getByText('未读').waitFor({ state: 'attached' });
    });

    test('is told that another was first, and loses nothing', async () => {
      const { page } = officer;
      const wanted = await registered(stage(), 'hrss.02');
      await officer.open(`/inbox?contains=${encodeURIComponent(wanted.number)}`);
      const claim = line(wanted).getByRole('button', { name: '领取' });
      await claim.waitFor();
      // What is shown stays as it was: the answer of the click is the first to tell.
      await page.route('**/api/v1/inbox**', (route) => route.abort());
      await page.route('**/api/v1/events/live', (route) => route.abort());
      await claimedBy(stage(), 'hrss.02', wanted.id);
      await claim.click();
      await page.getByRole('alert').getByText('待办已被领取').waitFor();
      await page.unroute('**/api/v1/inbox**');
      await page.unroute('**/api/v1/events/live');
    });

    test('opens the matter and sees why its day is that day', async () => {
      const { page } = officer;
      await officer.open('/inbox?whose=mine');
      await line(mine).waitFor();
      await officer.press('j', 'Enter');
      await page.getByRole('heading', { level: 1, name: mine.number }).waitFor();
      await page.getByText('首问处理期限').first().waitFor();
      await page.getByRole('button', { name: /^为什么：首问处理期限/ }).click();
      await page
        .getByText(/起算日，当日不计入|为起算日/)
        .first()
        .waitFor();
      expect(await officer.barriers()).toEqual([]);
    });

    test('gives the work back, and signs out', async () => {
      const { page } = officer;
      await officer.press('g', 'i');
      await line(mine).getByRole('button', { name: '放回' }).click();
      await page.getByLabel('理由').fill('转由窗口办理');
      await page.getByRole('dialog').getByRole('button', { name: '放回' }).click();
      await page.getByText('已放回“首问分办”').waitFor();
      expect(await firstWorkOn(stage(), 'hrss.02', mine.id)).toMatchObject({ assigneeShownAs: null });
      await page.getByRole('button', { name: /经办人01/ }).click();
      await page.getByText('退出登录').click();
      await page.getByLabel('密码').waitFor();
      await page.goBack();
      await page.getByLabel('密码').waitFor();
      expect(officer.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });

  describe('in the demo', () => {
    test('time is let pass from any page, and what falls due by then is late at once', async () => {
      const { number } = await registered(stage(), 'hrss.02');
      const officer = await stage().person('hrss.03');
      const { page } = officer;
      await officer.open(`/inbox?contains=${encodeURIComponent(number)}`);
      const line = page.locator('.inbox tr.line', { hasText: number }).first();
      await line.waitFor();
      const clock = page.getByText(/^业务时间 /);
      const before = await clock.textContent();
      for (let jumps = 0; jumps < 3; jumps += 1) {
        await page.getByRole('button', { name: '到下一个工作日' }).click();
        await page
          .getByText(/^业务时间已到 /)
          .last()
          .waitFor();
        await page.getByRole('button', { name: '到下一个工作日' }).isEnabled();
      }
      expect(await clock.textContent()).not.toBe(before);
      await officer.press('r');
      await page.locator('.inbox tr.line', { hasText: '逾期' }).first().waitFor();
      expect(officer.faults).toEqual([]);
      await officer.close();
    });
  });
}
