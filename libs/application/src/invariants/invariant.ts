/** What must hold at every moment, whatever failed before. Ids stay as they are: metrics and alarms name them. */
export const INVARIANTS = [
  'log-whole',
  'seals-stamped',
  'feed-dense',
  'time-forward',
  'acts-once',
  'rows-as-log',
  'open-has-work',
  'workflow-awaits',
  'due-done',
  'messages-sent',
] as const;

export type InvariantId = (typeof INVARIANTS)[number];

/** Looked at only where there is something of it: they stand nowhere unless the last check looked at them. */
export const NOT_EVERYWHERE: ReadonlySet<InvariantId> = new Set(['seals-stamped']);

/** One place where something does not hold. Ids and codes only, nothing of persons. */
export interface Finding {
  /** Stream, workflow, table or block that it is about. */
  readonly what: string;
  readonly code: string;
}

export interface Checked {
  readonly invariant: InvariantId;
  /** How many streams, events or rows were looked at. */
  readonly looked: number;
  readonly found: number;
  /** The first of those found. */
  readonly findings: readonly Finding[];
}

/** Nobody reads on; the number says how many there are. */
const MOST_SHOWN = 50;

export function checked(invariant: InvariantId, looked: number, findings: readonly Finding[]): Checked {
  return { invariant, looked, found: findings.length, findings: findings.slice(0, MOST_SHOWN) };
}
