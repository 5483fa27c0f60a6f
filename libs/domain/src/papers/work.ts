import type { DecideContext } from '../kernel/stream.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { PAPER_KINDS, type PaperKind } from './kinds.ts';
import type { PaperedState, PaperState } from './state.ts';

const paperTask = (label: string, doneBy: readonly string[]): TaskKind => ({ label, doneBy, rules: [], byHand: false });

export const PAPER_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'review-paper': paperTask('审核文书', ['PaperReviewed', 'PaperReturned', 'PaperApproved']),
  'approve-paper': paperTask('审批文书', ['PaperApproved', 'PaperReturned']),
  'revise-paper': paperTask('修改退回的文书', ['PaperRevised']),
  'seal-paper': paperTask('用印登记', ['PaperSealed']),
  'attach-stamped-scan': paperTask('收入盖章扫描件', ['StampedScanAttached']),
};

/** Work that papers give: to be reviewed, approved, put right, sealed, scanned. */
export function paperChainDuties(state: PaperedState, context: DecideContext): readonly Duty[] {
  if ('archived' in state && state.archived === true) return [];
  return Object.values(state.papers).flatMap((paper) => {
    const duty = dutyOf(paper);
    if (duty === null) return [];
    const office = context.organisation.unit(paper.unit)?.kind === 'office';
    return [{ kind: duty.kind, unit: paper.unit, key: paper.id, role: office ? 'coordinator' : duty.role }];
  });
}

function dutyOf({ kind, status, scans }: PaperState): Pick<Duty, 'kind' | 'role'> | null {
  switch (status) {
    case 'drafted': {
      const { review } = PAPER_KINDS[kind as PaperKind].chain;
      return review === null ? { kind: 'approve-paper', role: 'unit-head' } : { kind: 'review-paper', role: 'officer' };
    }
    case 'reviewed':
      return { kind: 'approve-paper', role: 'unit-head' };
    case 'returned':
      return { kind: 'revise-paper', role: 'officer' };
    case 'seal-requested':
      return { kind: 'seal-paper', role: 'officer' };
    case 'sealed':
      return scans.length === 0 ? { kind: 'attach-stamped-scan', role: 'officer' } : null;
    case 'approved':
    case 'void':
      return null;
    default:
      return status satisfies never;
  }
}
