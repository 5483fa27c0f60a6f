import type { FieldProblem } from '@qingxin/application';
import type { RuleViolation } from '@qingxin/domain';
import { sqlError } from '@qingxin/event-store';
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

/** What express, its body parser and Nest's router say, by status. */
const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  404: 'route-unknown',
  413: 'body-too-large',
  415: 'media-type-unsupported',
};

const NOTHING = { details: {}, problems: [], headers: {} } as const;

/** Errors are told by name and code, never by class, so that a second copy of a package changes nothing. */
export function recognise(error: unknown): Recognised {
  if (!(error instanceof Error)) return { ...NOTHING, code: 'unexpected' };
  if (error instanceof HttpProblem) return error;
  if (error.name === 'RuleViolation') return violation(error as RuleViolation);
  if (error.name === 'InvalidRequest') {
    const code = Reflect.get(error, 'code') === 'import-refused' ? 'import-refused' : 'invalid-request';
    return { ...NOTHING, code, problems: fieldProblems(error) };
  }
  if (isOutage(error)) {
    return { ...NOTHING, code: 'database-unavailable', headers: { 'Retry-After': RETRY_AFTER_SECONDS } };
  }
  if (isTooSlow(error)) return { ...NOTHING, code: 'too-slow', headers: { 'Retry-After': RETRY_AFTER_SECONDS } };
  return { ...NOTHING, code: Reflect.get(error, 'code') === 'subject-erased' ? 'subject-erased' : httpCode(error) };
}

/** The database gave up a statement that took too long; TypeORM keeps its error inside its own. */
function isTooSlow(error: Error): boolean {
  const inner: unknown = 'driverError' in error ? error.driverError : error;
  return sqlError(inner)?.code === '57014';
}

function violation({ code, article, details }: RuleViolation): Recognised {
  return {
    ...NOTHING,
    code: problemText(code) === null ? 'unexpected' : code,
    details,
    headers:
      typeof details['retryAfterSeconds'] === 'number' ? { 'Retry-After': String(details['retryAfterSeconds']) } : {},
    ...(article === undefined ? {} : { article }),
  };
}

function fieldProblems(error: Error): readonly FieldProblem[] {
  return 'problems' in error && Array.isArray(error.problems) ? (error.problems as readonly FieldProblem[]) : [];
}

function httpCode(error: Error): string {
  const status: unknown = Reflect.get(error, 'status');
  return (typeof status === 'number' ? HTTP_CODES[status] : undefined) ?? 'unexpected';
}
