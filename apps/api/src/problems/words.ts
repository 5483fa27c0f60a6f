import { problemText } from './catalogue.ts';
import type { ProblemDetails } from './http-problem.ts';
import { filled } from './sentence.ts';

interface Refusal {
  readonly code: string;
  readonly details: ProblemDetails;
}

/** One sentence for whoever is refused. */
export function sentenceOf({ code, details }: Refusal): string {
  const text = problemText(code) ?? problemText('unexpected');
  return text === null ? code : filled(text.detail, details);
}

/** Null for a code without words. */
export function titleOf(code: string): string | null {
  return problemText(code)?.title ?? null;
}
