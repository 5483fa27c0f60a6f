import type { MatterKind } from '../../shared/matters.ts';

/** What is done where it is shown, by the row or by the quarter, and not from the list of all there is to do. */
export const ON_THE_PAGE: Readonly<Partial<Record<MatterKind, readonly string[]>>> = {
  batch: ['FixBatchRow', 'DropBatchRow', 'ConfirmHistoricalLapses'],
  duty: [
    ...(['DrawPublication', 'ChoosePublicationLine', 'AddPublicationLine', 'SubmitPublication'] as const),
    ...(['DecidePublication', 'FilePublication', 'AddPublicationPlace'] as const),
    ...(['CorrectPublishedLine', 'WithdrawPublishedLine'] as const),
  ],
};
