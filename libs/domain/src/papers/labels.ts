import type { PaperEvent } from './events.ts';

/** Chinese names of the events of papers. */
export const PAPER_LABELS: Readonly<Record<PaperEvent['type'], string>> = {
  PaperDrafted: '起草文书',
  PaperRevised: '修改文书',
  PaperReviewed: '审核文书',
  PaperReturned: '退回文书修改',
  PaperApproved: '审批文书',
  PaperSealRequested: '申请用印',
  PaperSealed: '用印',
  StampedScanAttached: '收入盖章扫描件',
  PaperVoided: '文书作废',
};
