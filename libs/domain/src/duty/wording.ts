const PARTS: readonly (readonly [RegExp, (year: string, part: number) => string])[] = [
  [/^c(\d+)$/, (ordinal) => `第${ordinal}次`],
  [/^(\d{4})-W(\d{2})/, (year, part) => `${year}年第${part}周`],
  [/^(\d{4})-Q(\d)/, (year, part) => `${year}年第${part}季度`],
  [/^(\d{4})-H1/, (year) => `${year}年上半年`],
  [/^(\d{4})-H2/, (year) => `${year}年下半年`],
  [/^(\d{4}-\d{2}-\d{2})$/, (day) => day],
  [/^(\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2})$/, (days) => days.replace('_', '至')],
  [/^(\d{4})-(\d{2})/, (year, part) => `${year}年${part}月`],
  [/^(\d{4})/, (year) => `${year}年`],
];

/** A period as people write it. */
export function periodWords(period: string): string {
  for (const [pattern, words] of PARTS) {
    const match = pattern.exec(period);
    if (match !== null) return words(match[1] ?? '', Number(match[2]));
  }
  return period;
}
