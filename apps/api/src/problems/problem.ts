import type { FieldProblem } from '@qingxin/application';
import { problemText, problemType } from './catalogue.ts';
import type { ProblemDetails } from './http-problem.ts';
import type { Recognised } from './recognise.ts';

/** RFC 9457, with this service's members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Instrument and article that refuses. */
  readonly article?: string;
  readonly details?: ProblemDetails;
  /** Wrong fields, each by JSON pointer. */
  readonly problems?: readonly FieldProblem[];
  readonly requestId: string;
}

export function problemOf(recognised: Recognised, requestId: string): Problem {
  const { code, article, details, problems } = recognised;
  const text = problemText(code);
  if (text === null) throw new Error(`no words for problem ${code}`);
  return {
    type: problemType(code),
    title: text.title,
    status: text.status,
    detail: filled(text.detail, details),
    code,
    ...(article === undefined ? {} : { article }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(problems.length === 0 ? {} : { problems }),
    requestId,
  };
}

function filled(sentence: string, details: ProblemDetails): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, details[name]));
}

/** Sums travel in fen and are read in yuan. */
function shown(name: string, value: ProblemDetails[string] | undefined): string {
  if (name.endsWith('Fen') && typeof value === 'number') return `${(value / 100).toFixed(2)} 元`;
  return String(value ?? '（未注明）');
}
