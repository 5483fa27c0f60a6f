import type { FieldProblem } from '@qingxin/application';
import { problemText, problemType } from './catalogue.ts';
import type { ProblemDetails } from './http-problem.ts';
import type { Recognised } from './recognise.ts';
import { filled } from './sentence.ts';

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
