import type { RuleRow } from '@qingxin/domain';
import { DAY_AND_NIGHT, ONE_DAY, TEN_DAYS, THREE_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { hours, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const district = { mark: 'P', source: DISTRICT, effectiveFrom: IN_FORCE.district } as const;
const order = { ...district, step: 'public-order' } as const;
const check = { ...district, step: 'false-claim' } as const;
const own = { ...district, step: 'police-case' } as const;

/** What the police do beside a wage case: public order, false or unlawful claims, cases of their own. No law gives days. */
export const POLICE_RULES: readonly RuleRow[] = [
  stepRow({
    ...order,
    id: 'S3-15-ACCEPT',
    acts: ['accept'],
    title: '治安情形接报处置期限',
    text: '公安机关接报后24小时内处置并决定是否受理为治安案件，节假日照计。',
    end: { kind: 'period', ...hours(24) },
    examples: DAY_AND_NIGHT,
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
    examples: ONE_DAY,
  }),
  stepRow({
    ...check,
    id: 'S2-09-CHECK',
    acts: ['check'],
    title: '虚假讨薪核查期限',
    text: '签收后10个工作日内核查并告知结果；核查期间欠薪案件照常办理。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
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
  stepRow({
    ...own,
    id: 'S7-11-DECIDE',
    acts: ['decide'],
    title: '自行发现线索立案决定期限',
    text: '公安机关登记线索或者提前介入后7个工作日内决定是否立案，并告知人社部门；移送的案件按移送规定的期限。',
    end: { kind: 'period', ...workingDays(7) },
    examples: [{ start: '2026-04-30', due: '2026-05-13', note: '劳动节放假、5月9日上班' }],
  }),
  stepRow({
    ...own,
    id: 'S7-11-HAND-OVER',
    acts: ['hand-over'],
    title: '向公安机关提供材料期限',
    text: '接到立案告知后3个工作日内提供查处材料和工资明细；欠薪案件照常办理。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
];
