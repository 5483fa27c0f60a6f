import type { FreeText } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';

export interface RuleProposal {
  readonly row: RuleRow;
  readonly by: string;
  readonly at: Instant;
  readonly reason: FreeText;
  /** The paper that it rests on, by number or file; null: none was named. */
  readonly document: string | null;
}

/** How one version came in, or did not: with a release, or by two persons. */
export type RuleHistoryEntry = { readonly rule: string; readonly version: number } & (
  | { readonly kind: 'adopted'; readonly release: string; readonly at: Instant }
  | ({
      readonly kind: 'approved' | 'rejected';
      readonly proposalId: string;
      readonly proposal: Omit<RuleProposal, 'row'>;
      readonly decidedBy: string;
      readonly decidedAt: Instant;
    } & RejectedOnly)
);

interface RejectedOnly {
  /** What was not approved, and why; null of what was. */
  readonly rejected: { readonly row: RuleRow; readonly reason: FreeText } | null;
}
