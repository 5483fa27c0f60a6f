import { describe, expect, test } from '@jest/globals';
import type { CaseState, ComplaintState, EvidenceFile, MatterState, PaperState } from '@qingxin/domain';
import { hasConcealed } from './complaint-papers.ts';
import { type DossierFile, inParts, MOST_OF_A_PART, volumeOf } from './files.ts';
import { concealedIn, itemsOf, paperVolume, standingScan } from './items.ts';
import type { CaseRead } from './paper-draft.ts';

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

describe('papers with their chain', () => {
  const paper = (more: object = {}) =>
    ({
      id: 'd1',
      kind: 'prior-notice',
      status: 'approved',
      scans: [],
      days: { drafted: '2026-06-01', approved: null },
      ...more,
    }) as unknown as PaperState;
  const days = (approved: string) => ({ days: { drafted: '2026-06-01', approved } });
  const read = (state: object, mayReveal = true): CaseRead => {
    const whole = { evidence: {}, papers: {}, number: null, ...state };
    return {
      sight: { state: whole, today: whole, stream: 'case-1', mayReveal: () => mayReveal },
    } as unknown as CaseRead;
  };
  const items = (arrears: CaseRead, volume: 'main' | 'sub' = 'main', concealed: ReadonlySet<string> = NOBODY) =>
    itemsOf({ volume, unit: 'hrss', concealed, arrears, complaints: [] }).map((one) =>
      'paper' in one ? `${one.paper.id}/${one.file?.fileId ?? 'print'}` : one.file.fileId,
    );

  test('正卷 has what went out under a seal, 副卷 审批表, what is under way and what is void', () => {
    for (const status of ['approved', 'seal-requested', 'sealed']) expect(paperVolume(paper({ status }))).toBe('main');
    for (const status of ['drafted', 'reviewed', 'returned', 'void'])
      expect(paperVolume(paper({ status }))).toBe('sub');
    expect(paperVolume(paper({ kind: 'closing-approval' }))).toBe('sub');
  });

  test('stand in order of time, before the other files', () => {
    const papers = {
      d1: paper({ ...days('2026-06-20') }),
      d2: paper({ id: 'd2', ...days('2026-06-05') }),
      d3: paper({ id: 'd3', ...days('2026-06-20') }),
    };
    expect(items(read({ papers, ...book(file()) }))).toEqual(['d2/print', 'd1/print', 'd3/print', 'file-1']);
  });

  test('are their newest stamped scan that counts, in its newest edition', () => {
    const [one, two] = [file({ fileId: 'file-1' }), file({ fileId: 'file-2' })];
    const scanned = paper({ scans: ['file-1', 'file-2'] });
    expect(standingScan(scanned, book(one, two))?.fileId).toBe('file-2');
    expect(standingScan(scanned, book(one, { ...two, status: 'withdrawn' }))?.fileId).toBe('file-1');
    expect(standingScan(scanned, book(one, two, file({ fileId: 'file-3', replaces: 'file-2' })))?.fileId).toBe(
      'file-3',
    );
    expect(standingScan(paper(), book(one))).toBeNull();
    const papers = { d1: scanned };
    expect(items(read({ papers, ...book(one, two) }))).toEqual(['d1/file-2']);
    expect(items(read({ papers, ...book(one, two) }), 'sub')).toEqual(['file-1']);
  });

  test('are their print where the scan shows somebody concealed or is not for whoever prints, and where they are void', () => {
    const about = file({ persons: ['subject-1'] });
    const papers = { d1: paper({ scans: ['file-1'] }) };
    const hidden = new Set(['subject-1']);
    expect(items(read({ papers, ...book(about) }), 'main', hidden)).toEqual(['d1/print']);
    expect(items(read({ papers, ...book(about) }), 'sub', hidden)).toEqual(['file-1']);
    expect(items(read({ papers, ...book(file()) }, false))).toEqual(['d1/print']);
    const dead = { d1: paper({ scans: ['file-1'], status: 'void' }) };
    expect(items(read({ papers: dead, ...book(file()) }), 'sub')).toEqual(['d1/print', 'file-1']);
  });

  test('who is concealed is known of the lines of the case and of its complaints', () => {
    const lines = { w1: { origin: 'concealed', subject: 'subject-1' }, w2: { origin: 'case', subject: 'subject-2' } };
    const told = {
      claimants: { c1: { concealment: 'concealed', subject: 'subject-3' }, c2: { subject: 'subject-4' } },
    };
    const found = concealedIn({ lines } as unknown as CaseState, [told as unknown as ComplaintState]);
    expect([...found]).toEqual(['subject-1', 'subject-3']);
  });
});
