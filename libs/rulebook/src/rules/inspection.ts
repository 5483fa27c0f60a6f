import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, ONE_DAY, SET_DATE, TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, INSPECTION_REGULATION, PENALTY_LAW } from './instruments.ts';
import { workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const step = 'inspection';
const district = (article: string) =>
  ({
    step,
    mark: 'P',
    effectiveFrom: IN_FORCE.district,
    source: `${DISTRICT}；${article}未规定天数`,
  }) as const;
const ARTICLES = `${INSPECTION_REGULATION}第十五条、第十六条`;

/** 调查取证 of 人社 itself: within the 60 working days of the law only 先行登记保存 has a number of its own. */
export const EVIDENCE_RULES: readonly RuleRow[] = [
  stepRow({
    ...district(ARTICLES),
    id: 'S3-05-NAME',
    acts: ['name-officers'],
    title: '指定监察员期限',
    text: '启动调查取证后1个工作日内指定两名以上监察员；决定回避的同样期限内另行指定。',
    end: { kind: 'period', ...workingDays(1) },
    examples: ONE_DAY,
  }),
  stepRow({
    ...district(ARTICLES),
    id: 'S3-05-SUMMON',
    acts: ['summon'],
    title: '送达调查询问书期限',
    text: '指定监察员后2个工作日内送达调查询问书，写明到场、报送材料的日期；驳回回避申请的同样期限内送达。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...district(ARTICLES),
    id: 'S3-05-RECUSE',
    acts: ['recuse'],
    title: '回避决定期限',
    text: '申请回避或者自行回避的，2个工作日内由负责人决定。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...district(ARTICLES),
    id: 'S3-05-APPEAR',
    acts: ['appear'],
    title: '用人单位到场、报送材料期限',
    text: '以调查询问书写明的日期为限，遇休息日不顺延；到期由监察员登记到场、报送情况，用人单位未到不计立案单位超期。',
    end: { kind: 'dateField', field: 'dueOn' },
    onLapse: null,
    examples: SET_DATE,
  }),
  stepRow({
    ...district(`${PENALTY_LAW}第五十六条`),
    id: 'S3-09-APPROVE',
    acts: ['approve-keeping'],
    title: '先行登记保存审批期限',
    text: '报请先行登记保存的，1个工作日内由负责人决定。',
    end: { kind: 'period', ...workingDays(1) },
    examples: ONE_DAY,
  }),
  stepRow({
    step,
    id: 'S3-09',
    version: 2,
    acts: ['settle-keeping'],
    title: '先行登记保存处理期限',
    source: `${PENALTY_LAW}第五十六条、第八十五条`,
    mark: 'V',
    tier: 'statutory',
    text: '证据先行登记保存的，7日内作出处理决定；七日为工作日。',
    end: { kind: 'period', ...workingDays(7) },
    effectiveFrom: IN_FORCE.penalty,
    examples: [{ start: '2026-09-24', due: '2026-10-12', note: '10月10日周六调休上班' }],
  }),
  stepRow({
    ...district(ARTICLES),
    id: 'S3-05-DECIDE',
    acts: ['discuss', 'decide'],
    met: ['decide'],
    endedBy: { returned: ['discuss:more'] },
    title: '调查报告审批期限',
    text: '提出调查报告后5个工作日内由负责人审批，重大、复杂案件的集体讨论包括在内。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
];
