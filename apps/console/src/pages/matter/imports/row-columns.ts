/** What rows of a kind of file have beside name, sum and state. */
export type RowColumn = 'team' | 'sheet' | 'slip' | 'line' | 'ticket' | 'units';

const COLUMNS: Readonly<Record<string, readonly RowColumn[]>> = {
  'worker-list': ['team', 'line'],
  'wage-sheet': ['team', 'line'],
  'bank-slips': ['slip', 'line'],
  'month-sheet': ['team', 'sheet', 'line'],
  'agency-slips': ['slip', 'line'],
  'channel-tickets': ['ticket'],
  backlog: ['ticket', 'units'],
};

export function columnsFor(kind: string): readonly RowColumn[] {
  return COLUMNS[kind] ?? [];
}
