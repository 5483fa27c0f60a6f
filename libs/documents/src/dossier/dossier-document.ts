import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { Dossier, EnclosedFile, Enclosure, ListedBecause, PrintedDossier } from './dossier.ts';
import { pagesOf } from './enclosed-pdf.ts';
import { picturePage } from './enclosed-picture.ts';
import { coverPages, indexPages, notePages } from './front.ts';
import { Ink } from './ink.ts';
import { demoMarked, numbered } from './page-marks.ts';
import { PageWriter } from './page-writer.ts';

const PRODUCER = '清薪 Qingxin';
const PICTURES = ['jpg', 'jpeg', 'png'];

const BECAUSE: Readonly<Record<ListedBecause, string>> = {
  'not-printable': '该格式不能并入页面，须另行查阅原文件',
  encrypted: '文件加密，打不开；请提供未加密的版本，作为新版本上传',
  damaged: '文件残缺或者格式有误，读不出；请提供完好的版本，作为新版本上传',
  'too-many-pages': '页数过多，另行成卷',
  'picture-too-large': '图片尺寸过大；请提供较小的版本，作为新版本上传',
  swells: '文件展开后过大，未予打开；请另存为普通的PDF，作为新版本上传',
  erased: '原件已依法删除，遮盖副本另列',
  withheld: '打印人无权查阅原文件',
  'store-damaged': '存储的文件与登记的摘要不符或者缺失，须按运行手册核查',
};

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
  notePages(document, ink, dossier, pages.length);
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
  if (extension === 'pdf') {
    const copied = await pagesOf(document, await content());
    if (typeof copied !== 'string') for (const page of copied) document.addPage(page);
    return copied;
  }
  if (!PICTURES.includes(extension)) return 'not-printable';
  const page = await picturePage(document, extension, await content());
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
      ['未并入本卷的原因', BECAUSE[because]],
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
