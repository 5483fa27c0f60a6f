/** Things worth a second look at registration. They warn and never block (practice, "Intake"). */
export type IntakeWarning = 'id-check-digit' | 'phone-form' | 'no-contact' | 'employer-unknown' | 'amount-unknown';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** GB 11643: an 18-digit citizen number carries its own check digit. */
export function hasRightCheckDigit(idNumber: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(idNumber)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(idNumber[index]), 0);
  return CHECK_DIGITS[sum % 11] === idNumber[17]?.toUpperCase();
}

interface ClaimantAsked {
  readonly idNumber?: string;
  readonly phone?: string;
}

export function intakeWarnings(payload: Readonly<Record<string, unknown>>): readonly IntakeWarning[] {
  const claimants = (payload['claimants'] ?? []) as readonly ClaimantAsked[];
  const given = (value: string | undefined): value is string => value !== undefined && value !== 'unknown';
  const warnings = new Set<IntakeWarning>();
  if (claimants.some(({ idNumber }) => given(idNumber) && !hasRightCheckDigit(idNumber)))
    warnings.add('id-check-digit');
  if (claimants.some(({ phone }) => given(phone) && !/^(1\d{10}|0\d{9,11})$/.test(phone))) warnings.add('phone-form');
  if (!claimants.some(({ phone }) => given(phone))) warnings.add('no-contact');
  const employer = payload['employer'] as { readonly name?: string } | undefined;
  if (!given(employer?.name)) warnings.add('employer-unknown');
  if (payload['amountFen'] === 'unknown') warnings.add('amount-unknown');
  return [...warnings];
}
