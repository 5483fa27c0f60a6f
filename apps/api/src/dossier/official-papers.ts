import { PAPER_KINDS, type PaperKind } from '@qingxin/domain';
import { listed } from '../forms/form-draft.ts';
import type { PaperWords } from '../papers/paper-desk.ts';
import { lastOf, numberOf } from '../papers/paper-view.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { type DossierPaper, paperDay, paperMark } from './items.ts';
import type { BlockDraft, FactRow, PaperDraft } from './paper-draft.ts';

/** A paper in its own words: number, addressee, text and who signed, as its print has them. */
export function officialSheet(one: DossierPaper, words: PaperWords | null): PaperDraft {
  const { paper, read } = one;
  const { facts, names } = read;
  const title = words?.title ?? PAPER_KINDS[paper.kind as PaperKind].label;
  return {
    title: `${title}${paperMark(paper)}`,
    number: numberOf(paper, facts),
    author: names.unit(paper.unit),
    on: dayForPeople(paperDay(paper)),
    blocks: [...besideIt(one), ...(words === null ? [text('文书内容所需的事实现已不在登记之中。')] : wordsIn(words))],
  };
}

const text = (said: string): BlockDraft => ({ kind: 'text', text: said });

/** What became of it that is not in its words: why it is void, where what was signed in ink is. */
function besideIt({ paper, read }: DossierPaper): readonly BlockDraft[] {
  const voided = lastOf(read.facts, paper.id, 'PaperVoided');
  const rows: readonly FactRow[] = [
    ...(voided === undefined
      ? []
      : ([
          ['作废', paper.days.voided === null ? null : dayForPeople(paper.days.voided)],
          ['作废原因', voided.data.reason],
          ['作废人', listed([read.names.unit(voided.by.unit ?? null), read.names.person(voided.data.voidedBy)], ' ')],
        ] satisfies FactRow[])),
    ...(paper.document === null ? [] : ([['签批件', read.paperOf(paper.document)]] satisfies FactRow[])),
    ...paper.scans.slice(-1).map((fileId): FactRow => ['盖章扫描件', read.paperOf(fileId)]),
  ];
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

function wordsIn(words: PaperWords): readonly BlockDraft[] {
  if ('rows' in words) {
    const cells = words.rows.flat().map(({ label, text: said }): FactRow => [label, said === '' ? null : said]);
    return [{ kind: 'facts', rows: cells }, ...words.notes.map(text), ...standing(words.standing)];
  }
  const { number, addressee, paragraphs, issuer, day, draft, chain, standing: stands = '未盖章' } = words;
  const { drafted, checked, approved } = chain;
  const signed = [
    ['承办', drafted],
    ['审核', checked],
    ['审批', approved],
  ].flatMap(([role, person]) => (person === null ? [] : [`${role ?? ''}：${person ?? ''}`]));
  return [
    text(number ?? '（拟稿，未编号）'),
    text(`${addressee}：`),
    ...paragraphs.map((paragraph) => text(`　　${paragraph}`)),
    text([issuer, ...(draft ? [] : [day])].join('　　')),
    ...standing(stands),
    ...(signed.length === 0 ? [] : [text(signed.join('　　'))]),
  ];
}

const standing = (said: string | null): readonly BlockDraft[] => (said === null ? [] : [text(`（${said}）`)]);
