import type { FieldProblem } from '@qingxin/application';

export type ProblemDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal of the HTTP edge itself; `code` is a key of the problem tables. */
export class HttpProblem extends Error {
  readonly code: string;
  readonly details: ProblemDetails;
  readonly problems: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    more: {
      readonly details?: ProblemDetails;
      readonly problems?: readonly FieldProblem[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.name = 'HttpProblem';
    this.code = code;
    this.details = more.details ?? {};
    this.problems = more.problems ?? [];
    this.headers = more.headers ?? {};
  }
}
