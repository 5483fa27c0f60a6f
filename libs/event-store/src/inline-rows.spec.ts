import { describe, expect, test } from '@jest/globals';
import { inlinePart, type InlineRows, shapeOf, writtenRows } from './inline-rows.ts';

const rows = (change: Partial<InlineRows> = {}): InlineRows => ({
  table: 'rm.task',
  key: ['task_id'],
  mode: 'upsert',
  rows: [{ task_id: 't1', version: 2, title: 'x' }],
  ...change,
});

describe('rows written with an append', () => {
  test('an upsert leaves columns alone that the rows do not name', () => {
    expect(inlinePart(shapeOf(rows()), '$9')).toBe(
      'INSERT INTO rm.task AS t ("task_id", "title", "version") SELECT r."task_id", r."title", r."version" ' +
        'FROM s, jsonb_populate_recordset(NULL::rm.task, $9::jsonb) r ' +
        'ON CONFLICT ("task_id") DO UPDATE SET "title" = EXCLUDED."title", "version" = EXCLUDED."version"',
    );
  });

  test('the text depends on the columns and not on the values, so that it is prepared once', () => {
    const other = rows({
      rows: [
        { version: 9, title: 'y', task_id: 't2' },
        { task_id: 't3', title: 'z', version: 1 },
      ],
    });
    expect(inlinePart(shapeOf(other), '$9')).toBe(inlinePart(shapeOf(rows()), '$9'));
  });

  test('rows that are only a key are kept as they are', () => {
    expect(inlinePart(shapeOf(rows({ rows: [{ task_id: 't1' }] })), '$9')).toMatch(
      /ON CONFLICT \("task_id"\) DO NOTHING$/,
    );
  });

  test.each<[string, Partial<InlineRows>]>([
    ['rows of different columns', { rows: [{ task_id: 't1' }, { task_id: 't2', title: 'x' }] }],
    ['a table that is more than a name', { table: 'rm.task; DROP TABLE es.event' }],
    ['a table without schema', { table: 'task' }],
    ['a column that is more than a name', { rows: [{ task_id: 't1', 'x" = 1 --': 1 }] }],
    ['a key that the rows do not name', { key: ['other'] }],
    ['no key', { key: [] }],
  ])('%s are refused', (_what, change) => {
    expect(() => shapeOf(rows(change))).toThrow('inline rows');
  });

  test('one table twice in one mode is refused; empty entries count for nothing', () => {
    expect(() => writtenRows([rows(), rows()])).toThrow('fold the changes first');
    expect(writtenRows([rows(), rows({ rows: [] }), rows({ mode: 'delete-by-key' })])).toHaveLength(2);
  });
});
