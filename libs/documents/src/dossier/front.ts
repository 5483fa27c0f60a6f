import type { PDFDocument } from '@cantoo/pdf-lib';
import { inShanghai } from '../paper.ts';
import { type Dossier, LISTED_WORDS, type PrintedDossier } from './dossier.ts';
import type { Ink } from './ink.ts';
import { PageWriter } from './page-writer.ts';

const INDEX = [
  { title: '序号', share: 6 },
  { title: '文号', share: 19 },
  { title: '责任者', share: 17 },
  { title: '题名', share: 32 },
  { title: '日期', share: 18 },
  { title: '页号', share: 8 },
];

/** 封面: what the volume is, and where it stands. Answers how many sheets it takes. */
export function coverPages(document: PDFDocument, ink: Ink, dossier: Dossier, pages: number): number {
  const { title, number, volume, part, cover, enclosures, hash, printedAt } = dossier;
  const writer = new PageWriter(document, ink, 0);
  writer.title('案　　卷', 26);
  writer.title(`（${volume}）`, 16);
  writer.gap(30);
  writer.title(title, 18);
  writer.gap(30);
  writer.block({
    kind: 'facts',
    rows: [
      ['案号', number],
      ...cover,
      ['册', part.of === 1 ? '共1册' : `共${part.of}册，第${part.no}册`],
      ['件数、页数', `本册${enclosures.length}件，${pages}页`],
    ],
  });
  writer.gap(20);
  writer.block({ kind: 'text', text: `打印时间：${inShanghai(printedAt)}` });
  writer.block({ kind: 'text', text: `内容摘要（SHA-256）：${hash}` });
  return writer.pages.length;
}

/** 卷内目录, behind the cover. */
export function indexPages(
  document: PDFDocument,
  ink: Ink,
  { enclosures }: Dossier,
  { at, firstPages }: { readonly at: number; readonly firstPages: readonly number[] },
): void {
  const writer = new PageWriter(document, ink, at);
  writer.title('卷内目录', 18);
  const rows = enclosures.map(({ number, author, title, on }, index) => [
    ...[String(index + 1), number ?? '', author ?? '', title, on ?? '', String(firstPages[index] ?? '')],
  ]);
  writer.block({ kind: 'table', columns: INDEX, rows });
}

/** 卷内备考表, the last sheet. */
export function notePages(
  document: PDFDocument,
  ink: Ink,
  dossier: Dossier,
  { pages, listed }: Pick<PrintedDossier, 'pages' | 'listed'>,
): void {
  const { enclosures, notes, hash, volume, part } = dossier;
  const writer = new PageWriter(document, ink);
  writer.title('卷内备考表', 18);
  const sheets = `${volume}第${part.no}册共${part.of}册，卷内文件材料${enclosures.length}件，${pages}页。`;
  const left = Object.entries(listed).map(([index, because]) => `第${Number(index) + 1}件：${LISTED_WORDS[because]}。`);
  const missing = left.length === 0 ? [] : [`只列名、未并入的材料${left.length}件：`, ...left];
  for (const text of [sheets, ...notes, ...missing]) writer.block({ kind: 'text', text });
  writer.block({ kind: 'text', text: `内容摘要（SHA-256）：${hash}` });
  writer.gap(20);
  writer.block({
    kind: 'facts',
    rows: [
      ['立卷人', ''],
      ['检查人', ''],
      ['立卷时间', ''],
    ],
  });
}
