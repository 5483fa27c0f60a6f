import { type AnswerOf, call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { isWorthRepeating } from '../api/problem.ts';
import { type Draft, EMPTY, type Submission, submissionOf } from './draft.ts';

export type Receipt = Pick<AnswerOf<'POST /api/v1/public/complaints'>, 'number' | 'receiptCode' | 'unit' | 'unitPhone'>;

/** What was sent and not answered: sent again it is the same, under the same number, and can be registered once only. */
export interface Unanswered {
  readonly id: string;
  readonly body: Submission;
}

const DRAFT = 'qingxin.public.draft';
const UNANSWERED = 'qingxin.public.unanswered';
const RECEIPT = 'qingxin.public.receipt';

/** In this tab alone, because it names persons: gone with the tab, and once it was sent. */
function kept<Value>(key: string): Value | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser without a store costs what was typed if the page is loaded again, nothing else.
  }
}

export const keptDraft = (): Draft => ({ ...EMPTY, ...kept<Partial<Draft>>(DRAFT) });
export const keepDraft = (draft: Draft | null): void => keep(DRAFT, draft);
export const keptReceipt = (): Receipt | null => kept<Receipt>(RECEIPT);
export const keepReceipt = (receipt: Receipt | null): void => keep(RECEIPT, receipt);
export const keptUnanswered = (): Unanswered | null => kept<Unanswered>(UNANSWERED);

/**
 * Sends the draft, or again what got no answer before. Its number is kept before anything leaves; a refusal is an answer, and
 * then the draft may be changed.
 */
export async function submit(draft: Draft): Promise<Receipt> {
  const sending = keptUnanswered() ?? { id: newCommandId(), body: submissionOf(draft) };
  keep(UNANSWERED, sending);
  try {
    const { body } = await call('POST /api/v1/public/complaints', {
      body: sending.body,
      headers: { 'Idempotency-Key': sending.id },
    });
    const { number, receiptCode, unit, unitPhone } = body;
    const receipt = { number, receiptCode, unit, unitPhone };
    keepReceipt(receipt);
    keep(UNANSWERED, null);
    keepDraft(null);
    return receipt;
  } catch (error) {
    if (!isWorthRepeating(error)) keep(UNANSWERED, null);
    throw error;
  }
}
