import { describe, expect, test } from '@jest/globals';
import type { ComplaintState, EvidenceFile, MatterState } from '@qingxin/domain';
import { hasConcealed } from './complaint-papers.ts';
import { type DossierFile, inParts, MOST_OF_A_PART, volumeOf } from './files.ts';

const file = (more: Partial<EvidenceFile> = {}) =>
  ({ fileId: 'file-1', kind: 'wage-sheet', status: 'kept', persons: [], replaces: null, ...more }) as EvidenceFile;
const book = (...files: readonly EvidenceFile[]) =>
  ({ evidence: Object.fromEntries(files.map((one) => [one.fileId, one])) }) as unknown as MatterState;
const NOBODY = new Set<string>();

describe('which volume a file is for', () => {
  test('正卷 has what counts, 副卷 审批表, what was withdrawn and what a newer version has replaced', () => {
    expect(volumeOf(file(), book(file()), NOBODY)).toBe('main');
    expect(volumeOf(file({ kind: 'approval' }), book(file()), NOBODY)).toBe('sub');
    expect(volumeOf(file({ status: 'withdrawn' }), book(file()), NOBODY)).toBe('sub');
    const newer = file({ fileId: 'file-2', replaces: 'file-1' });
    expect(volumeOf(file(), book(file(), newer), NOBODY)).toBe('sub');
    expect(volumeOf(newer, book(file(), newer), NOBODY)).toBe('main');
  });

  test('a file that speaks of somebody concealed is for 副卷', () => {
    const about = file({ persons: ['subject-1'] });
    expect(volumeOf(about, book(about), new Set(['subject-1']))).toBe('sub');
    expect(volumeOf(about, book(about), new Set(['subject-2']))).toBe('main');
  });

  test('a 举报 is kept from 正卷 though nobody is named in it', () => {
    const state = (kind: string, concealment: string) =>
      ({ kind, claimants: { c1: { concealment } } }) as unknown as ComplaintState;
    expect(hasConcealed(state('report', 'open'))).toBe(true);
    expect(hasConcealed(state('complaint', 'open'))).toBe(false);
    expect(hasConcealed(state('complaint', 'open'), state('complaint', 'concealed'))).toBe(true);
  });
});

test('files go into parts in their order, by what has to be copied and by how many there are', () => {
  const of = (size: number, extension = 'pdf') => ({ file: { stored: { size, extension } } }) as unknown as DossierFile;
  const half = MOST_OF_A_PART.bytes / 2;
  expect(inParts([])).toEqual([[]]);
  expect(inParts([of(half), of(half), of(1)]).map(({ length }) => length)).toEqual([2, 1]);
  expect(inParts([of(3 * half), of(half)]).map(({ length }) => length)).toEqual([1, 1]);
  expect(inParts([of(3 * half, 'mp4'), of(half)]).map(({ length }) => length)).toEqual([2]);
  const many = Array.from({ length: MOST_OF_A_PART.files + 1 }, () => of(1));
  expect(inParts(many).map(({ length }) => length)).toEqual([MOST_OF_A_PART.files, 1]);
});
