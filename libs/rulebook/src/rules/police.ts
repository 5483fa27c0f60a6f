import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { hours, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const district = { mark: 'P', source: DISTRICT, effectiveFrom: IN_FORCE.district } as const;
const order = { ...district, step: 'public-order' } as const;
const check = { ...district, step: 'false-claim' } as const;

const THREE_DAYS = [{ start: '2026-06-17', due: '2026-06-23', note: '6月19日端午节' }] as const;

/** What the police do beside a wage case: public order, and false or unlawful claims. No law gives days for either. */
export const POLICE_RULES: readonly RuleRow[] = [
  stepRow({
    ...order,
    id: 'S3-15-ACCEPT',
    acts: ['accept'],
    title: '治安情形接报处置期限',
    text: '公安机关接报后24小时内处置并决定是否受理为治安案件，节假日照计。',
    end: { kind: 'period', ...hours(24) },
    examples: [{ start: '2026-09-30T17:00:00+08:00', due: '2026-10-01T09:00:00.000Z' }],
  }),
  stepRow({
    ...order,
    id: 'S3-15-TELL',
    acts: ['tell'],
    title: '治安处置结果告知期限',
    text: '处置有结果后3个工作日内告知报告单位。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...check,
    id: 'S2-09-SIGN',
    acts: ['sign'],
    title: '虚假讨薪核查材料签收期限',
    text: '公安机关1个工作日内签收核查材料，或者写明理由退回补充。',
    end: { kind: 'period', ...workingDays(1) },
    examples: [{ start: '2026-06-18', due: '2026-06-22', note: '6月19日端午节' }],
  }),
  stepRow({
    ...check,
    id: 'S2-09-CHECK',
    acts: ['check'],
    title: '虚假讨薪核查期限',
    text: '签收后10个工作日内核查并告知结果；核查期间欠薪案件照常办理。',
    end: { kind: 'period', ...workingDays(10) },
    examples: [{ start: '2026-02-13', due: '2026-03-05' }],
  }),
  stepRow({
    ...check,
    id: 'S2-09-JUDGE',
    acts: ['judge'],
    title: '核查结果运用期限',
    text: '收到核查结果后3个工作日内逐条核对工资明细；了结明细仍须两人确认，核查结果本身不了结任何一条。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
];
