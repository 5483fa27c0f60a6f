const LINE = '.inbox tr.line';

const lines = (): readonly HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(LINE));

/** Key of the line that the keyboard is on, or null. */
export function lineInFocus(): string | null {
  return document.activeElement?.closest(LINE)?.getAttribute('data-row-key') ?? null;
}

/** Moves on by so many lines; from outside the list to its first. */
export function focusLine(by: number): void {
  const all = lines();
  const at = all.findIndex((line) => line.contains(document.activeElement));
  const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Back to a line after what was opened over it is closed. */
export function focusKey(key: string): void {
  lines()
    .find((line) => line.getAttribute('data-row-key') === key)
    ?.focus();
}
