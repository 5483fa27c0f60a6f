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
} as const;

export type RegisterKind = keyof typeof REGISTERS;
