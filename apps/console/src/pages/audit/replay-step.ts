/** Steps that are read together. Steps are numbered from 1 without a gap. */
export const STEPS_AT_A_TIME = 100;

/** A step as the address names it; the first where it names none. */
export function stepAsked(text: string | null): number {
  const step = Number(text ?? '1');
  return Number.isSafeInteger(step) && step > 0 ? step : 1;
}

/** After which step the page begins that holds this one. */
export function pageOfStep(step: number): number {
  return Math.floor((step - 1) / STEPS_AT_A_TIME) * STEPS_AT_A_TIME;
}

/** The step to go to, within those that there are. */
export function stepTo(step: number, by: number, total: number): number {
  return Math.min(Math.max(step + by, 1), Math.max(total, 1));
}
