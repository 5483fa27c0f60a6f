/**
 * Into a case: 工人欠薪名册 (what they claim), 单位工资表 (what a party admits), 银行回单 (what was paid). Into a month of a
 * project: 工资支付表 (what is to be paid to whom), 代发凭证 (what the special account paid). From a channel: 渠道每日工单 (who
 * turned to it that day). From the paper of the time before: 存量未办结件 (what is open on the first day of use).
 */
export type BatchKind =
  'worker-list' | 'wage-sheet' | 'bank-slips' | 'month-sheet' | 'agency-slips' | 'channel-tickets' | 'backlog';

/** What a file may be for. */
export type TargetKind = 'case' | 'project-month' | 'channel' | 'backlog';

interface KindFacts {
  readonly label: string;
  readonly target: TargetKind;
  /** What a bank says is taken as a whole or not at all, and is not put right on the screen (practice, "Imports"). */
  readonly ofBank: boolean;
}

export const BATCH_KINDS: Readonly<Record<BatchKind, KindFacts>> = {
  'worker-list': { label: '工人欠薪名册', target: 'case', ofBank: false },
  'wage-sheet': { label: '单位工资表', target: 'case', ofBank: false },
  'bank-slips': { label: '银行回单', target: 'case', ofBank: true },
  'month-sheet': { label: '工资支付表', target: 'project-month', ofBank: false },
  'agency-slips': { label: '代发凭证', target: 'project-month', ofBank: true },
  'channel-tickets': { label: '渠道每日工单', target: 'channel', ofBank: false },
  backlog: { label: '存量未办结件', target: 'backlog', ofBank: false },
};
