import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

export function signInJourney(stage: () => Stage): void {
  describe('signing in', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await stage().visitor();
    });
    afterAll(() => visitor?.close());

    test('comes first, is marked 演示, and says plainly what is wrong', async () => {
      const { page } = visitor;
      await visitor.open('/inbox?whose=mine');
      await page.getByRole('button', { name: '登录' }).waitFor();
      expect(await page.getByText('演示环境').count()).toBeGreaterThan(0);
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByText('请填写账号').waitFor();
      await page.getByLabel('账号').fill('hrss.01');
      await page.getByLabel('密码').fill('wrong-password');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').getByText('账号或密码不正确').waitFor();
    });

    test('leads to the page that was asked for, with unit and post', async () => {
      const { page } = visitor;
      await page.getByLabel('密码').fill(stage().password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: /^待办/ }).waitFor();
      expect(new URL(page.url()).search).toBe('?whose=mine');
      await page.getByRole('button', { name: /区人社局 · 经办岗 · 经办人01/ }).waitFor();
    });

    test('is seen from a second device, and ended there alone', async () => {
      const second = await stage().person('hrss.01');
      await second.page.getByRole('button', { name: /经办人01/ }).click();
      await second.page.getByText('我的登录').click();
      await second.page.getByRole('row', { name: /电脑.*本次登录/ }).waitFor();
      expect(await second.barriers()).toEqual([]);
      await second.page.getByRole('button', { name: '结束其他全部登录' }).click();
      await second.page.getByRole('button', { name: '结束其他全部登录' }).waitFor({ state: 'detached' });
      expect(second.faults).toEqual([]);
      await visitor.open('/cases');
      await visitor.page.getByLabel('密码').waitFor();
      await visitor.signIn('hrss.01', stage().password);
      await second.close();
    });

    test('on another device ends with signing out everywhere', async () => {
      const elsewhere = await stage().person('hrss.01');
      await elsewhere.page.getByRole('button', { name: /经办人01/ }).click();
      await elsewhere.page.getByText('退出所有设备').click();
      await elsewhere.page.getByRole('button', { name: /确\s?定/ }).click();
      await elsewhere.page.getByLabel('密码').waitFor();
      await elsewhere.close();
      await visitor.open('/');
      await visitor.page.getByLabel('密码').waitFor();
      expect(visitor.faults).toEqual([]);
    });

    test('leads nobody to a page that his post has not', async () => {
      const keeper = await stage().person('admin01');
      await keeper.open('/inbox');
      await keeper.page.getByText('没有这个页面', { exact: true }).waitFor();
      expect(await keeper.page.getByRole('navigation').getByText('待办').count()).toBe(0);
      await keeper.close();
    });
  });
}
