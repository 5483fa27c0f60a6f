import { PAPER_COMMANDS, type PaperCommand } from '../papers/events.ts';
import { PAPER_KINDS, type PaperKind, paperKind } from '../papers/kinds.ts';
import type { PaperedState } from '../papers/state.ts';
import { CLERK, HEAD } from './district.ts';

/** Takes one of a list, always the same for one move. */
type One = <T>(list: readonly T[]) => T;

export function isOfPapers(type: string): type is PaperCommand['type'] {
  return PAPER_COMMANDS.some((known) => known === type);
}

const KINDS = Object.keys(PAPER_KINDS) as readonly PaperKind[];

const saysOf = (kind: string) => Object.keys(paperKind(kind)?.says ?? {});

/** Particulars of an act on papers, of those that the state has and sometimes of none. */
export function paperData(type: PaperCommand['type'], state: PaperedState, one: One): object {
  if (type === 'DraftPaper') {
    const kind = one<string>([...KINDS, 'love-letter']);
    const of = one([null, ...Object.keys(state.clocks)]);
    return { kind, of, said: saysOf(kind).map((field) => ({ field, text: '内容' })) };
  }
  const paper = one([...Object.values(state.papers).reverse(), null]);
  return {
    ...{ paperId: paper?.id ?? 'd99', said: saysOf(paper?.kind ?? '').map((field) => ({ field, text: '改后' })) },
    ...{ opinion: null, reason: '理由', number: '号1', textSha256: null, copies: 2, by: '印章管理人' },
    inInk: one([null, { reviewedBy: CLERK.id, approvedBy: HEAD.id, document: 'scan-5' }]),
    fileId: one([...Object.keys(state.evidence), 'file-none']),
  };
}
