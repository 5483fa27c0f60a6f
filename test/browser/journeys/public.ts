import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

const PHONE = '13912340001';
const PHOTO = Buffer.from('\u00ff\u00d8\u00ff a photograph', 'latin1');
/** The site of the demo's group that workers may join. */
const GROUP = '示例扫码加入工程';
/** The browser says so of an answer that never came. */
const LOST = /net::ERR_FAILED/;

/** Runs in the page: how far it is wider than the screen. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

export function publicJourney(stage: () => Stage): void {
  describe('a worker with a telephone', () => {
    let worker: Visitor;
    let number = '';
    let code = '';
    let group = '';
    beforeAll(async () => {
      worker = await stage().phone();
    });
    afterAll(() => worker?.close());

    test('finds the ways in from the sign-in page, without an account', async () => {
      const { page } = worker;
      await worker.open('/sign-in');
      await page.getByRole('link', { name: '公开电话' }).click();
      await page.getByRole('heading', { level: 1, name: '公开电话' }).waitFor();
      expect(await worker.barriers()).toEqual([]);
      for (const path of ['/public/conduct', '/public/conduct-receipt', '/public']) {
        await worker.open(path);
        expect({ path, barriers: await worker.barriers() }).toEqual({ path, barriers: [] });
      }
      await page.getByRole('link', { name: /^我要投诉/ }).click();
    });

    test('is told what is missing, and says what happened; a reload loses nothing', async () => {
      const { page } = worker;
      await next(page);
      await page.getByRole('alert').getByText('请写一句出了什么事').waitFor();
      await page.getByLabel('出了什么事').fill('在城东工地干木工，三个月没给钱。');
      await page.getByLabel('一共欠多少钱（元）', { exact: true }).fill('1.86万');
      await page.getByLabel('一共欠了几个人：不清楚').check();
      expect(await worker.barriers()).toEqual([]);
      await next(page);
      await page.getByLabel('工地、项目叫什么').fill('城东示例工程');
      await page.getByText('包工头、老板个人').click();
      expect(await worker.barriers()).toEqual([]);
      // The telephone's own button: one step back, and what was filled in is there.
      await page.goBack();
      expect(await page.getByLabel('一共欠多少钱（元）', { exact: true }).inputValue()).toBe('1.86万');
      await next(page);
      expect(await page.getByLabel('工地、项目叫什么').inputValue()).toBe('城东示例工程');
      await next(page);
      await page.getByLabel('您的手机号').fill(PHONE);
      await page.getByText('要保密').click();
      await page.getByLabel('以上是我知道的真实情况').check();
      expect(await worker.barriers()).toEqual([]);
      await page.reload();
      expect(await page.getByLabel('您的手机号').inputValue()).toBe(PHONE);
      await next(page);
      await page.getByRole('button', { name: '改“发生了什么”' }).click();
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: '欠条.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
      await page.getByRole('button', { name: '去掉 欠条.jpg' }).waitFor();
      for (let step = 0; step < 3; step += 1) await next(page);
    });

    test('submits once although no answer came, and keeps the receipt', async () => {
      const { page } = worker;
      await page.route(
        '**/api/v1/public/complaints',
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByRole('heading', { name: '没有收到回音' }).waitFor();
      await page.getByRole('button', { name: '再提交一次' }).click();
      await page.getByRole('heading', { name: '已经收到您的投诉' }).waitFor();
      await page.getByText('1 个文件已经收到').waitFor();
      await page.getByRole('img', { name: '回执图片' }).waitFor();
      number = await page
        .getByText(/投登〔/)
        .first()
        .innerText();
      expect(await worker.barriers()).toEqual([]);
      expect(await page.evaluate('Object.keys(sessionStorage).join()')).toBe('qingxin.public.receipt');
      const found = (await stage().http.read('office01', '/api/v1/complaints?contains=城东示例工程')) as Listed;
      expect(found.items).toHaveLength(1);
    });

    test('looks it up, proves who he is by a message, and urges', async () => {
      const { page } = worker;
      await page.getByRole('link', { name: '查进度' }).click();
      await page.getByText('已经登记，正在决定由哪个单位办。').waitFor();
      code = new URL(page.url()).pathname.split('/').pop() ?? '';
      await page.getByLabel('登记时留的手机号').fill(PHONE);
      await page.getByRole('button', { name: '发验证码' }).click();
      await page.getByText('如果这个号码登记过').waitFor();
      await page.getByLabel('6 位验证码').fill(await digits(stage()));
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByText('您要求了对用人单位保密').waitFor();
      expect(await worker.barriers()).toEqual([]);
      await page.getByRole('button', { name: '催一下' }).click();
      await page.locator('form').getByRole('button', { name: '催一下' }).click();
      await page.getByText('记下了，一共催了 1 次。').waitFor();
    });

    test('scans the board of a site, and its name is filled in', async () => {
      const { page } = worker;
      const { items } = (await stage().http.read('office01', '/api/v1/projects?limit=1')) as Listed;
      const { key, name } = (await stage().http.read(
        'office01',
        `/api/v1/projects/${items[0]?.id ?? ''}/public-board`,
      )) as { readonly key: string; readonly name: string };
      await worker.open(`/public/complaint?project=${key}`);
      await page.getByRole('button', { name: '再投诉一件' }).click();
      await page.getByText(`扫码选的工地：${name}`).waitFor();
      await page.getByLabel('出了什么事').fill('没给钱。');
      await next(page);
      expect(await page.getByLabel('工地、项目叫什么').inputValue()).toBe(name);
    });

    test('joins the group of his workmates by the code of their complaint, and has a receipt of his own', async () => {
      const { page } = worker;
      const { items } = (await stage().http.read('office01', `/api/v1/complaints?contains=${GROUP}`)) as Listed;
      group = items[0]?.id ?? '';
      const { key } = (await stage().http.read('office01', `/api/v1/complaints/${group}/entry-board`)) as {
        readonly key: string;
      };
      await worker.open(`/public/join/${key}`);
      await page.getByText(`工地：${GROUP}`).waitFor();
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByRole('alert').getByText('姓名和手机号请至少填一样').waitFor();
      expect(await worker.barriers()).toEqual([]);
      await page.getByLabel('您的姓名').fill('工人83');
      await page.getByLabel('从哪个月起没给钱').fill('2026-08');
      await page.getByText('工作人员可以向用人单位说您的名字').click();
      await page.getByLabel('以上是我知道的真实情况').check();
      await page.route(
        '**/api/v1/public/entries/*/claimants',
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        { times: 1 },
      );
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByRole('heading', { name: '没有收到回音' }).waitFor();
      // What the browser says by itself once the network is back.
      await page.evaluate(`window.dispatchEvent(new Event('online'))`);
      await page.getByRole('heading', { name: '已经收到' }).waitFor();
      await page.getByRole('img', { name: '回执图片' }).waitFor();
      expect(await worker.barriers()).toEqual([]);
      await page.getByRole('link', { name: '查进度' }).click();
      await page.getByText('承办单位正在看要不要受理。').waitFor();
    });

    test('reads all of it in type of double size', async () => {
      const { page } = worker;
      for (const path of [
        '/public',
        '/public/complaint',
        '/public/conduct',
        '/public/hot-lines',
        `/public/receipt/${code}`,
      ]) {
        await worker.open(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.evaluate(`document.documentElement.style.fontSize = '225%'`);
        expect({ path, tooWide: await page.evaluate<number>(TOO_WIDE) }).toEqual({ path, tooWide: 0 });
      }
      expect(worker.faults.filter((fault) => !LOST.test(fault))).toEqual([]);
    });

    test('and the auditor reads the same story, and sees the board of the site', async () => {
      const { items } = (await stage().http.read(
        'office01',
        `/api/v1/complaints?contains=${encodeURIComponent(number)}`,
      )) as Listed;
      const auditor = await stage().known('audit01');
      await auditor.open(`/complaints/${items[0]?.id ?? ''}?tab=timeline`);
      for (const text of [/催促/, /收入证据材料|证据材料/, /当事人（网上）/]) {
        await auditor.page.getByText(text).first().waitFor();
      }
      await auditor.open(`/complaints/${group}?tab=timeline`);
      await auditor.page.getByText('本人扫码自填').first().waitFor();
      await auditor.open(`/complaints/${group}?tab=money`);
      await auditor.page.getByText('扫码自填待核对：2 人').waitFor();
      await auditor.page.getByRole('link', { name: /二维码/ }).click();
      await auditor.page.getByRole('img', { name: '扫码加入的二维码' }).waitFor();
      expect(await auditor.barriers()).toEqual([]);
      const { items: projects } = (await stage().http.read('office01', '/api/v1/projects?limit=1')) as Listed;
      await auditor.open(`/projects/${projects[0]?.id ?? ''}?tab=papers`);
      await auditor.page.getByRole('link', { name: /工地二维码牌/ }).click();
      await auditor.page.getByRole('img', { name: '投诉二维码' }).waitFor();
      expect(await auditor.barriers()).toEqual([]);
      expect(auditor.faults).toEqual([]);
    });
  });
}

/** Of the newest message in the demo's mailbox. */
async function digits({ url }: Stage): Promise<string> {
  const text = await (await fetch(`${url}/mailbox`)).text();
  return /验证码(\d{6})/.exec(text)?.[1] ?? '';
}
