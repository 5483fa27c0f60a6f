/**
 * An expected refusal. `code` is stable and maps to one Chinese sentence at the edge; `article` names the law where
 * a rule of law refused; `details` carries ids, days and sums only, never personal data.
 * Compare `code`, never `instanceof`, across a process or realm boundary.
 */
export class RuleViolation extends Error {
  readonly code: string;
  readonly article: string | undefined;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: string,
    options: { article?: string; details?: Readonly<Record<string, string | number | boolean | null>> } = {},
  ) {
    super(code);
    this.name = 'RuleViolation';
    this.code = code;
    this.article = options.article;
    this.details = options.details ?? {};
  }
}

export function refuse(code: string, options?: ConstructorParameters<typeof RuleViolation>[1]): never {
  throw new RuleViolation(code, options);
}

/** Code of a refusal, or null when the error is something else (a bug, an outage). */
export function refusalCode(error: unknown): string | null {
  const code = error instanceof Error && error.name === 'RuleViolation' ? (error as RuleViolation).code : null;
  return code;
}

/** Code with which an act would be refused now, or null. */
export function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return code;
  }
}
