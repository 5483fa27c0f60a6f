import type { EmergencyKind } from '../emergency/events.ts';
import type { EmergencyStatus } from '../emergency/state.ts';
import type { Cause, MoneyPlace, PartyRole, PaymentKind, ProjectKind } from '../arrears-case/events.ts';
import type { RecoveryEnd } from '../arrears-case/recovery-events.ts';
import type { CloseGround, FirstContactChoice } from '../complaint/events.ts';
import type { Channel, ComplaintKind } from '../complaint/said.ts';
import type { ReturnReason } from '../matter/moves.ts';
import type { Rung } from '../ladder/events.ts';
import type { Investment, Sector } from '../project/events.ts';
import type { ActKind } from '../supervision/events.ts';
import type { ActStatus, FollowUpState } from '../supervision/state.ts';
import type { RungState } from '../ladder/state.ts';
import type { FeedbackMeasure } from '../steps/feedback.ts';

/** Codes in the words of officials; the compiler asks for every one. */
type Words<C extends string> = Readonly<Record<C, string>>;

export const KIND: Words<ComplaintKind> = { complaint: '投诉', report: '举报', petition: '信访' };

export const CHANNEL: Words<Channel> = {
  visit: '来访',
  phone: '来电',
  letter: '来信',
  web: '网上',
  'hotline-12345': '12345热线',
  'hotline-12333': '12333热线',
  petition: '信访',
  'national-platform': '全国根治欠薪线索反映平台',
  department: '部门转来',
  procuratorate: '检察机关',
  union: '工会',
  town: '镇、街道',
  media: '媒体',
  'police-110': '110',
  inspection: '检查、排查',
  'outside-assistance': '外地协查',
};

export function isChannel(named: string): named is Channel {
  return Object.hasOwn(CHANNEL, named);
}

export const FIRST_CONTACT: Words<FirstContactChoice> = {
  handle: '本单位办理',
  'hand-on': '转送',
  joint: '会办',
  'not-wage': '不属欠薪',
};

export const RETURN_REASON: Words<ReturnReason> = {
  'not-competent-matter': '事项不属职责',
  'not-competent-place': '地域不属管辖',
  'other-owner': '另有主管单位',
  'already-handled': '已在办理',
  'materials-missing': '材料不全',
};

export const CLOSE: Words<CloseGround> = {
  'paid-verified': '付清并核实',
  'no-arrears': '查无欠薪',
  'case-outcome-told': '案件结果已告知',
  withdrawn: '撤回',
  declined: '不予受理',
  'not-wage': '不属欠薪',
  duplicate: '重复',
  'transferred-outside': '移送外单位',
  'returned-to-channel': '已退回来件渠道',
};

export const PROJECT: Words<ProjectKind> = {
  government: '政府投资',
  'state-owned': '国有企业',
  ppp: 'PPP',
  private: '社会投资',
  'not-construction': '非工程建设',
  unknown: '不详',
};

export const INVESTMENT: Words<Investment> = {
  government: '政府投资',
  'state-owned': '国有企业',
  ppp: 'PPP',
  private: '社会投资',
  unknown: '不详',
};

export const SECTOR: Words<Sector> = {
  housing: '房建市政',
  transport: '交通',
  water: '水利',
  energy: '能源',
  education: '教育',
  health: '卫体',
  culture: '文旅',
  agriculture: '农业农村',
  other: '其他',
  unknown: '不详',
};

export const CAUSE: Words<Cause> = {
  'illegal-award': '违法发包',
  'resold-contract': '转包',
  'illegal-subcontract': '违法分包',
  'attached-licence': '挂靠',
  'price-unpaid': '拖欠工程款',
  dispute: '结算争议',
  'no-funds': '资金不到位',
  absconded: '逃匿',
  misused: '挪用',
  other: '其他',
};

export const RUNG: Words<Rung> = { E1: '催办', E2: '督办', E3: '约谈', E4: '通报', E5: '问责建议' };

export const RUNG_STATUS: Words<RungState['status']> = {
  proposed: '待决定',
  issued: '已发出',
  postponed: '暂缓',
  declined: '不发',
  answered: '已回复',
  lifted: '已解除',
  voided: '已作废',
};

export const GRADE: Words<'red' | 'amber' | 'blue'> = { red: '红', amber: '黄', blue: '蓝' };

export const PAYMENT: Words<PaymentKind> = {
  employer: '用人单位支付',
  'prior-payment': '总包先行清偿',
  'owner-advance': '建设单位垫付',
  'special-account': '专用账户',
  deposit: '工资保证金',
  backstop: '财政资金',
  'emergency-fund': '应急周转金',
  'third-party': '第三人支付',
  court: '法院执行',
};

export const PLACE: Words<MoneyPlace> = {
  person: '本人',
  account: '其他账户',
  'team-leader': '班组长',
  'special-account': '专用账户',
  'supervision-account': '监察账户',
  court: '法院',
  town: '镇、街道',
  company: '用人单位',
};

export const PARTY_ROLE: Words<PartyRole> = {
  'project-owner': '建设单位',
  'general-contractor': '施工总承包单位',
  'specialist-subcontractor': '专业分包单位',
  'labour-subcontractor': '劳务分包单位',
  'labour-boss': '包工头',
  'team-leader': '班组长',
  employer: '用人单位',
  'third-party': '第三人',
};

export const RECOVERY_END: Words<RecoveryEnd> = {
  recovered: '全部追回',
  'fell-away': '付款作废或者全部退票',
  'set-off': '抵扣',
  'none-due': '不应追偿',
  waived: '放弃追偿',
  uncollectable: '无财产可供追偿',
  'other-route': '另行诉讼或者仲裁',
};

export const FEEDBACK_MEASURE: Words<FeedbackMeasure> = {
  ...{ urged: '督促', mediated: '调解', paid: '支付', ordered: '责令', penalised: '处罚', transferred: '移送' },
  ...{ aided: '援助、救助', assisted: '协助', funded: '拨付', checked: '核查', published: '公布', none: '未采取' },
};

export const ACT_KIND: Words<ActKind> = {
  letter: '督办函',
  interview: '约谈',
  circular: '通报',
  lifting: '集中解除',
  deciding: '集中决定',
  direction: '领导批示',
  meeting: '会议议定事项',
  advice: '检察建议（不针对个案）',
  'trace-back': '倒查',
};

export const ACT_STATUS: Words<ActStatus> = {
  drafted: '拟稿',
  issued: '已发出',
  dropped: '不再发出',
  recorded: '已登记',
};

export const FOLLOW_UP: Words<FollowUpState['status']> = {
  open: '未报告',
  reported: '待审核',
  done: '已办结',
  'not-done': '审核未通过',
};

export const EMERGENCY_KIND: Words<EmergencyKind> = {
  group: '群体性事件',
  extreme: '极端事件',
  opinion: '舆情',
  blockade: '堵路堵门',
  other: '其他',
};

export const EMERGENCY_STATUS: Words<EmergencyStatus> = {
  open: '处置中',
  ended: '已终结',
  'false-alarm': '误报',
  ordinary: '已降级',
  merged: '已并入另一起',
};
