import { beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { assignedBy, claimedBy, registered } from '../support/work.ts';

type Known = Awaited<ReturnType<typeof registered>>;
interface Entry {
  readonly type: string;
  readonly actor: string;
}

const TASKS = 20;
const PROJECT = '分诊示例工程';

export function inboxWorkJourney(stage: () => Stage): void {
  describe('an officer who works through his inbox', () => {
    let officer: Visitor;
    const all: Known[] = [];
    const line = ({ number }: Known) =>
      officer.page.locator('.inbox tr.line', { hasText: number }).filter({ hasText: '首问分办' });
    /** What the auditor reads of who held the work. */
    const story = async ({ id }: Known): Promise<readonly string[]> => {
      const { entries } = (await stage().http.read('audit01', `/api/v1/complaints/${id}/timeline?limit=200`)) as {
        readonly entries: readonly Entry[];
      };
      return entries.filter(({ type }) => type.startsWith('Task')).map(({ type, actor }) => `${type} ${actor}`);
    };

    beforeAll(async () => {
      for (let n = 0; n < TASKS; n += 1)
        all.push(await registered(stage(), 'hrss.02', { project: { name: `${PROJECT}${n}` } }));
      officer = await stage().known('hrss.03');
    }, 120_000);

    test('triages twenty pieces of work without a mouse', async () => {
      const { page } = officer;
      await page.getByRole('heading', { name: '首页' }).waitFor();
      await officer.press('g', 'i');
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
      await page.locator('.inbox tr.line').first().waitFor();
      await officer.press('/');
      await page.keyboard.type(PROJECT);
      await officer.press('Enter');
      await page.getByRole('heading', { level: 1, name: `待办（${TASKS}）` }).waitFor();
      await officer.leaveField();
      for (let n = 0; n < TASKS; n += 1) {
        await officer.press('j', '1');
        await page.locator('.inbox tr.line:focus', { hasText: '放回' }).waitFor();
      }
      expect(await page.locator('.inbox tr.line').getByRole('button', { name: '放回' }).count()).toBe(TASKS);
      // The last one is noted, and given back by mistake.
      await officer.press('n');
      await page.locator('.act-drawer textarea:focus').waitFor();
      await page.keyboard.type('已约周三到项目部');
      await officer.press('Tab', 'Tab', 'Enter');
      await page.getByText('已办理：备注').waitFor();
      await page.getByText('备注（经办人03）：已约周三到项目部').waitFor();
      await officer.press('3');
      await page.locator('.ant-modal textarea:focus').waitFor();
      await page.keyboard.type('转由他人办理');
      await officer.press('Tab', 'Tab', 'Enter');
      await page.getByText('已放回“首问分办”').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await officer.press('u');
      await page.getByText('已撤销放回“首问分办”').waitFor();
      expect(await officer.barriers()).toEqual([]);
      const stories = await Promise.all(all.map(story));
      const person = 'person:hrss.03';
      const claimed = ['TaskOpened', 'TaskClaimed'].map((type) => expect.stringContaining(type));
      expect(stories.filter((events) => events.length === 2)).toHaveLength(TASKS - 1);
      expect(stories.every((events) => events.includes(`TaskClaimed ${person}`))).toBe(true);
      expect(stories.find((events) => events.length > 2)?.slice(0, 2)).toEqual(claimed);
      expect(stories.find((events) => events.length > 2)?.slice(2)).toEqual(
        ['TaskNoted', 'TaskReleased', 'TaskClaimed'].map((type) => `${type} ${person}`),
      );
    });

    test('goes to any page and matter by name and number', async () => {
      const { page } = officer;
      const [known] = all;
      if (known === undefined) throw new Error('nothing was registered');
      await officer.press('Control+k');
      await page.getByRole('combobox', { name: '跳转' }).fill(known.number);
      await page.getByRole('option', { name: known.number }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await officer.press('Enter');
      await page.getByRole('heading', { level: 1, name: known.number }).waitFor();
    });

    test('is told what the other did with it and when, and keeps what he wrote', async () => {
      const { page } = officer;
      const wanted = await registered(stage(), 'hrss.02');
      await officer.open(`/inbox?contains=${encodeURIComponent(wanted.number)}`);
      await line(wanted).waitFor();
      await page.route('**/api/v1/inbox**', (route) => route.abort());
      await page.route('**/api/v1/events/live', (route) => route.abort());
      await claimedBy(stage(), 'hrss.02', wanted.id);
      await officer.press('j', '1');
      await page.getByRole('alert').getByText('待办已被领取').waitFor();
      await page.getByText(/领取待办 · 经办人02（区人社局）/).waitFor();
      await page.unroute('**/api/v1/inbox**');
      await page.unroute('**/api/v1/events/live');

      const held = await registered(stage(), 'hrss.02');
      await claimedBy(stage(), 'hrss.03', held.id);
      await officer.open(`/inbox?contains=${encodeURIComponent(held.number)}`);
      await line(held).getByRole('button', { name: '放回' }).click();
      await page.getByLabel('理由').fill('转由窗口办理');
      await assignedBy(stage(), { head: 'hrss.head', to: 'person:hrss.02', id: held.id });
      await page.getByRole('dialog').getByRole('button', { name: '放回' }).click();
      await page.getByRole('dialog').getByText('待办由他人办理').waitFor();
      await page
        .getByRole('dialog')
        .getByText(/指派待办 · 负责人01/)
        .waitFor();
      expect(await page.getByLabel('理由').inputValue()).toBe('转由窗口办理');
      await officer.press('Escape');
      expect(await story(held)).toEqual([
        expect.stringContaining('TaskOpened'),
        'TaskClaimed person:hrss.03',
        'TaskAssigned person:hrss.head',
      ]);
    });

    test('lists his work by one of its clocks, keeps that as a view, and takes exactly what it shows with him', async () => {
      const { page } = officer;
      await officer.open('/inbox?by=clear');
      await page.getByText(/另有 \d+ 件没有清零时限，未列出/).waitFor();
      await officer.open('/inbox?by=contact&kind=first-contact');
      await page
        .getByRole('heading', { level: 2, name: /^(过期|今天|明天|本周|下周)（\d+）$/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: '保存为视图' }).click();
      await page.getByLabel('名称').fill('首问');
      await page.getByLabel('打开待办时先用这个视图').check();
      await page.getByRole('dialog').getByRole('button', { name: '保存为视图' }).click();
      await page.getByRole('button', { name: /^视图：首问/ }).waitFor();
      await officer.open('/inbox');
      await page.getByText('已筛选，可能未显示全部待办').waitFor();
      expect(new URL(page.url()).searchParams.get('by')).toBe('contact');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出本列表' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^待办（\d{4}-\d{2}-\d{2}）\.xlsx$/);
      await page.getByText(/已导出，摘要（SHA-256）：[0-9a-f]{64}/).waitFor();
      expect(await officer.barriers()).toEqual([]);
      expect(officer.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });
}
