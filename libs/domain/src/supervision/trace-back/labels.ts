import type { Consequence, ReplyOutcome, TraceBackFact, TraceWait, Verdict } from './events.ts';
import type { TraceBack } from './state.ts';

/** What people read for each fact of a trace-back. */
export const TRACE_BACK_LABELS: Readonly<Record<TraceBackFact['type'], string>> = {
  TraceBackOpened: '启动倒查',
  TraceBackLeadMoved: '倒查改由领导小组牵头',
  EntriesDrawn: '从日志提取倒查事项',
  EntryAdded: '补充倒查事项',
  PersonNamed: '列名人员',
  NamingRevised: '修改倒查稿',
  NamingTakenBack: '撤回列名',
  TraceBackDraftSent: '送达倒查稿',
  DraftOvertaken: '原倒查稿不再答复',
  StatementFiled: '提交说明',
  FindingRecorded: '拟认定责任',
  TraceBackAdopted: '审定倒查认定',
  AccountabilityAdvised: '出具问责建议',
  AdviceSent: '送达问责建议',
  AdviceAnswered: '登记问责建议回复',
  TraceBackConcluded: '倒查办结',
  TraceBackReopened: '重新倒查',
};

export const TRACE_STATUS: Readonly<Record<TraceBack['status'], string>> = {
  open: '核查中',
  adopted: '已审定',
  concluded: '已办结',
};

export const VERDICT: Readonly<Record<Verdict, string>> = { neglect: '失职失责', weak: '履职不力', none: '无责任' };

export const CONSEQUENCE: Readonly<Record<Consequence, string>> = {
  none: '无',
  E2: '提醒、督办',
  E3: '约谈',
  E4: '通报',
  E5: '问责建议',
};

export const REPLY: Readonly<Record<ReplyOutcome, string>> = {
  accepted: '受理',
  declined: '不予受理',
  'dealt-with': '处理结果',
};

export const WAIT: Readonly<Record<TraceWait['for'], string>> = {
  step: '等待其他单位办理环节',
  extension: '等待延期审批',
  'hand-off': '等待签收',
  push: '等待反馈',
};
