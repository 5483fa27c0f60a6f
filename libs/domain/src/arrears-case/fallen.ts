import type { CaseState } from './state.ts';

/** What an order came to that others rested on: withdrawn by its own office, or annulled or changed by a review or a suit. */
export const FALLS = {
  'order-withdrawn': '责令支付文书已经撤销',
  'decision-annulled': '复议、诉讼撤销了责令支付文书',
  'decision-changed': '复议、诉讼变更了责令支付文书',
} as const;

export type Fall = keyof typeof FALLS;

/** Null while the order stands: a review that runs, or that somebody appeals against, takes nothing away. */
export function fallOf({ orders, steps }: CaseState, orderId: string): Fall | null {
  if (orders[orderId]?.outcome === 'withdrawn') return 'order-withdrawn';
  const ends = Object.values(steps).flatMap(({ kind, orderId: about, at, taken }) =>
    kind === 'decision-review' && about === orderId && at === null ? [taken['await']] : [],
  );
  if (ends.includes('annulled')) return 'decision-annulled';
  return ends.includes('changed') ? 'decision-changed' : null;
}

/** Whether it is worth asking who rested on what: before that nothing of the case can have fallen away. */
export function mayHaveFallen({ orders, steps }: CaseState): boolean {
  return (
    Object.values(orders).some(({ outcome }) => outcome === 'withdrawn') ||
    Object.values(steps).some(({ kind }) => kind === 'decision-review' || kind === 'crime-transfer')
  );
}
