import type { AnswerOf } from '../api/client.ts';
import { publicTexts } from '../messages/public.ts';

export type Progress = AnswerOf<'GET /api/v1/public/receipts/{code}'>;
type Clock = Progress['clocks'][number];

/** What is due next; null: nothing has a date. */
export function nextOf(clocks: readonly Clock[]): { readonly title: string; readonly due: string } | null {
  const dated = clocks.flatMap(({ title, due }) => (due === null ? [] : [{ title, due }]));
  return dated.sort((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null;
}

/** Where it stands, as one would say it; the official name where there is no saying. */
export function stageWords({ node, stage, ended }: Pick<Progress, 'node' | 'stage' | 'ended'>): string {
  if (ended !== null) return `${publicTexts.lookUp.ended}：${ended}`;
  return publicTexts.stages[node ?? ''] ?? stage ?? publicTexts.lookUp.ended;
}

const LENGTH = 12;

/** From what was typed, pasted or scanned: an address, an older code with the number before it, or the code alone. */
export function codeIn(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-LENGTH);
}
