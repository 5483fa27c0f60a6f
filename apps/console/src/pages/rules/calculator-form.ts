import type { BodyOf } from '../../api/client.ts';

export type Asked = BodyOf<'POST /api/v1/deadlines/preview'>;

/** What stands in the calculator's form. */
export interface Filled {
  readonly by: 'rule' | 'period';
  readonly rule?: string | undefined;
  readonly amount?: number | null | undefined;
  readonly unit: string;
  /** `YYYY-MM-DD`. */
  readonly start?: string | undefined;
  /** `HH:mm`, where hours are counted. */
  readonly time?: string | undefined;
  readonly pauses: readonly { readonly from?: string | undefined; readonly to?: string | undefined }[];
  readonly extensions: readonly {
    readonly amount?: number | null | undefined;
    readonly decidedOn?: string | undefined;
  }[];
}

export type Missing = 'rule' | 'amount' | 'start';

/** What is asked of the service, or what is still missing. Lines begun and not filled in are left out. */
export function askedOf(filled: Filled): { readonly asked: Asked } | { readonly missing: readonly Missing[] } {
  const { by, rule, amount, unit, start, time, pauses, extensions } = filled;
  const missing: Missing[] = [];
  if (by === 'rule' && rule === undefined) missing.push('rule');
  if (by === 'period' && typeof amount !== 'number') missing.push('amount');
  if (start === undefined) missing.push('start');
  if (missing.length > 0 || start === undefined) return { missing };
  const stopped = pauses.flatMap(({ from, to }) => (from === undefined ? [] : [{ from, to: to ?? null }]));
  const longer = extensions.flatMap((one) =>
    typeof one.amount === 'number' && one.decidedOn !== undefined
      ? [{ amount: one.amount, decidedOn: one.decidedOn }]
      : [],
  );
  return {
    asked: {
      ...(by === 'rule' ? { ruleId: rule } : { unit, amount }),
      start: time === undefined ? start : `${start}T${time}:00+08:00`,
      ...(stopped.length === 0 ? {} : { pauses: stopped }),
      ...(longer.length === 0 ? {} : { extensions: longer }),
    },
  };
}
