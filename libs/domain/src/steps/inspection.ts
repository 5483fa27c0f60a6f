import type { StepGraph } from './graph.ts';

const own = { by: 'requesting', role: 'officer', documented: true } as const;
const head = { ...own, role: 'unit-head' } as const;

/**
 * 劳动保障监察调查取证 of 人社 itself (《劳动保障监察条例》第十五条、第十六条): two inspectors, 回避, the inquiry letter with its
 * date, inquiry and site visit, 先行登记保存 with the head's approval, the report, discussion of weighty cases, and what the
 * head makes of it. The period of the investigation ends with the case's own record of its conclusion, not with this step.
 */
export const inspection = {
  kind: 'inspection',
  label: '劳动保障监察调查取证',
  node: 'inspection',
  from: 'investigate',
  source: '《劳动保障监察条例》第十五条、第十六条',
  target: 'self',
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'filed'],
  first: 'name-officers',
  acts: {
    'name-officers': {
      ...own,
      label: '指定两名以上监察员，写明证号',
      documented: false,
      rules: ['S3-05-NAME'],
      outcomes: { named: { label: '已指定', next: 'summon', asks: ['officers'] } },
    },
    summon: {
      ...own,
      label: '出示证件、告知回避权利，送达调查询问书并写明报送材料的日期',
      rules: ['S3-05-SUMMON'],
      outcomes: {
        served: { label: '已送达', next: 'appear', asks: ['dueOn'] },
        recusal: { label: '当事人申请回避，或者监察员自行回避', next: 'recuse', asks: ['reason'] },
        'not-found': { label: '联系不上，直接到现场（另行登记调查受阻）', next: 'visit', asks: ['reason'] },
      },
    },
    recuse: {
      ...head,
      label: '负责人决定是否回避',
      rules: ['S3-05-RECUSE'],
      notBy: 'summon',
      outcomes: {
        replaced: { label: '回避，另行指定监察员', next: 'name-officers' },
        rejected: { label: '不需回避，告知理由', next: 'summon', asks: ['reason'] },
      },
    },
    appear: {
      ...own,
      label: '登记用人单位到场说明、报送材料情况',
      rules: ['S3-05-APPEAR'],
      outcomes: {
        came: { label: '到场并报送材料', next: 'visit' },
        refused: { label: '到场但拒不提供或者材料不全', next: 'visit', asks: ['reason'] },
        absent: { label: '期满未到场、未报送（另行登记调查受阻）', next: 'visit', overdue: true },
      },
    },
    visit: {
      ...own,
      label: '现场检查，制作询问笔录并由被询问人签名',
      rules: [],
      outcomes: {
        recorded: { label: '已取证', next: 'report' },
        'evidence-at-risk': { label: '证据可能灭失，报请先行登记保存', next: 'approve-keeping', asks: ['reason'] },
      },
    },
    'approve-keeping': {
      ...head,
      label: '负责人批准先行登记保存',
      rules: ['S3-09-APPROVE'],
      notBy: 'visit',
      outcomes: {
        approved: { label: '批准，已登记保存', next: 'settle-keeping' },
        refused: { label: '不批准', next: 'report', asks: ['reason'] },
      },
    },
    'settle-keeping': {
      ...own,
      label: '对先行登记保存的证据作出处理决定',
      rules: ['S3-09'],
      outcomes: {
        taken: { label: '复制、鉴定或者作为证据留存', next: 'report' },
        returned: { label: '解除保存，退还', next: 'report' },
      },
    },
    report: {
      ...own,
      label: '提出调查报告和处理意见',
      rules: [],
      outcomes: {
        usual: { label: '一般案件，呈负责人', next: 'decide' },
        weighty: { label: '重大、复杂案件，提请集体讨论', next: 'discuss' },
      },
    },
    discuss: {
      ...head,
      label: '负责人集体讨论并制作笔录',
      rules: ['S3-05-DECIDE'],
      outcomes: {
        agreed: { label: '形成处理意见', next: 'decide' },
        more: { label: '退回补充调查', next: 'visit', asks: ['reason'] },
      },
    },
    decide: {
      ...head,
      label: '负责人审批调查报告',
      rules: ['S3-05-DECIDE'],
      notBy: 'report',
      outcomes: {
        concluded: { label: '同意终结（随后在案件中登记调查终结，再责令支付或者作出处理决定）', next: 'end' },
        'filing-withdrawn': { label: '撤销立案，告知投诉人去向', next: 'end', asks: ['reason'] },
        more: { label: '退回补充调查', next: 'visit', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
