import type { BatchRow } from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';

/** What rows of a kept file say in that field, by row; nothing of a person who was erased since. */
export async function openedRows(
  vault: Pick<SubjectVault, 'openAll'>,
  rows: readonly BatchRow[],
  field: 'name' | 'team',
  stream: string,
): Promise<ReadonlyMap<number, string>> {
  const streamId = streamIdOf(stream);
  const sealed = rows.flatMap((row) => {
    const value = row[field];
    return value === null ? [] : [{ row: row.row, sealed: value, streamId }];
  });
  const texts = await vault.openAll(sealed);
  return new Map(
    sealed.flatMap(({ row }, index): [number, string][] => {
      const text = texts[index] ?? null;
      return text === null ? [] : [[row, text]];
    }),
  );
}
