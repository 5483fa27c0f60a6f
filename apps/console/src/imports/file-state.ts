/** Rows of an imported file by how they stand. */
export interface RowCounts {
  readonly open: number;
  readonly ready: number;
  readonly accepted: number;
  readonly applied: number;
  readonly dropped: number;
}

export type FileState = 'discarded' | 'to-fix' | 'waiting' | 'running' | 'done' | 'left-out';

/** How a file stands as a whole: what is still to be done with it counts first. */
export function fileState({
  counts,
  discarded,
}: {
  readonly counts: RowCounts;
  readonly discarded: boolean;
}): FileState {
  if (discarded) return 'discarded';
  if (counts.accepted > 0) return 'running';
  if (counts.open > 0) return 'to-fix';
  if (counts.ready > 0) return 'waiting';
  return counts.applied > 0 ? 'done' : 'left-out';
}

/** A refusal names what is wrong by `/rows/5/C5` or `/C9`: row and cell, where it has them. */
export function placeOfProblem(path: string): { readonly row?: string; readonly cell?: string } {
  const inRow = /^\/rows\/(\d+)(?:\/([A-Z]+\d+))?$/.exec(path);
  if (inRow !== null) {
    const [, row = '', cell] = inRow;
    return cell === undefined ? { row } : { row, cell };
  }
  const cell = /^\/([A-Z]+\d+)$/.exec(path)?.[1];
  return cell === undefined ? {} : { cell };
}
