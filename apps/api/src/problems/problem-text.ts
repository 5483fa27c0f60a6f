/** Status, title and one plain sentence of a problem; `{name}` in the sentence is filled from the problem's details. */
export interface ProblemText {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type ProblemTexts = Readonly<Record<string, ProblemText>>;

const withStatus =
  (status: number) =>
  (title: string, detail: string): ProblemText => ({ status, title, detail });

/** The state of the matter does not allow it now. */
export const conflict = withStatus(409);
/** The request's content breaks a rule. */
export const unfit = withStatus(422);
export const missing = withStatus(404);
export const malformed = withStatus(400);
export const forbidden = withStatus(403);
export const unavailable = withStatus(503);
export const texts = withStatus;
