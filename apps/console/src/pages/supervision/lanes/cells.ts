const CARD = '.lane-card';

const cards = (): readonly HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(CARD));

/** Key of the measure that the keyboard is on, or null. */
export function cardInFocus(): string | null {
  return document.activeElement?.closest(CARD)?.getAttribute('data-card') ?? null;
}

/** Moves on by so many measures, as they are read; from outside to the first. */
export function focusCard(by: number): void {
  const all = cards();
  const at = all.findIndex((card) => card.contains(document.activeElement));
  const next = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
