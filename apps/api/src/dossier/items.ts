import {
  type ComplaintState,
  type CaseState,
  type EvidenceFile,
  isConcealedLine,
  isPaperApproved,
  isPaperUnderWay,
  type MatterState,
  nextEdition,
  PAPER_KINDS,
  type PaperKind,
  type PaperState,
} from '@qingxin/domain';
import type { PaperedKind } from '../papers/paper-content.ts';
import { hasConcealed } from './complaint-papers.ts';
import type { Volume } from './dossier.routes.ts';
import { type DossierFile, volumeOf } from './files.ts';
import type { CaseRead, ComplaintRead } from './paper-draft.ts';

/** A paper that takes the chain 承办–审核–审批, as it stands in one volume: its stamped scan, or its print. */
export interface DossierPaper extends Omit<DossierFile, 'file'> {
  readonly paper: PaperState;
  readonly of: PaperedKind;
  readonly read: CaseRead | ComplaintRead;
  /** The stamped scan that stands in place of the print. */
  readonly file: EvidenceFile | null;
}

export type DossierItem = DossierPaper | DossierFile;

export interface Printing {
  readonly volume: Volume;
  /** Unit of whoever prints. */
  readonly unit: string | null;
  /** Subjects of persons who asked for secrecy. */
  readonly concealed: ReadonlySet<string>;
  readonly arrears: CaseRead;
  readonly complaints: readonly ComplaintRead[];
}

/** 正卷 has what went out under a seal; 副卷 审批表, what is under way still, and what was void. */
export function paperVolume(paper: Pick<PaperState, 'kind' | 'status'>): Volume {
  return PAPER_KINDS[paper.kind as PaperKind].stamped && isPaperApproved(paper as PaperState) ? 'main' : 'sub';
}

/** Where it stands in the volume: by the day of its approval, else of its draft. */
export const paperDay = ({ days, status }: PaperState): string =>
  status === 'drafted' || days.approved === null ? days.drafted : days.approved;

/** What a title says of a paper that is none, or none yet. */
export function paperMark(paper: PaperState): string {
  if (paper.status === 'void') return '（作废）';
  return isPaperUnderWay(paper) ? '（草稿）' : '';
}

/** The newest edition of the newest stamped scan that counts. */
export function standingScan({ scans }: PaperState, { evidence }: Pick<MatterState, 'evidence'>): EvidenceFile | null {
  const newest = (fileId: string): EvidenceFile | undefined => {
    const next = nextEdition(evidence, fileId);
    return next === null ? evidence[fileId] : newest(next.fileId);
  };
  return scans.flatMap((fileId) => newest(fileId) ?? []).findLast(({ status }) => status === 'kept') ?? null;
}

/** Of this volume: the papers in order of time, then the other files as they came, of the case and of each complaint. */
export function itemsOf(printing: Printing): readonly DossierItem[] {
  const { volume, arrears, complaints } = printing;
  const matters = [
    matterItems(printing, arrears, 'case', false),
    ...complaints.map((read) =>
      matterItems(printing, read, 'complaint', hasConcealed(read.sight.state, read.sight.today)),
    ),
  ];
  const here = <T extends { readonly in: Volume }>(items: readonly T[]) => items.filter((item) => item.in === volume);
  const papers = here(matters.flatMap((matter) => matter.papers)).map(({ item }) => item);
  return [
    ...papers.toSorted((one, other) => paperDay(one.paper).localeCompare(paperDay(other.paper))),
    ...here(matters.flatMap((matter) => matter.files)).map(({ item }) => item),
  ];
}

/** @param whole everything of the matter is for 副卷: somebody in it is concealed */
function matterItems(printing: Printing, read: CaseRead | ComplaintRead, of: PaperedKind, whole: boolean) {
  const { state, today, stream, mayReveal } = read.sight;
  const files = new Map(
    Object.values(state.evidence).map((then, index) => {
      const { fileId } = then;
      const file = today.evidence[fileId] ?? then;
      const mayRead = (file.unit !== null && file.unit === printing.unit) || mayReveal('evidence');
      return [fileId, { file, number: index + 1, stream, matter: state.number, mayRead }] as const;
    }),
  );
  const books = { evidence: Object.fromEntries([...files].map(([fileId, { file }]) => [fileId, file])) };
  const scans = new Map<string, Volume>();
  const papers = Object.values(state.papers).map((paper) => {
    const at: Volume = whole ? 'sub' : paperVolume(paper);
    const scan = files.get(standingScan(paper, books)?.fileId ?? '');
    const speaksOfConcealed = scan?.file.persons.some((person) => printing.concealed.has(person)) === true;
    for (const fileId of paper.scans) scans.set(fileId, 'sub');
    // A scan that is not for these eyes, or not for this volume, leaves its place to the print, which names nobody; the print
    // of what is void says why it is.
    const stands =
      scan !== undefined && scan.mayRead && paper.status !== 'void' && (at === 'sub' || !speaksOfConcealed);
    const item: DossierPaper = { paper, of, read, stream, matter: state.number, number: 0, mayRead: true, file: null };
    return { in: at, item: stands ? { ...item, ...scan } : item };
  });
  const standing = new Set(papers.flatMap(({ item }) => item.file?.fileId ?? []));
  return {
    papers,
    files: [...files.values()].flatMap((item) => {
      const { file } = item;
      if (standing.has(file.fileId)) return [];
      const at = whole ? 'sub' : (scans.get(file.fileId) ?? volumeOf(file, today, printing.concealed));
      return [{ in: at, item }];
    }),
  };
}

/** Subjects of those who asked for secrecy, in the case and in the complaints that it has. */
export function concealedIn(arrears: CaseState, complaints: readonly ComplaintState[]): ReadonlySet<string> {
  return new Set([
    ...Object.values(arrears.lines).flatMap((line) => (isConcealedLine(line) ? [line.subject] : [])),
    ...complaints.flatMap(({ claimants }) =>
      Object.values(claimants).flatMap(({ concealment, subject }) => (concealment === 'concealed' ? [subject] : [])),
    ),
  ]);
}
