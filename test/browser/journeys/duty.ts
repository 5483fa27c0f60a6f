import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';

/** An emergency as those see it who are on duty: called in from any page, answered from a telephone on the way. */
export function dutyJourney(stage: () => Stage): void {
  const dialog = ({ page }: Visitor) => page.getByRole('dialog');
  // Within: a session of this account that was open before would not outlive the journey of signing in.
  describe('an emergency', () => {
    let duty: Visitor;
    let path: string;

    beforeAll(async () => {
      duty = await stage().person('hrss.01');
    });
    afterAll(() => duty?.close());

    describe('a duty officer', () => {
      test('reports an emergency from whatever page he is on, and signs for his own alert', async () => {
        const { page } = duty;
        await duty.open('/cases');
        await page.getByRole('button', { name: '报告紧急事件' }).click();
        await dialog(duty).getByRole('button', { name: '紧急情况接报' }).click();
        await dialog(duty).getByText('有 4 处需要修改').waitFor();
        expect(await duty.barriers()).toEqual([]);
        await dialog(duty).getByLabel('群体性事件').check();
        await dialog(duty).getByLabel('地点').fill('示例项目02北门');
        await dialog(duty).getByLabel('看到、听到什么').fill('二十余名工人聚集');
        await dialog(duty).getByLabel('电话').check();
        await dialog(duty).getByRole('button', { name: '紧急情况接报' }).click();
        await page.waitForURL(/\/emergencies\//);
        path = new URL(page.url()).pathname;
        await page.getByRole('group', { name: '现在要做' }).getByRole('button', { name: '签收警情' }).click();
        await dialog(duty).getByText('通知：区人社局').waitFor();
        await dialog(duty).getByRole('button', { name: '签收警情' }).click();
        await page.getByText('已办理：签收警情').waitFor();
        expect(duty.faults).toEqual([]);
      });
    });

    describe('a police liaison on the way', () => {
      test('finds on the telephone what he is called to, and says that he is there', async () => {
        const liaison = await stage().person('police.01', { width: 390, height: 844 });
        const { page } = liaison;
        await liaison.open('/inbox');
        await page.getByRole('link', { name: '到达现场' }).first().waitFor();
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
        await page.getByRole('link', { name: '到达现场' }).first().click();
        await page.getByRole('group', { name: '现在要做' }).getByRole('button', { name: '登记到场' }).click();
        await dialog(liaison).getByText('通知：区公安分局').waitFor();
        await dialog(liaison).getByLabel('带队人职务').fill('民警');
        await dialog(liaison).getByLabel('到场人数').fill('2');
        await dialog(liaison).getByRole('button', { name: '登记到场' }).click();
        await page.getByText('已办理：登记到场').waitFor();
        expect(await liaison.barriers()).toEqual([]);
        expect(liaison.faults).toEqual([]);
        await liaison.close();
      });

      test('and the auditor reads who came when', async () => {
        const auditor = await stage().known('audit01');
        await auditor.open(`${path}?tab=timeline`);
        for (const told of ['签收警情', '到达现场']) {
          await auditor.page.locator('#main').getByText(told).first().waitFor();
        }
        expect(auditor.faults).toEqual([]);
      });
    });
  });
}
