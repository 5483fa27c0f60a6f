import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import {
  type Dossier,
  type EnclosedFile,
  type Enclosure,
  LISTED_WORDS,
  type ListedBecause,
  type PrintedDossier,
} from './dossier.ts';
import { pagesOf } from './enclosed-pdf.ts';
import { picturePage } from './enclosed-picture.ts';
import { coverPages, indexPages, notePages } from './front.ts';
import { Ink } from './ink.ts';
import { demoMarked, numbered } from './page-marks.ts';
import { PageWriter } from './page-writer.ts';

const PRODUCER = '清薪 Qingxin';
const PICTURES = ['jpg', 'jpeg', 'png'];

/**
 * One volume: 封面, 卷内目录, what is in it with continuous page numbers, 备考表. Files are read one after the other. The same
 * dossier gives the same bytes.
 */
export async function dossierDocument(dossier: Dossier): Promise<PrintedDossier> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const ink = await Ink.for(document);
  const pages: PDFPage[] = [];
  const firstPages: number[] = [];
  const listed: Record<number, ListedBecause> = {};
  for (const [index, enclosure] of dossier.enclosures.entries()) {
    firstPages.push(pages.length + 1);
    const { added, because } = await enclosed(document, ink, enclosure);
    pages.push(...added);
    if (because !== null) listed[index] = because;
  }
  for (const [index, page] of pages.entries()) numbered(page, index + 1, ink);
  const cover = coverPages(document, ink, dossier, pages.length);
  indexPages(document, ink, dossier, { at: cover, firstPages });
  notePages(document, ink, dossier, { pages: pages.length, listed });
  if (dossier.demo) for (const page of document.getPages()) demoMarked(page, ink);
  describe(document, dossier);
  const bytes = await document.save({ objectsPerTick: 200, updateFieldAppearances: false });
  return { bytes, pages: pages.length, firstPages, listed };
}

interface Added {
  readonly added: readonly PDFPage[];
  readonly because: ListedBecause | null;
}

async function enclosed(document: PDFDocument, ink: Ink, { title, content }: Enclosure): Promise<Added> {
  if (content.kind === 'paper') {
    const writer = new PageWriter(document, ink);
    writer.title(title);
    for (const block of content.blocks) writer.block(block);
    return { added: writer.pages, because: null };
  }
  const found = await filePages(document, content.file);
  if (typeof found !== 'string') return { added: found, because: null };
  return { added: standIn(document, ink, { title, file: content.file, because: found }), because: found };
}

async function filePages(
  document: PDFDocument,
  { extension, content }: EnclosedFile,
): Promise<readonly PDFPage[] | ListedBecause> {
  if (typeof content === 'string') return content;
  if (extension !== 'pdf' && !PICTURES.includes(extension)) return 'not-printable';
  const bytes = await content();
  if (typeof bytes === 'string') return bytes;
  if (extension === 'pdf') {
    const copied = await pagesOf(document, bytes);
    if (typeof copied !== 'string') for (const page of copied) document.addPage(page);
    return copied;
  }
  const page = await picturePage(document, extension, bytes);
  return typeof page === 'string' ? page : [page];
}

/** The sheet in the place of a file that is not in the volume. */
function standIn(
  document: PDFDocument,
  ink: Ink,
  { title, file, because }: { readonly title: string; readonly file: EnclosedFile; readonly because: ListedBecause },
): readonly PDFPage[] {
  const writer = new PageWriter(document, ink);
  writer.title(title);
  writer.block({
    kind: 'facts',
    rows: [
      ['未并入本卷的原因', LISTED_WORDS[because]],
      ['格式、大小', `${file.extension}，${file.size}字节`],
      ['SHA-256', file.sha256],
      ['原文件所在', file.place],
    ],
  });
  return writer.pages;
}

function describe(document: PDFDocument, { title, volume, printedAt }: Dossier): void {
  document.setTitle(`${title}（${volume}）`);
  document.setProducer(PRODUCER);
  document.setCreator(PRODUCER);
  document.setLanguage('zh-CN');
  document.setCreationDate(new Date(printedAt));
  document.setModificationDate(new Date(printedAt));
}
