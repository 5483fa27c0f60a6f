import { addDays, localDayOf } from '@qingxin/domain';
import type { ApiFixture } from './api-fixture.ts';

/** Counts new complaints by unit; its notes are somebody's words. */
export const REPORT_TEMPLATE = {
  ...{ name: '临时报表', addressee: 'city', cutOffHour: 24, rows: 'unit' },
  columns: ['received.matters', 'received.people'],
  filters: { sectors: [], units: [], minFen: 0, minPeople: 0 },
  layout: { title: '临时报表', notes: '按发生日期统计', orientation: 'portrait', signature: '审核人：' },
} as const;

/** A template in force, and by it a draft for yesterday: `r1` of the other reports. */
export async function drawnReport(fixture: ApiFixture): Promise<void> {
  const office = await fixture.as('office01');
  const day = addDays(localDayOf(String((await office.get('/api/v1/inbox')).body['at'])), -1);
  const place = '/api/v1/duties/other-report';
  await office.post(`${place}/draft-report-template`, { template: REPORT_TEMPLATE });
  await (await fixture.as('office02')).post(`${place}/adopt-report-template`, { templateId: 't1' });
  const { status, text } = await office.post(`${place}/draw-district-report`, {
    ...{ templateId: 't1', period: `${day}_${day}`, reason: null },
  });
  if (status !== 200) throw new Error(text);
}
