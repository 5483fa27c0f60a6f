import type { IntakeWarning } from '@qingxin/application';

const WORDS: Readonly<Record<IntakeWarning, string>> = {
  'id-check-digit': '身份证号校验位不符，请核对',
  'phone-form': '电话号码格式不像，请核对',
  'no-contact': '没有留下联系电话',
  'employer-unknown': '用人单位不详',
  'amount-unknown': '拖欠数额不详',
};

export interface WarningWords {
  readonly code: string;
  readonly text: string;
}

/** What is worth a second look at a registration; it never blocks anything (practice, "Intake"). */
export function warningWords(codes: readonly string[]): readonly WarningWords[] {
  const words: Readonly<Record<string, string>> = WORDS;
  return codes.map((code) => ({ code, text: words[code] ?? '请核对登记的内容' }));
}
