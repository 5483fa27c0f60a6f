import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, SET_DATE, TEN_DAYS, THREE_DAYS, TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, INSPECTION_REGULATION, WAGE_REGULATION } from './instruments.ts';
import { workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const local = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;
const district = (article: string) => ({ ...local, source: `${DISTRICT}；${article}未规定天数` });
const decision = { ...district(`${INSPECTION_REGULATION}第十九条`), step: 'administrative-decision' } as const;
const review = { ...local, source: DISTRICT, step: 'decision-review' } as const;
const accounts = { ...district(`${WAGE_REGULATION}第三十五条、第五十条`), step: 'reconciliation' } as const;

/** What 人社 decides after its investigation, how it stands by it, and how a disputed sum is brought to one. */
export const DECISION_RULES: readonly RuleRow[] = [
  stepRow({
    ...decision,
    id: 'S3-02-PROPOSE',
    acts: ['propose'],
    title: '提出处理（处罚）意见期限',
    text: '启动后，或者负责人退回后，3个工作日内提出处理、处罚意见；不再处理的写明理由。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...decision,
    id: 'S3-02-TELL',
    acts: ['notify'],
    title: '事先告知期限',
    text: '提出处理、处罚意见后2个工作日内告知当事人拟作出的内容、理由、依据和权利；没有告知的不得作出决定。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...decision,
    id: 'S3-02-DECIDE',
    acts: ['decide'],
    title: '负责人作出决定期限',
    text: '陈述申辩、听证完毕或者期满未要求后，5个工作日内由负责人作出决定；与调查完成后15个工作日的期限并行。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...review,
    id: 'S6-15-ANSWER',
    acts: ['answer'],
    title: '复议答复、应诉答辩期限',
    text: '以复议机关、人民法院的通知书写明的日期为限，遇休息日不顺延；逾期未提交证据的，视为没有证据。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...review,
    id: 'S6-15-ANEW',
    acts: ['act-anew'],
    title: '变更、撤销后重新处理期限',
    text: '收到变更、撤销的决定或者裁判后10个工作日内由负责人决定如何重新处理；决定、裁判写明期限的从其期限。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-ASK',
    acts: ['ask'],
    title: '要求说明争议理由期限',
    text: '启动争议核对后2个工作日内书面要求用人单位说明理由、报送账册，写明日期。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-PRODUCE',
    acts: ['produce'],
    title: '用人单位说明理由、报送账册期限',
    text: '以书面要求写明的日期为限，遇休息日不顺延；期满不提供的依法承担不利后果，用人单位未提供不计立案单位超期。',
    end: { kind: 'dateField', field: 'dueOn' },
    onLapse: null,
    examples: SET_DATE,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-COMPARE',
    acts: ['compare'],
    title: '对账期限',
    text: '用人单位报送后5个工作日内组织双方对账。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-FIND',
    acts: ['find'],
    title: '按证据认定数额期限',
    text: '期满不提供或者未能签认对账单的，5个工作日内由负责人按现有证据认定。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-ORDER',
    acts: ['order-agreed'],
    title: '无争议部分先行责令期限',
    text: '签认对账单或者认定数额后2个工作日内就该部分责令支付，不等其余争议。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...accounts,
    id: 'S3-08-REST',
    acts: ['rest'],
    title: '其余争议处理期限',
    text: '其余有争议的部分10个工作日内查明，或者告知劳动者申请仲裁并写明时效届满日。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
];
