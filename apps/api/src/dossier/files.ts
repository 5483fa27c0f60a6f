import { EVIDENCE_KINDS, type EvidenceFile, type MatterState, nextEdition } from '@qingxin/domain';
import type { Piece } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import type { Volume } from './dossier.routes.ts';

/** What one part may copy in, and how many files it may name (卷宗 in parts: each with page numbers of its own). */
export const MOST_OF_A_PART = { bytes: 60 * 2 ** 20, files: 150 } as const;

const COPIED = ['pdf', 'jpg', 'jpeg', 'png'];
const KINDS = new Map(EVIDENCE_KINDS.map((row) => [row.kind, row.label]));

/** A file of the matter as it stands in one volume. */
export interface DossierFile {
  readonly file: EvidenceFile;
  /** Its number in the list of the matter, from 1. */
  readonly number: number;
  readonly stream: string;
  /** Of the matter, in words: its number. */
  readonly matter: string | null;
  readonly mayRead: boolean;
}

/** 审批表 and whatever counts no more is for 副卷; what is of concealed people is decided by whoever calls. */
export function volumeOf(file: EvidenceFile, state: MatterState, concealed: ReadonlySet<string>): Volume {
  const isOld = file.status !== 'kept' || nextEdition(state.evidence, file.fileId) !== null;
  const isInternal = file.kind === 'approval' || isOld || file.persons.some((person) => concealed.has(person));
  return isInternal ? 'sub' : 'main';
}

export function titleOf({ file }: DossierFile): readonly Piece[] {
  const { title, kind, edition, status } = file;
  const more = [edition > 1 ? `第${edition}版` : '', status === 'withdrawn' ? '已作废' : ''].filter(
    (one) => one !== '',
  );
  return [`${KINDS.get(kind) ?? '材料'}：`, title, ...(more.length === 0 ? [] : [`（${more.join('，')}）`])];
}

export function obtainedOn({ obtainedOn: on }: EvidenceFile): string | null {
  return on === 'unknown' ? '不详' : dayForPeople(on);
}

/** In their order, as many to a part as it takes. */
export function inParts<T extends { readonly file: EvidenceFile | null }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  let bytes = 0;
  for (const one of files) {
    const { extension = '', size: bytesOf = 0 } = one.file?.stored ?? {};
    const size = COPIED.includes(extension) ? bytesOf : 0;
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && (bytes + size > MOST_OF_A_PART.bytes || part.length >= MOST_OF_A_PART.files)) {
      parts.push([one]);
      bytes = size;
    } else {
      part.push(one);
      bytes += size;
    }
  }
  return parts;
}

/** A cited paper in words: its number, or which of the files of the matter it is. */
export function paperIn({ evidence }: MatterState): (document: string | null) => string | null {
  const files = Object.keys(evidence);
  return (document) => {
    if (document === null || !document.startsWith('file-')) return document;
    const at = files.indexOf(document);
    return at < 0 ? '见所属案件或者投诉件的证据材料' : `证据材料第${at + 1}号`;
  };
}
