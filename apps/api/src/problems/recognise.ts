import type { FieldProblem } from '@qingxin/application';
import type { RuleViolation } from '@qingxin/domain';
import { isOutage } from '@qingxin/platform';
import { problemText } from './catalogue.ts';
import { HttpProblem, type ProblemDetails } from './http-problem.ts';

/** What went wrong, in terms of the problem tables. */
export interface Recognised {
  readonly code: string;
  readonly article?: string;
  readonly details: ProblemDetails;
  readonly problems: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
}

const RETRY_AFTER_SECONDS = '5';

const PARSER_CODES: Readonly<Record<string, string>> = {
  'entity.too.large': 'body-too-large',
  'entity.parse.failed': 'malformed-json',
  'entity.verify.failed': 'malformed-json',
  'request.aborted': 'malformed-json',
  'request.size.invalid': 'malformed-json',
  'charset.unsupported': 'media-type-unsupported',
  'encoding.unsupported': 'media-type-unsupported',
};

const NOTHING = { details: {}, problems: [], headers: {} } as const;

/** Errors are told by name and code, never by class, so that a second copy of a package changes nothing. */
export function recognise(error: unknown): Recognised {
  if (!(error instanceof Error)) return { ...NOTHING, code: 'unexpected' };
  if (error instanceof HttpProblem) return error;
  if (error.name === 'RuleViolation') return violation(error as RuleViolation);
  if (error.name === 'InvalidRequest') return { ...NOTHING, code: 'invalid-request', problems: fieldProblems(error) };
  if (isOutage(error)) {
    return { ...NOTHING, code: 'database-unavailable', headers: { 'Retry-After': RETRY_AFTER_SECONDS } };
  }
  return { ...NOTHING, code: Reflect.get(error, 'code') === 'subject-erased' ? 'subject-erased' : httpCode(error) };
}

function violation({ code, article, details }: RuleViolation): Recognised {
  return {
    ...NOTHING,
    code: problemText(code) === null ? 'unexpected' : code,
    details,
    ...(article === undefined ? {} : { article }),
  };
}

function fieldProblems(error: Error): readonly FieldProblem[] {
  return 'problems' in error && Array.isArray(error.problems) ? (error.problems as readonly FieldProblem[]) : [];
}

/** What express, its body parser and Nest's router say. */
function httpCode(error: Error): string {
  const type: unknown = Reflect.get(error, 'type');
  if (typeof type === 'string' && PARSER_CODES[type] !== undefined) return PARSER_CODES[type];
  const status: unknown = Reflect.get(error, 'status');
  if (status === 404) return 'route-unknown';
  return status === 400 ? 'malformed-json' : 'unexpected';
}
