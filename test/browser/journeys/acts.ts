import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect } from '@jest/globals';
import { openAct } from '../support/acts.ts';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { claimedBy, firstWorkOn, registered } from '../support/work.ts';

type Known = Awaited<ReturnType<typeof registered>>;

export function actsJourney(stage: () => Stage): void {
  describe('an officer who acts', () => {
    let officer: Visitor;
    let known: Known;
    const drawer = () => officer.page.getByRole('dialog');
    const openFirstContact = async () => {
      await officer.page.getByRole('button', { name: '首问处置', exact: true }).click();
      await drawer().getByText('本单位办理').waitFor();
    };

    beforeAll(async () => {
      known = await registered(stage(), 'hrss.02');
      officer = await stage().known('hrss.01');
      await officer.open(`/complaints/${known.id}`);
    });

    test('sees what he may do and, of the rest, why not', async () => {
      const { page } = officer;
      await page.getByRole('group', { name: '现在要做' }).getByRole('button', { name: '首问处置' }).waitFor();
      await page.getByText(/^暂不能办理（\d+）$/).click();
      await page.getByText('请先作出首问处置').first().waitFor();
      expect(await officer.barriers()).toEqual([]);
    });

    test('finds what else there is to do by a word of it', async () => {
      await openAct(officer.page, '登记受到压力的情况');
      await drawer().getByRole('button', { name: '取消' }).click();
      await drawer().waitFor({ state: 'detached' });
    });

    test('is told beside each field what it lacks', async () => {
      await openFirstContact();
      await drawer().getByRole('button', { name: '首问处置' }).click();
      await drawer().getByText('有 2 处需要修改').waitFor();
      expect(await drawer().getByText('请填写').count()).toBe(2);
      expect(await officer.barriers()).toEqual([]);
    });

    test('keeps what he wrote when the network is cut, and it is done once', async () => {
      const { page } = officer;
      await drawer().getByText('本单位办理').click();
      await drawer().getByLabel('理由').fill('用人单位在本区');
      await drawer().getByText('请填写').first().waitFor({ state: 'detached' });
      await drawer().getByRole('button', { name: '试算：办理以后期限会怎样' }).click();
      await drawer()
        .getByText(/首问处理期限.*停止计算/)
        .waitFor();
      const sent: string[] = [];
      await page.route('**/decide-first-contact', async (route) => {
        sent.push(route.request().headers()['idempotency-key'] ?? '');
        // The first answer is lost on its way.
        if (sent.length > 1) return route.continue();
        await route.fetch();
        return route.abort();
      });
      await drawer().getByRole('button', { name: '首问处置' }).click();
      await drawer().getByText('连接不上系统').waitFor();
      expect(await drawer().getByLabel('理由').inputValue()).toBe('用人单位在本区');
      await drawer().getByRole('button', { name: '首问处置' }).click();
      await page.getByText('已办理：首问处置').waitFor();
      expect(sent).toHaveLength(2);
      expect(sent[0]).toBe(sent[1]);
      await page.unroute('**/decide-first-contact');
    });

    test('sees on the flow chart where the matter has come to, drawn and in words', async () => {
      const { page } = officer;
      await page.getByRole('tab', { name: '流程图' }).click();
      await page.locator('.react-flow__node.flow-now', { hasText: '受理审查' }).waitFor();
      await page.getByText(/首问登记 → 受理审查（属本部门）/).waitFor();
      await page.getByText('显示全部环节').click();
      await page.locator('.react-flow__node', { hasText: '回访' }).waitFor();
      expect(await officer.barriers()).toEqual([]);
    });

    test('is told who was first, and his words stay', async () => {
      const wanted = await registered(stage(), 'hrss.02');
      await officer.open(`/complaints/${wanted.id}`);
      await openFirstContact();
      await drawer().getByText('不属欠薪').click();
      await drawer().getByLabel('理由').fill('工程款');
      await drawer().getByLabel('当事人可以去哪里').fill('区法院');
      const payload = { decision: 'handle', units: [], reason: '本单位办理' };
      const stream = `complaint-${wanted.id}`;
      const first = { stream, type: 'DecideFirstContact', payload, account: 'hrss.02', commandId: randomUUID() };
      expect(await stage().http.send(first)).toMatchObject({ kind: 'done' });
      // Who it was cannot be read at first.
      const since = /\/timeline\?.*afterVersion=/;
      await officer.page.route(since, (route) => route.fulfill({ status: 404, json: {} }));
      await drawer().getByRole('button', { name: '首问处置' }).click();
      await drawer().getByText('没有读到您填写期间的办理记录').waitFor();
      await officer.page.unroute(since);
      const read = () => drawer().getByText('您填写期间，本件有新的办理记录：').waitFor();
      // It is read anew by itself as well when the matter goes on: the button may be gone before it is reached.
      await Promise.any([drawer().getByRole('button', { name: '重试' }).click(), read()]);
      await read();
      await drawer()
        .getByText(/经办人02/)
        .first()
        .waitFor();
      expect(await drawer().getByLabel('理由').inputValue()).toBe('工程款');
      await drawer().getByRole('button', { name: '取消' }).click();
    });

    test('claims several at once, is told what is left out, and takes it back', async () => {
      const { page } = officer;
      const [one, two] = [await registered(stage(), 'hrss.02'), await registered(stage(), 'hrss.02')];
      await claimedBy(stage(), 'hrss.02', two.id);
      await officer.open('/inbox?kind=first-contact');
      for (const { number } of [one, two])
        await page.locator('.inbox tr.line', { hasText: number }).getByRole('checkbox').check();
      await page.getByRole('group', { name: '批量办理' }).getByRole('button', { name: '领取' }).click();
      await page.getByRole('button', { name: '下一步：核对' }).click();
      await page.getByText('其中 1 件不会被处理').waitFor();
      await page.getByText(new RegExp(`${two.number}.*：.*领取`)).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await page.getByRole('button', { name: '领取 1 件' }).click();
      await page.getByText('已办理 1 件').waitFor();
      expect(await firstWorkOn(stage(), 'hrss.02', one.id)).toMatchObject({ assigneeShownAs: '经办人01' });
      await page.getByRole('button', { name: '撤销领取' }).click();
      await page.getByText('已撤销 1 件').waitFor();
      expect(await firstWorkOn(stage(), 'hrss.02', one.id)).toMatchObject({ assigneeShownAs: null });
      expect(officer.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });
}
