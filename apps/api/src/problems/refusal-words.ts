import { problemText } from './catalogue.ts';

/** Why something is not offered, in one sentence: what a refusal would say as far as it needs no details of the attempt. */
export function refusalWords(code: string): string | null {
  const text = problemText(code);
  if (text === null) return null;
  return text.detail.includes('{') ? text.title : `${text.title}：${text.detail}`;
}

interface Refusable {
  readonly refusal: string | null;
}

/** What is offered, with why not beside what is refused. */
export function withRefusalWords<A extends Refusable>(actions: readonly A[]): readonly object[] {
  return actions.map((action) => {
    const refusalText = action.refusal === null ? null : refusalWords(action.refusal);
    return { ...action, ...(refusalText === null ? {} : { refusalText }) };
  });
}
