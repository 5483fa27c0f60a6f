import type { LocalDay } from '../kernel/time-types.ts';

/** 证据种类 (行政处罚法 Art 46), as the cover of the file lists them. */
export type EvidenceForm =
  | 'documentary'
  | 'audio-visual'
  | 'electronic'
  | 'witness'
  | 'statement'
  | 'expert'
  | 'record'
  /** A paper of the office's own procedure: proves an act, not the arrears. */
  | 'procedure';

export interface EvidenceKind {
  readonly kind: string;
  readonly label: string;
  readonly form: EvidenceForm;
  /** First and last day on which files of this kind are taken. */
  readonly from: LocalDay;
  readonly to: LocalDay | null;
}

const row = (kind: string, label: string, form: EvidenceForm): EvidenceKind => ({
  ...{ kind, label, form },
  ...{ from: '2020-05-01', to: null },
});

/** What a file may be. A kind that is no longer taken gets its last day here; files of it stay what they were. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  row('labour-contract', '劳动合同', 'documentary'),
  row('wage-sheet', '工资表', 'documentary'),
  row('attendance', '考勤记录', 'documentary'),
  row('wage-settlement', '工资结算单、欠条', 'documentary'),
  row('worker-list', '欠薪名册', 'documentary'),
  row('bank-record', '银行流水、回单', 'documentary'),
  row('works-contract', '施工、分包合同', 'documentary'),
  row('identity', '身份证明', 'documentary'),
  row('authorisation', '授权委托、推选代表材料', 'documentary'),
  row('business-licence', '营业执照、资质', 'documentary'),
  row('photo', '照片', 'audio-visual'),
  row('audio', '录音', 'audio-visual'),
  row('video', '录像', 'audio-visual'),
  row('chat-record', '聊天、通话记录', 'electronic'),
  row('system-export', '系统导出数据', 'electronic'),
  row('witness-testimony', '证人证言', 'witness'),
  row('party-statement', '当事人陈述、询问笔录', 'statement'),
  row('appraisal', '鉴定、审计意见', 'expert'),
  row('site-record', '现场检查、勘验笔录', 'record'),
  row('official-letter', '往来公函', 'procedure'),
  row('approval', '审批表', 'procedure'),
  row('service-proof', '送达回证', 'procedure'),
  row('decision', '决定、裁决、判决文书', 'procedure'),
  row('import-original', '导入文件原件', 'electronic'),
  row('other', '其他材料', 'documentary'),
];

export function evidenceKind(kind: string, on: LocalDay): EvidenceKind | null {
  return EVIDENCE_KINDS.find((row) => row.kind === kind && row.from <= on && (row.to === null || on <= row.to)) ?? null;
}
