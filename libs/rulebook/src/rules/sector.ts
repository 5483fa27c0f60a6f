import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, ONE_DAY, SET_DATE, THREE_DAYS, TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, PENALTY_LAW } from './instruments.ts';
import { calculatorRow, calendarDays, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const district = { mark: 'P', source: DISTRICT, effectiveFrom: IN_FORCE.district } as const;
/** Steps that hold a penalty case: the same acts, the same periods. */
const penalties = ['sector-investigation', 'unlicensed-operation'] as const;
const penalty = {
  step: penalties,
  mark: 'V',
  tier: 'statutory',
  version: 3,
  effectiveFrom: IN_FORCE.penalty,
} as const;
const supervision = { ...district, step: 'sector-supervision' } as const;
const stop = { ...district, step: 'stop-work' } as const;
const credit = { ...district, step: 'sector-credit' } as const;

/** What the departments of the construction sectors do in a case: penalties, supervision, 停工, credit record. */
export const SECTOR_RULES: readonly RuleRow[] = [
  stepRow({
    ...district,
    step: penalties,
    id: 'S3-03-FILE',
    version: 2,
    acts: ['file'],
    title: '决定是否立案查处期限',
    text: '收到查处请求后5个工作日内决定是否立案，不立案的写明理由。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...penalty,
    id: 'S3-03',
    acts: ['inspect', 'decide'],
    since: ['file:filed'],
    met: ['inspect:no-violation', 'inspect:passed-on', 'decide'],
    title: '行政处罚决定期限（行业主管、市场监管部门）',
    source: `${PENALTY_LAW}第六十条`,
    text: '自行政处罚案件立案之日起90日内作出决定，法律、法规、规章另有规定的从其规定；不适用于人社监察案件。',
    end: { kind: 'period', ...calendarDays(90) },
    examples: [{ start: '2026-03-02', due: '2026-06-01', note: '末日5月31日为周日' }],
  }),
  calculatorRow({
    id: 'S4-10-NOTICE',
    title: '听证通知期限',
    source: `${PENALTY_LAW}第六十四条、第八十五条`,
    mark: 'V',
    text: '行政机关在举行听证的7日前通知当事人时间、地点；七日为工作日，听证日期不早于通知后的第七个工作日。',
    owes: 'sectorUnit',
    period: workingDays(7),
    effectiveFrom: IN_FORCE.penalty,
    example: { start: '2026-06-15', due: '2026-06-25' },
  }),
  stepRow({
    ...penalty,
    step: [...penalties, 'administrative-decision'],
    id: 'S4-11',
    version: 4,
    acts: ['serve'],
    title: '处罚决定书送达期限',
    source: `${PENALTY_LAW}第六十一条、第八十五条`,
    text: '未当场交付的，7日内送达当事人；七日为工作日。',
    end: { kind: 'period', ...workingDays(7) },
    examples: [{ start: '2026-04-30', due: '2026-05-13' }],
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-SIGN',
    acts: ['sign'],
    title: '行业督办事项签收期限',
    text: '行业主管部门1个工作日内签收督办事项，或者写明理由退回。',
    end: { kind: 'period', ...workingDays(1) },
    examples: ONE_DAY,
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-ISSUE',
    acts: ['supervise'],
    title: '发出行业督办通知期限',
    text: '签收后，或者提出单位要求继续督办后，3个工作日内向责任单位发出督办通知，写明期限。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-SETTLE',
    acts: ['settle'],
    met: ['settle:settled', 'settle:part'],
    title: '行业督办落实期限',
    text: '以督办通知写明的日期为限，由行业主管部门督促落实并登记结果。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-PRESS',
    acts: ['press'],
    title: '督办逾期后采取措施期限',
    text: '责任单位逾期未落实的，3个工作日内约谈其负责人或者采取行业措施。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-REPORT',
    acts: ['report'],
    title: '督办结果反馈期限',
    text: '督办有结果后3个工作日内向提出单位反馈。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...supervision,
    id: 'S3-13-CHECK',
    acts: ['check'],
    title: '督办结果核对期限',
    text: '提出单位收到反馈后2个工作日内核对，不认可的写明理由继续督办。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...stop,
    id: 'S6-01-STOP',
    acts: ['approve-stop'],
    title: '责令停工审批期限',
    text: '逾期未改正的，3个工作日内由负责人决定是否责令停工；条例未规定天数。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...stop,
    id: 'S6-01-SERVE',
    acts: ['stop'],
    title: '责令停工通知书送达期限',
    text: '批准停工后1个工作日内送达责令停工通知书；条例未规定天数。',
    end: { kind: 'period', ...workingDays(1) },
    examples: ONE_DAY,
  }),
  stepRow({
    ...credit,
    id: 'S6-14-TELL',
    acts: ['tell'],
    title: '拟记入行业信用记录告知期限',
    text: '提出后5个工作日内告知当事人，或者写明不符合情形的理由。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...credit,
    id: 'S6-14-DECIDE',
    acts: ['decide'],
    title: '行业信用记录决定期限',
    text: '陈述申辩期满或者收到陈述申辩后5个工作日内由负责人决定。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...credit,
    id: 'S6-14-MEASURE',
    acts: ['measure'],
    title: '行业惩戒措施期限',
    text: '记入后5个工作日内依法依规采取惩戒措施并告知提出单位。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
];
