const WORDS: Readonly<Record<string, string>> = {
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
  return codes.map((code) => ({ code, text: WORDS[code] ?? code }));
}
