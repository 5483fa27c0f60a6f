import { describe, expect, it } from '@jest/globals';
import { type BulkItem, csvOf, previewOf, resultsOf, undoOf } from './bulk-run.ts';

const item = (id: string, taskId = 't1', assignee: string | null = null): BulkItem => ({
  ...{ id, taskId, assignee, matterKind: 'complaint', label: '首问分办', number: `〔2026〕${id}号` },
});
const task = (id: string) => ({ matterKind: 'complaint', id, taskId: 't1' });
const why = (id: string, title: string, detail = '') => ({ ...task(id), code: 'x', title, detail });

describe('bulk work', () => {
  it('tells before it begins what will not be done and why, in the words of the service', () => {
    const items = [item('1'), item('2')];
    const answer = { eligible: [task('1')], excluded: [why('2', '待办已被领取', '可与其协商')] };
    const { eligible, excluded } = previewOf(items, answer);
    expect(eligible.map(({ id }) => id)).toEqual(['1']);
    expect(excluded.map(({ item: { id }, why: words }) => [id, words])).toEqual([['2', '待办已被领取：可与其协商']]);
  });

  it('knows of each whether it was done, refused or not come to', () => {
    const items = [item('1'), item('2'), item('3')];
    const results = resultsOf(items, { handled: 2, excluded: [why('2', '待办已被领取')] });
    expect(results.map(({ outcome, why: words }) => [outcome, words])).toEqual([
      ['done', null],
      ['failed', '待办已被领取'],
      ['left', null],
    ]);
  });

  it.each([
    ['claim', null, { act: 'release', person: null }],
    ['release', 'me', { act: 'claim', person: null }],
    ['release', 'other', { act: 'assign', person: 'other' }],
    ['assign', null, { act: 'release', person: null }],
    ['assign', 'other', { act: 'assign', person: 'other' }],
  ] as const)('gives work back to whom it was with: %s of %s', (act, assignee, undo) => {
    expect(undoOf(act, item('1', 't1', assignee), 'me')).toEqual(undo);
  });

  it('writes a file that no spreadsheet runs', () => {
    expect(csvOf(['甲'], [['=1+1'], ['a"b']])).toBe('\ufeff"甲"\r\n"\'=1+1"\r\n"a""b"\r\n');
  });
});
