import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { clickUntil, openAct } from '../support/acts.ts';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

const COMPANY = '走访示例劳务有限公司';
const TICKET = '20260500012345';

/** Those who come in less often: whoever keeps contact with companies for a town, whoever answers tickets of a channel. */
export function rolesJourney(stage: () => Stage): void {
  const dialog = (of: Visitor) => of.page.getByRole('dialog');
  const send = async (account: string, stream: string, type: string, payload: object): Promise<void> => {
    const answer = await stage().http.send({
      ...{ stream, type, payload: payload as Readonly<Record<string, unknown>>, account, commandId: randomUUID() },
    });
    if (answer.kind !== 'done') throw new Error(`${type}: ${answer.code}`);
  };

  describe('a contact person of a town', () => {
    let contact: Visitor;
    let company: string;

    beforeAll(async () => {
      const { id } = (await stage().http.post('housing.01', '/api/v1/companies', {
        ...{ name: COMPANY, address: '示例路2号', representative: null, creditCode: null },
      })) as { readonly id: string };
      company = id;
      const appointed = { unit: 'town-01', person: 'person:town-01.01' };
      await send('housing.01', `company-${id}`, 'AppointContact', appointed);
      contact = await stage().person('town-01.01');
    });
    afterAll(() => contact?.close());

    test('finds the companies that are his by the day of the next contact', async () => {
      const { page } = contact;
      await contact.press('g', 'q');
      await page.getByRole('link', { name: /[1-9]\d* ?我联系的企业/ }).click();
      await page.getByRole('link', { name: COMPANY }).waitFor();
      expect(new URL(page.url()).search).toBe('?whose=mine');
      expect(await contact.barriers()).toEqual([]);
      await page.getByRole('link', { name: COMPANY }).click();
      await page.getByRole('heading', { level: 2, name: '要点' }).waitFor();
    });

    test('enters a call that found arrears, and a warning goes out', async () => {
      const { page } = contact;
      await openAct(page, '登记走访');
      const visitedOn = dialog(contact).getByLabel('走访日期').first();
      const today = page
        .locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)')
        .getByText('今天', { exact: true });
      await clickUntil(visitedOn, today);
      // Taken, the day stands in the field and may be taken out again.
      await clickUntil(today, dialog(contact).locator('.ant-picker-clear').first());
      await dialog(contact).getByText('风险', { exact: true }).click();
      await dialog(contact).getByText('电话', { exact: true }).click();
      await dialog(contact).getByLabel('情况').fill('停发两个月');
      await dialog(contact).getByRole('button', { name: '登记走访' }).click();
      await page.getByText('已办理：登记走访').waitFor();
      await dialog(contact).waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /镇01.*电话.*有风险.*停发两个月/ }).waitFor();
      await page.getByRole('row', { name: /区人社局.*待签收/ }).waitFor();
      expect(await contact.barriers()).toEqual([]);
      await page.getByRole('button', { name: '报欠薪线索' }).click();
      await dialog(contact).getByLabel('情况').fill('工人说老板不见了');
      await dialog(contact).getByRole('button', { name: '登记预警信号' }).click();
      await page.getByText('线索已经报出').waitFor();
      expect([contact.faults, await contact.tooNewStyles()]).toEqual([[], []]);
    });

    test('and the auditor reads the same', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`/companies/${company}?tab=timeline`);
      for (const told of ['走访', '登记预警信号', '停发两个月']) {
        await auditor.page.locator('#main').getByText(told).first().waitFor();
      }
    });
  });

  describe('an officer who answers tickets', () => {
    let officer: Visitor;
    let matter: Awaited<ReturnType<typeof registered>>;

    beforeAll(async () => {
      matter = await registered(stage(), 'hrss.02', { channel: 'hotline-12345' });
      const ticket = { channel: 'hotline-12345', externalNumber: TICKET, returnBy: null, replyBy: null };
      await send('hrss.02', `complaint-${matter.id}`, 'AddTicket', ticket);
      const decided = { decision: 'handle', units: [], reason: '本单位办理' };
      await send('hrss.02', `complaint-${matter.id}`, 'DecideFirstContact', decided);
      officer = await stage().known('hrss.01');
    });

    test('sees what is owed to a channel, and replies with one of its conclusions', async () => {
      const { page } = officer;
      await officer.press('g', 'k');
      await page.getByRole('row', { name: new RegExp(`${TICKET}.*待答复`) }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await page.getByRole('button', { name: `答复：${TICKET}` }).click();
      await dialog(officer).getByLabel('结论').click();
      await page.locator('.ant-select-item-option', { hasText: '已受理，正在办理' }).click();
      await dialog(officer).getByLabel('答复内容').fill('已受理，正在核实工资发放情况。');
      expect(await officer.barriers()).toEqual([]);
      await dialog(officer).getByRole('button', { name: '答复渠道工单' }).click();
      await page.getByRole('row', { name: new RegExp(`${TICKET}.*已答复`) }).waitFor();
      await page.getByRole('button', { name: `复制答复：${TICKET}` }).waitFor();
    });

    test('brings in the list of a day, and each row says what will become of it', async () => {
      const { page } = officer;
      await page.getByRole('button', { name: '上传并核对' }).click();
      await page.getByText('请选择文件', { exact: true }).waitFor();
      const sheet = ['工单编号,派单时间,诉求描述', `${TICKET},,再次来电催问工资`].join('\n');
      await page
        .getByLabel('选择文件（xlsx、csv）')
        .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
      await page.getByRole('button', { name: '上传并核对' }).click();
      await page.waitForURL(/\/batches\//);
      await page.locator('#main').getByText(TICKET).first().waitFor();
      expect([officer.faults, await officer.tooNewStyles()]).toEqual([[], []]);
    });

    test('and the auditor reads the reply where it was given', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`/complaints/${matter.id}?tab=timeline`);
      const entry = auditor.page.locator('.entry', { hasText: '答复渠道工单' });
      await entry
        .getByText(/经办人01/)
        .first()
        .waitFor();
      expect(auditor.faults).toEqual([]);
    });
  });

  describe('a deputy head', () => {
    let deputy: Visitor;
    let asked: Awaited<ReturnType<typeof registered>>;
    let own: Awaited<ReturnType<typeof registered>>;
    const CLOCK = 'S3-01#1';
    /** An investigation whose longer time somebody has asked for. */
    const longer = async (account: string): Promise<Awaited<ReturnType<typeof registered>>> => {
      const one = await registered(stage(), 'hrss.02');
      const stream = `complaint-${one.id}`;
      const decided = { decision: 'handle', units: [], reason: '本单位办理' };
      await send('hrss.02', stream, 'DecideFirstContact', decided);
      await send('hrss.02', stream, 'AcceptComplaint', {});
      await send(account, stream, 'RequestExtension', { clockId: CLOCK, amount: 10, reason: '等待银行回函' });
      return one;
    };

    beforeAll(async () => {
      asked = await longer('hrss.03');
      own = await longer('hrss.04');
      const { now } = (await stage().http.read('office01', '/api/v1/demo/clock')) as { readonly now: string };
      const appointment = { person: 'person:hrss.04', post: 'hrss.head', from: now.slice(0, 10), until: null };
      await send('admin01', 'organisation', 'AppointPerson', { ...appointment, deputy: true });
      deputy = await stage().person('hrss.04');
    });
    afterAll(() => deputy?.close());

    test('takes the post of the head who is away, and it is said on every page', async () => {
      const { page } = deputy;
      await page.getByRole('button', { name: /经办人04/ }).click();
      await page.getByText('区人社局 · 负责人岗（代理）').click();
      await page.getByRole('button', { name: /负责人岗（代理）.*经办人04/ }).waitFor();
      await page.getByRole('link', { name: /[1-9]\d* ?待我决定延期/ }).waitFor();
      expect(await deputy.barriers()).toEqual([]);
    });

    test('grants what another has asked for, and is kept from granting what he asked for himself', async () => {
      const { page } = deputy;
      await deputy.open(`/complaints/${own.id}`);
      await page.getByText(/^暂不能办理（\d+）$/).click();
      await page.getByText('申请人不得自己批准').first().waitFor();
      await deputy.open(`/complaints/${asked.id}`);
      await page.getByRole('group', { name: '现在要做' }).getByRole('button', { name: '批准延期时限' }).click();
      await dialog(deputy).getByText('经办人03', { exact: false }).first().waitFor();
      expect(await dialog(deputy).getByLabel('延期数').inputValue()).toBe('10');
      await dialog(deputy).getByLabel('理由').fill('同意');
      expect(await deputy.barriers()).toEqual([]);
      await dialog(deputy).getByRole('button', { name: '批准延期时限' }).click();
      await page.getByText('已办理：批准延期时限').waitFor();
      expect([deputy.faults, await deputy.tooNewStyles()]).toEqual([[], []]);
    });

    test('and the auditor reads who granted it, for whom', async () => {
      const auditor = await stage().known('audit01');
      const path = `/api/v1/complaints/${asked.id}/timeline?limit=200`;
      const { entries } = (await stage().http.read('audit01', path)) as {
        readonly entries: readonly { readonly version: number; readonly type: string }[];
      };
      const granted = entries.find(({ type }) => type === 'ClockExtended');
      expect(granted).toMatchObject({ actor: 'person:hrss.04', post: 'hrss.head' });
      await auditor.open(`/complaints/${asked.id}?tab=timeline&event=${granted?.version ?? 0}`);
      await auditor.page
        .locator('.entry.sought')
        .getByText(/经办人04/)
        .first()
        .waitFor();
    });
  });
}
