import type { ReportTemplate } from './template.ts';

/** A template that comes with the product; notes are plain words until somebody takes it over. */
export interface ShippedTemplate {
  readonly duty: 'month-report' | 'quarter-report' | 'winter-report';
  readonly template: Omit<ReportTemplate, 'layout'> & {
    readonly layout: Omit<ReportTemplate['layout'], 'notes'> & { readonly notes: string };
  };
}

const ALL = { sectors: [], units: [], minFen: 0, minPeople: 0 } as const;
const SIGNATURE = '审核人：　　　　填表人：　　　　联系电话：';
const NOTES =
  '按发生日期统计；部分支付不算清零；人数、金额按同一人、同一项目、同一期间只计一次，各行之和可能大于合计。';

/** 月报、季报、冬季日报, to be taken over as they are or changed. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  {
    duty: 'month-report',
    template: {
      ...{ name: '市月报', addressee: 'city', cutOffHour: 24, rows: 'unit', filters: ALL },
      columns: [
        ...['received.matters', 'accepted.matters', 'filed.matters', 'closed.matters', 'cleared.matters'],
        ...['cleared.people', 'cleared.fen', 'uncleared.matters', 'uncleared.people', 'uncleared.fen'],
        ...['overdue.matters', 'rung-e2.times', 'recovered.fen'],
      ],
      layout: {
        ...{ title: '根治拖欠农民工工资工作月报表', notes: NOTES, orientation: 'landscape' },
        signature: SIGNATURE,
      },
    },
  },
  {
    duty: 'quarter-report',
    template: {
      ...{ name: '省季报', addressee: 'province', cutOffHour: 24, rows: 'sector', filters: ALL },
      columns: [
        ...['received.matters', 'opened.matters', 'involved.people', 'involved.fen', 'cleared.matters'],
        ...['uncleared.matters', 'uncleared.people', 'uncleared.fen', 'recovered.people', 'recovered.fen'],
        ...['group.matters', 'transferred.matters'],
      ],
      layout: {
        ...{ title: '根治拖欠农民工工资工作季度报表', notes: NOTES, orientation: 'landscape' },
        signature: SIGNATURE,
      },
    },
  },
  {
    duty: 'winter-report',
    template: {
      ...{ name: '冬季日报', addressee: 'leading-group', cutOffHour: 17, rows: 'district', filters: ALL },
      columns: [
        ...['received.matters', 'closed.matters', 'cleared.matters', 'uncleared.matters', 'uncleared.people'],
        ...['uncleared.fen', 'overdue.matters', 'group.matters', 'recovered.fen'],
      ],
      layout: {
        ...{ title: '根治欠薪冬季行动日报表', notes: `每日17时截止。${NOTES}`, orientation: 'portrait' },
        signature: SIGNATURE,
      },
    },
  },
];
