import { beforeAll, describe, expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { assignedBy, registered } from '../support/work.ts';

type Known = Awaited<ReturnType<typeof registered>>;

/** Complaints in each of which 住建局 is to be pressed by a direction. */
async function directed(stage: Stage, count: number): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (let n = 0; n < count; n += 1) {
    const one = await registered(stage, 'hrss.02');
    const payload = { unit: 'housing', number: `批示〔2026〕${90 + n}号`, rung: 'E2' };
    const stream = `complaint-${one.id}`;
    const answer = await stage.http.send({
      ...{ stream, type: 'RecordDirection', payload, account: 'office01', commandId: randomUUID() },
    });
    if (answer.kind !== 'done') throw new Error(`no direction: ${answer.code}`);
    known.push(one);
  }
  return known;
}

const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The head notes it beside the load, and is warned where he would give that officer work. */
async function notesWhoIsAway(head: Visitor): Promise<void> {
  const { page } = head;
  await page.getByRole('tab', { name: '人员', exact: true }).click();
  await page.getByRole('button', { name: '登记外出：经办人02' }).click();
  const form = page.getByRole('dialog');
  for (const [label, days] of [
    ['外出首日', 3],
    ['外出末日', 9],
  ] as const) {
    await form.getByLabel(label).fill(dayAfter(days));
    await form.getByLabel(label).press('Tab');
  }
  await form.getByRole('button', { name: '登记外出' }).click();
  await page.getByRole('row', { name: /经办人02.*(日外出|外出至)/ }).waitFor();
  expect(await head.barriers()).toEqual([]);
  await page
    .getByRole('row', { name: /无人领取/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('checkbox', { name: /^选择/ }).first().check();
  await page.getByRole('button', { name: '指派', exact: true }).click();
  await form.getByLabel('指派给').click();
  await page.locator('.ant-select-item-option', { hasText: '经办人02' }).click();
  await form.getByText(/经办人02：.*外出.*期间没有人办理的，期限照常计算/).waitFor();
  await form.getByLabel('理由').fill('轮岗');
  await form.getByRole('button', { name: '下一步：核对' }).click();
  await form.getByText(/将办理 1 件|所选待办都不能这样办理/).waitFor();
  expect(head.faults).toEqual([]);
}

/** Gives another all that an officer has, with the number of the list that both have signed. */
async function handsOver(head: Visitor, stage: Stage): Promise<void> {
  const { page } = head;
  const { id, number } = await registered(stage, 'housing.01');
  await assignedBy(stage, { head: 'housing.head', to: 'person:housing.02', id });
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'detached' });
  await head.open('/inbox');
  await page.getByRole('button', { name: '移交', exact: true }).click();
  for (const [label, officer] of [
    ['移交人', '经办人02'],
    ['接收人', '经办人01'],
  ] as const) {
    await form.getByLabel(label, { exact: true }).fill(officer);
    await head.press('Enter');
  }
  await form.getByLabel('理由').fill('轮岗');
  await form.getByLabel('双方签字的移交清单编号').fill('移交清单〔2026〕1号');
  await form.getByRole('button', { name: '移交', exact: true }).click();
  await form.getByText(/^已改派 [1-9]\d* 件待办/).waitFor();
  expect(await head.barriers()).toEqual([]);
  await form.getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('row', { name: new RegExp(`${number}.*经办人01`) }).waitFor();
}

