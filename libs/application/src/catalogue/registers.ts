import type { PaperRegister } from '@qingxin/domain';

/** Number registers by what they number; the word stands between the unit's name and the year, as in 〔2022〕1号. */
export const REGISTERS = {
  complaint: '投登',
  case: '案',
  filing: '监立',
  decline: '监不受',
  rung: '督',
  order: '监令',
  listing: '失信',
  project: '项登',
  'project-order': '限改',
  interview: '约谈',
  'trace-back': '倒查',
  accountability: '问责建',
  acceptance: '监受',
  supplement: '监补',
  guidance: '告',
  'petition-notice': '信受',
  'petition-opinion': '信答',
  inquiry: '监询',
  'prior-notice': '监告',
  hearing: '监听',
  penalty: '监罚',
  urging: '监催',
  approval: '审批',
  announcement: '公告',
} as const satisfies Readonly<Record<PaperRegister, string>> & Readonly<Record<string, string>>;

export type RegisterKind = keyof typeof REGISTERS;
