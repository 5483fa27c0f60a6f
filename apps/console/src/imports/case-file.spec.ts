import { describe, expect, test } from '@jest/globals';
import { lackingOfCase, queryOfCase } from './case-file.ts';

describe('what is said of a file of a case', () => {
  test('a list of workers is nobody’s, a sheet is somebody’s, slips say what was paid and where it went', () => {
    const said = { document: ' doc-1 ', party: 'p1', payment: 'employer', bank: '示例银行' } as const;
    expect(queryOfCase({ ...said, kind: 'worker-list' })).toEqual({ kind: 'worker-list', document: 'doc-1' });
    expect(queryOfCase({ ...said, kind: 'wage-sheet' })).toEqual({
      ...{ kind: 'wage-sheet', document: 'doc-1', party: 'p1' },
    });
    expect(queryOfCase({ ...said, kind: 'bank-slips' })).toEqual({
      ...{ kind: 'bank-slips', document: 'doc-1', party: 'p1', payment: 'employer' },
      ...{ arrivedAt: 'person', bank: '示例银行' },
    });
  });

  test('what is missing is told, of each kind what it needs', () => {
    expect(lackingOfCase({ kind: 'worker-list', document: '' }, null)).toEqual(['document', 'file']);
    expect(lackingOfCase({ kind: 'wage-sheet', document: '材料1' }, {})).toEqual(['documentBad', 'party']);
    expect(lackingOfCase({ kind: 'bank-slips', document: 'doc-1' }, {})).toEqual(['party', 'payment']);
    expect(lackingOfCase({ kind: 'worker-list', document: 'doc-1' }, {})).toEqual([]);
  });
});