export function boardJourney(stage: () => Stage): void {
  describe('a coordinator at the board', () => {
    let office: Visitor;
    let matters: readonly Known[];
    const [sent, late, not, ...letter] = [0, 1, 2, 3, 4] as const;
    const many = [5, 6] as const;
    const later = [7, 8] as const;
    const number = (which: number): string => matters[which]?.number ?? '';
    const card = (which: number) => office.page.locator('.lane-card', { hasText: number(which) });
    const dialog = () => office.page.getByRole('dialog');

    beforeAll(async () => {
      matters = await directed(stage(), 9);
      office = await stage().known('office01');
      await office.press('g', 's');
    });

    test('sees how much of everything there is, and each figure opens what it counts', async () => {
      const { page } = office;
      await card(sent).getByText('批示').waitFor();
      expect(await office.barriers()).toEqual([]);
      const figure = page.getByRole('region', { name: '总览' }).getByRole('link', { name: /^\d+ ?5 个工作日内到期/ });
      const count = await figure.locator('.figure').textContent();
      await figure.click();
      await page.getByRole('heading', { level: 1, name: `在办清单（${count}）` }).waitFor();
      expect(await office.barriers()).toEqual([]);
      await page.goBack();
    });

    test('issues one, puts one off and declines one', async () => {
      const { page } = office;
      await card(sent).getByRole('button', { name: /^发出/ }).click();
      await dialog().getByLabel('要求').fill('五个工作日内办结并报告');
      await dialog().getByRole('button', { name: '发出督办及以上措施' }).click();
      await page.getByText('已办理：发出').waitFor();
      await card(sent).getByText('已发出').waitFor();

      await card(late).focus();
      await office.press('2');
      await dialog().getByLabel('暂缓至').fill('2027-03-01');
      await dialog().getByLabel('暂缓至').press('Enter');
      await dialog().getByLabel('理由').fill('等待银行回函');
      await dialog().getByLabel('批准人').click();
      await page.locator('.ant-select-item-option', { hasText: '治欠办02' }).click();
      await dialog().getByRole('button', { name: '暂缓发出' }).click();
      await page.getByText('已办理：暂缓').waitFor();
      await card(late).getByText('暂缓至 2027年3月1日').waitFor();

      await card(not).getByRole('button', { name: /^不发/ }).click();
      await dialog().getByLabel('理由').fill('已由他函督办');
      await dialog().getByRole('button', { name: '不发', exact: true }).click();
      await page.getByText('已办理：不发').waitFor();
      await card(not).waitFor({ state: 'detached' });
    });

    test('writes one letter over several of a unit, told beforehand what it leaves out and why', async () => {
      const { page } = office;
      for (const which of [sent, ...letter]) await card(which).getByRole('checkbox').check();
      await page.getByRole('group', { name: '批量办理' }).getByRole('button', { name: '一函多件' }).click();
      await dialog().getByText('将办理 2 件').waitFor();
      await dialog()
        .getByText(new RegExp(`${number(sent)}.*：已经发出`))
        .waitFor();
      expect(await office.barriers()).toEqual([]);
      await dialog().getByRole('button', { name: '拟稿' }).click();
      await dialog().getByLabel('正文和要求').fill('所列各件五个工作日内办结并报告');
      await dialog()
        .getByRole('button', { name: /^拟制督办函/ })
        .click();
      await dialog().getByText('已拟稿').waitFor();
      await dialog()
        .getByRole('button', { name: /^发出督办函/ })
        .click();
      await dialog()
        .getByText(/已发出：.*督/)
        .waitFor();
      await dialog().getByRole('button', { name: '关闭' }).last().click();
      await card(letter[0]).getByText('已发出').waitFor();
    });

    test('decides on several at once: told beforehand what is left out, each done by its own command', async () => {
      const { page } = office;
      for (const which of [sent, ...many]) await card(which).getByRole('checkbox').check();
      await page.getByRole('group', { name: '批量办理' }).getByRole('button', { name: '集中发出' }).click();
      await dialog().getByLabel('要求').fill('五个工作日内办结并报告');
      await dialog().getByRole('button', { name: '下一步：核对' }).click();
      await dialog().getByText('将办理 2 件').waitFor();
      await dialog()
        .getByText(new RegExp(`${number(sent)}.*：该措施已有决定`))
        .waitFor();
      await dialog().getByRole('button', { name: '集中发出 2 件' }).click();
      await dialog().getByText('已办理 2 件').waitFor();
      expect(await office.barriers()).toEqual([]);
      await dialog().getByRole('button', { name: '关闭' }).last().click();
      for (const which of many) await card(which).getByText('已发出').waitFor();
    });

    test('puts several off in one act, until a day that somebody else has agreed to', async () => {
      const { page } = office;
      for (const which of later) await card(which).getByRole('checkbox').check();
      await page.getByRole('group', { name: '批量办理' }).getByRole('button', { name: '暂缓', exact: true }).click();
      await dialog().getByLabel('理由').fill('等待银行回函');
      await dialog().getByLabel('暂缓至').fill('2027-03-01');
      await dialog().getByLabel('暂缓至').press('Tab');
      await dialog().getByLabel('批准人').fill('治欠办02');
      await office.press('Enter');
      await dialog().getByRole('button', { name: '下一步：核对' }).click();
      await dialog().getByRole('button', { name: '暂缓 2 件' }).click();
      await dialog().getByText('已办理 2 件').waitFor();
      await dialog().getByRole('button', { name: '关闭' }).last().click();
      for (const which of later) await card(which).getByText('暂缓至 2027年3月1日').waitFor();
    });

    test('looks at what falls due, at units and at officers, and meets no barrier', async () => {
      const { page } = office;
      for (const [tab, shown] of [
        ['到期预测', '预计到期'],
        ['单位', '一日内受理'],
        ['人员', '最早一件'],
        ['走势', '日期'],
        ['约谈', '周一'],
      ] as const) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.getByRole('columnheader', { name: shown }).first().waitFor();
        expect([tab, await office.barriers()]).toEqual([tab, []]);
      }
      await page.getByRole('tab', { name: '走势', exact: true }).click();
      await page.getByRole('row').nth(2).getByRole('link').click();
      await page.getByText(/^数据截至 .*当时所示$/).waitFor();
      expect(await page.getByRole('button', { name: /^发出：/ }).count()).toBe(0);
      await page.getByRole('button', { name: '回到现在' }).click();
      await office.open('/supervision?tab=units');
      await page.getByRole('button', { name: /查看：收到，全区$/ }).click();
      await dialog()
        .getByRole('link', { name: number(sent) })
        .waitFor();
      expect(office.faults).toEqual([]);
    });

    test('the head who is pressed finds it on his first page, and on his board nobody else', async () => {
      const head = await stage().person('housing.head');
      const { page } = head;
      await page.getByRole('link', { name: /[1-9]\d* ?待回复的督办/ }).waitFor();
      await head.press('g', 's');
      await page
        .locator('.lane-card', { hasText: number(sent) })
        .getByText('已发出')
        .waitFor();
      expect(await page.locator('.lanes tbody th').allTextContents()).toEqual(['区住建局']);
      expect(await page.locator('.lane-card-acts button').count()).toBe(0);
      await notesWhoIsAway(head);
      await handsOver(head, stage());
      expect(head.faults).toEqual([]);
      await head.close();
    });

    test('the auditor reads the same story', async () => {
      const auditor = await stage().known('audit01');
      const { page } = auditor;
      for (const [which, told] of [
        [sent, '发出督办措施'],
        [late, '等待银行回函'],
        [not, '已由他函督办'],
        [letter[1], '发出督办措施'],
      ] as const) {
        await auditor.open(`/complaints/${matters[which]?.id}?tab=timeline`);
        await page.getByText(told).first().waitFor();
      }
      await auditor.press('g', 's');
      await page.locator('.lane-card', { hasText: number(sent) }).waitFor();
      expect(await page.locator('.lane-card-acts button').count()).toBe(0);
    });
  });
}
