import type { LocalDay, SourceMark } from '@qingxin/domain';

/**
 * A provision that sets no period: who may, must or must not do something. What times it is a rule row; a norm says where the
 * product keeps it, so that every row of the law has its place and nobody has to look for it in code.
 */
export interface Norm {
  readonly id: string;
  readonly title: string;
  /** Instrument and article. */
  readonly source: string;
  /** The words of the article; null where they could not be had. */
  readonly quote: string | null;
  /** What follows for whoever handles a matter. */
  readonly text: string;
  readonly mark: SourceMark;
  /** Null: switched off, its text is not at hand; nothing follows from it. */
  readonly effectiveFrom: LocalDay | null;
  readonly effectiveTo: LocalDay | null;
  /** `command:`, `refusal:`, `step:`, `rule:`, `duty:`, `ground:` (of who must pay) and the name. */
  readonly keptBy: readonly string[];
  /** Days on which it applied, or did not yet or no more. */
  readonly examples: readonly NormExample[];
}

export interface NormExample {
  readonly on: LocalDay;
  readonly applies: boolean;
  /** What happened on the day. */
  readonly what: string;
}

/** A day on which it applied, 10 May 2022 where none is said. */
export const applied = (what: string, on = '2022-05-10'): NormExample => ({ on, applies: true, what });
/** A day before it did. */
export const notYet = (on: string, what: string): NormExample => ({ on, applies: false, what });

export function isInForce({ effectiveFrom, effectiveTo }: Norm, day: LocalDay): boolean {
  return effectiveFrom !== null && effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
}
