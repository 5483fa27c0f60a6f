/** Days between which something is counted, `YYYY-MM-DD`, both within. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Preset = 'year' | 'quarter' | 'month' | 'lastYear';

/** @param today `YYYY-MM-DD` */
export function presetOf(preset: Preset, today: string): Period {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = (of: number): string => `${year}-${String(of).padStart(2, '0')}-01`;
  switch (preset) {
    case 'year':
      return { from: first(1), to: today };
    case 'quarter':
      return { from: first(month - ((month - 1) % 3)), to: today };
    case 'month':
      return { from: first(month), to: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    default:
      return preset satisfies never;
  }
}
