import { describe, expect, test } from '@jest/globals';
import { fileState, placeOfProblem } from './file-state.ts';

const NONE = { open: 0, ready: 0, accepted: 0, applied: 0, dropped: 0 };
const state = (counts: object, discarded = false) => fileState({ counts: { ...NONE, ...counts }, discarded });

describe('how a file stands', () => {
  test('what is still to be done counts before what is done', () => {
    expect(state({ open: 1, ready: 3 })).toBe('to-fix');
    expect(state({ open: 1, accepted: 2 })).toBe('running');
    expect(state({ ready: 3, applied: 1 })).toBe('waiting');
    expect(state({ applied: 2, dropped: 1 })).toBe('done');
    expect(state({ dropped: 1 })).toBe('left-out');
    expect(state({ open: 1 }, true)).toBe('discarded');
  });
});

describe('where the service says that something is wrong', () => {
  test('in a row and cell, in a cell, or nowhere that a person could look up', () => {
    expect(placeOfProblem('/rows/5/C5')).toEqual({ row: '5', cell: 'C5' });
    expect(placeOfProblem('/rows/5')).toEqual({ row: '5' });
    expect(placeOfProblem('/C9')).toEqual({ cell: 'C9' });
    expect(placeOfProblem('query/party')).toEqual({});
  });
});
