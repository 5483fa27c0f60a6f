import type { RuleRow } from '@qingxin/domain';
import { SET_DATE } from './examples.ts';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { calculatorRow, calendarDays, months, on, row, workingDays, type WrittenRow } from './row.ts';

const district = { source: DISTRICT, mark: 'P', tier: 'local', effectiveFrom: IN_FORCE.district } as const;

type DatedWarning = Pick<WrittenRow, 'title' | 'text' | 'starts' | 'meets' | 'end' | 'examples'>;

const SIGN: DatedWarning = {
  title: '预警签收期限',
  text: '预警发出后1个工作日内由责任人签收。',
  starts: [on('WarningRaised')],
  meets: [on('WarningSignedFor')],
  end: { kind: 'period', ...workingDays(1) },
  examples: [{ start: '2026-02-14', due: '2026-02-24', note: '春节假期后第一个工作日' }],
};

const VERIFY: DatedWarning = {
  title: '预警核查期限',
  text: '签收后3个工作日内到现场核查，给出真实欠薪、隐患或者误报的结论和现场证明。',
  starts: [on('WarningSignedFor')],
  meets: [on('WarningConcluded')],
  end: { kind: 'period', ...workingDays(3) },
  examples: [{ start: '2026-02-25', due: '2026-02-28', note: '2月28日周六调休上班' }],
};

function dated(id: string, streamKind: 'project' | 'company', written: DatedWarning): RuleRow {
  return row({ ...district, ...written, id, streamKind, keyField: 'warningId', owes: 'warnedUnit', onLapse: 'E1' });
}

/** The notice has somebody answer for the contact with each company and names no period: how often is the district's choice. */
const contact = {
  ...district,
  tier: 'target',
  streamKind: 'company',
  owes: 'contactUnit',
  onLapse: null,
  meets: [on('VisitRecorded', 'byContact')],
} as const;

const CONTACT_RULES: readonly RuleRow[] = [
  row({
    ...contact,
    id: 'W-COMPANY-VISIT',
    title: '企业联系期限',
    text: '企业联系责任人确定后，以及上次走访正常的，3个月内联系走访企业一次；通知没有规定次数，只作目标。',
    starts: [
      on('ContactAppointed'),
      { event: 'VisitRecorded', field: 'visitedOn', when: ['byContact', 'foundInOrder'] },
    ],
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-06-15', due: '2026-09-15' }],
  }),
  row({
    ...contact,
    id: 'W-COMPANY-WATCH',
    title: '重点企业联系期限',
    text: '走访发现需要关注或者有风险的，1个月内再次联系走访；通知没有规定次数，只作目标。',
    starts: [{ event: 'VisitRecorded', field: 'visitedOn', when: ['byContact', 'foundWanting'] }],
    end: { kind: 'period', ...months(1) },
    examples: [{ start: '2026-06-15', due: '2026-07-15' }],
  }),
  row({
    ...contact,
    id: 'W-COMPANY-PROMISE',
    title: '企业承诺支付日的复查',
    text: '企业承诺支付工资的，当日再次联系，登记是否兑现；只作目标。',
    starts: [{ event: 'VisitRecorded', field: 'visitedOn', when: ['byContact', 'paymentPromised'] }],
    end: { kind: 'dateField', field: 'promisedOn' },
    examples: SET_DATE,
  }),
];

/** Early warning of a project and of a company (724 Art 38; practice, "Warnings"). */
export const WARNING_RULES: readonly RuleRow[] = [
  ...CONTACT_RULES,
  dated('W-SIGN', 'project', SIGN),
  dated('W-VERIFY', 'project', VERIFY),
  dated('W-COMPANY-SIGN', 'company', SIGN),
  dated('W-COMPANY-VERIFY', 'company', VERIFY),
  {
    ...calculatorRow({
      ...district,
      id: 'W-SCORE',
      title: '预警信号的计分',
      text: '90日内的信号按种类计分，合计达到40分发出预警；每一项的分值和日期随预警保存。',
      owes: 'memberUnits',
      period: calendarDays(90),
      example: { start: '2026-06-01', due: '2026-08-31', note: '8月30日周日，顺延' },
    }),
    parameters: {
      ...{ days: 90, threshold: 40, allocationGap: 30, unpaidMonth: 50, bankNotice: 40, missingEntry: 15 },
      ...{ utilities: 15, tax: 15, market: 15, opinion: 40, petition: 40, town: 40 },
    },
  },
];
