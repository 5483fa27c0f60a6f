import type { Problem } from './schema.ts';

/** The service refuses, in its own words. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  /** Seconds after which it may be tried again, where the service says so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: string | null = null) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.problem = problem;
    this.retryAfter = retryAfter === null ? null : Number(retryAfter);
  }

  get code(): string {
    return this.problem.code;
  }
}

/** No answer came, or one that is not the service's: whether something was saved is not known. */
export class Unreachable extends Error {
  readonly status: number | null;

  constructor(how: { readonly cause?: unknown; readonly status?: number } = {}) {
    super('unreachable');
    this.name = 'Unreachable';
    this.status = how.status ?? null;
  }
}

export function codeOf(error: unknown): string | null {
  return error instanceof ApiProblem ? error.code : null;
}

/** The same request under the same number may bring what this one did not. */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof ApiProblem && error.problem.status >= 500;
}

/** Somebody else was first: what is shown has to be read again, what was written stays. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.status === 409 || error.problem.status === 412);
}
