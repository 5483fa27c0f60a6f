import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/** Runs in the page: what the element that has the focus is called. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const label = at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  return label.trim();
})()`;
/** Runs in the page: all that the drafts' database holds, as text. */
const WRITTEN = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const held = await done(indexedDB.open('qingxin-drafts'));
  const of = held.transaction(['drafts', 'keys']);
  const [rows, keys] = await Promise.all([done(of.objectStore('drafts').getAll()), done(of.objectStore('keys').getAll())]);
  held.close();
  const bytes = rows.map(({ sealed }) => new TextDecoder().decode(sealed.data));
  return { rows: rows.length, text: JSON.stringify(rows) + bytes.join(''), keys: keys.map(({ extractable }) => extractable) };
})()`;
interface Written {
  readonly rows: number;
  readonly text: string;
  readonly keys: readonly boolean[];
}
const MOST_TABS = 60;
/** What the browser says of requests while the network is cut. */
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

interface Timeline {
  readonly entries: readonly {
    readonly type: string;
    readonly occurredAt: string;
    readonly data: { readonly receivedAt?: string; readonly claimants?: readonly { readonly concealment: string }[] };
  }[];
}

export function windowJourney(stage: () => Stage): void {
  describe('a clerk at the window', () => {
    let clerk: Visitor;
    let id: string;
    let number: string;
    /** By the Tab key alone. */
    const tabTo = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await clerk.press('Tab');
        if ((await clerk.page.evaluate<string>(FOCUSED)) === name) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    };
    const type = (text: string) => clerk.page.keyboard.type(text);
    const offline = (is: boolean) => clerk.page.context().setOffline(is);

    beforeAll(async () => {
      clerk = await stage().person('hrss.02');
    });
    afterAll(() => clerk?.close());

    test('writes down a group of three, one of them concealed, by the keyboard alone', async () => {
      const { page } = clerk;
      await clerk.press('g', 'n');
      await page.getByLabel('诉求（他说了什么，一句话即可）').waitFor();
      await clerk.press('Tab', 'Enter');
      await tabTo('诉求（他说了什么，一句话即可）');
      await type('三个人没有发工资');
      for (const [index, choice] of ['公开', '保密', '公开'].entries()) {
        if (index > 0) {
          await tabTo('再加一人');
          await clerk.press('Enter');
          await page.getByRole('group', { name: `第 ${index + 1} 人` }).waitFor();
          await page.waitForTimeout(50);
        } else await tabTo('姓名');
        await type(`窗口工人${index + 1}`);
        await tabTo('电话');
        await type(index === 1 ? '?' : `1390009900${index}`);
        if (index === 0) {
          await tabTo('本人被欠（元）');
          await type('1.2万');
        }
        await tabTo('公开');
        await clerk.press(choice === '公开' ? 'Space' : 'ArrowRight');
      }
      await tabTo('名称或姓名');
      await type('窗口示例劳务有限公司');
      await page.getByText('不填按名单：3 人').waitFor();
      await page.getByText('不填按合计：12,000.00 元').waitFor();
      await page.getByText(/^保密：不告诉用人单位/).waitFor();
      await page.getByText('填写中').waitFor();
    });

    test('sends it when the network is cut, and it waits on this device', async () => {
      const { page } = clerk;
      await offline(true);
      await clerk.press('Control+Enter');
      await page.getByText(/^网络不通：已存在本机/).waitFor();
      await page.getByText('等待网络').waitFor();
      const written = await page.evaluate<Written>(WRITTEN);
      expect([written.rows, written.keys]).toEqual([1, [false]]);
      for (const known of ['窗口工人', '1390009900', '三个人']) expect(written.text).not.toContain(known);
    });

    test('sees it go out once by itself when the network is back, and prints the receipt', async () => {
      const { page } = clerk;
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/api/v1/complaints')) {
          sent.push(request.headers()['idempotency-key'] ?? '');
        }
      });
      await offline(false);
      const registered = page.getByText(/^已登记：/);
      await registered.waitFor();
      number = ((await registered.textContent()) ?? '').replace('已登记：', '');
      await page.getByText('没有未发送的登记。').waitFor();
      expect(sent).toHaveLength(1);
      const receipt = page.getByRole('article', { name: '投诉举报登记回执' });
      await receipt.getByText(/^自投诉之日重新计算/).waitFor();
      expect(await receipt.innerText()).toMatch(/免费/);
      expect(await receipt.locator('svg').count()).toBe(1);
      expect(await clerk.barriers()).toEqual([]);
      id = ((await page.getByRole('link', { name: '打开该件' }).getAttribute('href')) ?? '').split('/').pop() ?? '';
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('complementary', { name: '本机未发送' }).isVisible()).toBe(false);
      expect(((await receipt.boundingBox())?.height ?? 0) < 560).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    });

    test('finds the person again who has lost it, and sees beside the form that he was here', async () => {
      const { page } = clerk;
      await page.getByRole('tab', { name: '查询' }).click();
      await page.getByLabel('姓名（写全）').fill('窗口工人1');
      await page.getByLabel('电话后四位').fill('9000');
      await clerk.press('Enter');
      await page.getByRole('cell', { name: number }).waitFor();
      await page.getByRole('tab', { name: '登记' }).click();
      await page.getByLabel('电话', { exact: true }).fill('13900099000');
      await page.getByRole('radio', { name: '公开' }).check();
      await page.getByText('电话相同').waitFor();
      await page.getByRole('combobox', { name: '名称或姓名' }).fill('窗口示例');
      // The list of what is known says what it is of.
      await page.getByRole('listbox', { name: '名称或姓名' }).waitFor({ state: 'attached' });
      await page.locator('.ant-select-item-option', { hasText: '窗口示例劳务有限公司' }).click();
      expect(await page.getByRole('combobox', { name: '名称或姓名' }).inputValue()).toBe('窗口示例劳务有限公司');
      await page.locator('#employerName_list').waitFor({ state: 'hidden' });
      expect(await clerk.barriers()).toEqual([]);
    });

    test('is told before signing out what would be lost, and it is gone with him', async () => {
      const { page } = clerk;
      await page.getByText('填写中').waitFor();
      await page.getByRole('button', { name: /经办岗/ }).click();
      await page.getByText('退出登录', { exact: true }).click();
      await page.locator('.ant-modal-confirm-title').waitFor();
      await page.getByRole('button', { name: '删除 1 件并退出' }).click();
      await page.getByLabel('密码').waitFor();
      await clerk.signIn('hrss.02', stage().password);
      await clerk.open('/intake');
      await page.getByText('没有未发送的登记。').waitFor();
      expect(await page.evaluate<Written>(WRITTEN)).toMatchObject({ rows: 0, keys: [] });
      expect(await clerk.tooNewStyles()).toEqual([]);
      expect(clerk.faults.filter((fault) => !CUT.test(fault))).toEqual([]);
    });

    test('the auditor reads when the group came and when it was entered', async () => {
      const path = `/api/v1/complaints/${id}/timeline`;
      const [first] = ((await stage().http.read('audit01', path)) as Timeline).entries;
      expect(first?.data.claimants?.map(({ concealment }) => concealment)).toEqual(['open', 'concealed', 'open']);
      expect(String(first?.data.receivedAt) < String(first?.occurredAt)).toBe(true);
      const auditor = await stage().known('audit01');
      await auditor.open(`/complaints/${id}?tab=timeline&event=1`);
      await auditor.page.locator('.entry.sought').waitFor();
      await auditor.page.locator('.event-facts', { hasText: '收到时间' }).first().waitFor();
    });
  });
}
