import { describe, expect, it } from '@jest/globals';
import { type BulkItem, type BulkResult, csvOf, previewOf, runAll, undoable, undoOf } from './bulk-run.ts';

const item = (id: string, taskId = 't1', assignee: string | null = null): BulkItem => ({
  ...{ id, taskId, assignee, matterKind: 'complaint', label: '首问分办', number: `〔2026〕${id}号` },
});
const offers = (version: number, ...actions: readonly { readonly on: string; readonly refusal: string | null }[]) => ({
  version,
  actions: actions.map((action) => ({ command: 'ClaimTask', refusalText: '已有人领取', ...action })),
});
const words = { notOffered: '不能', notRead: '没有读到' };

describe('bulk work', () => {
  it('tells before it begins what will not be done and why', () => {
    const items = [item('1'), item('2'), item('3'), item('4')];
    const known = new Map([
      ['1', offers(3, { on: 't1', refusal: null })],
      ['2', offers(3, { on: 't1', refusal: 'task-already-claimed' })],
      ['3', offers(3, { on: 't2', refusal: null })],
    ]);
    const { eligible, excluded } = previewOf('claim', items, known, words);
    expect(eligible.map(({ id }) => id)).toEqual(['1']);
    expect(excluded.map(({ item: { id }, why }) => [id, why])).toEqual([
      ['2', '已有人领取'],
      ['3', '不能'],
      ['4', '没有读到'],
    ]);
  });

  it('goes on after a refusal, and stops between two', async () => {
    const told: number[] = [];
    const results = await runAll([item('1'), item('2'), item('3')], {
      send: ({ id }) => (id === '1' ? Promise.reject(new Error('late')) : Promise.resolve(7)),
      words: (error) => (error as Error).message,
      isStopped: () => told.length === 2,
      told: (now) => told.push(now.length),
    });
    expect(results.map(({ outcome, why, version }) => [outcome, why, version])).toEqual([
      ['failed', 'late', null],
      ['done', null, 7],
      ['left', null, null],
    ]);
  });

  it('takes back only what nothing followed', () => {
    const done = (id: string, taskId: string, version: number): BulkResult => ({
      ...{ item: item(id, taskId), outcome: 'done', why: null, version },
    });
    const results = [done('1', 't1', 5), done('1', 't2', 6), done('2', 't1', 9)];
    const now = new Map([
      ['1', 6],
      ['2', 10],
    ]);
    expect(undoable(results, now).map(({ id, taskId }) => `${id}/${taskId}`)).toEqual(['1/t1', '1/t2']);
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
