import { PDFDocument } from '@cantoo/pdf-lib';
import { Ink } from '../dossier/ink.ts';
import { demoMarked } from '../dossier/page-marks.ts';
import { A4, A4_ACROSS, MM, type PageLook, PageWriter } from '../dossier/page-writer.ts';
import { DEMO_MARK } from '../official/page.ts';
import { reportBlocks, type ReportSheet } from './report.ts';

const PRODUCER = '清薪 Qingxin';

const LOOK: PageLook = {
  margin: { top: 18 * MM, bottom: 16 * MM, left: 18 * MM, right: 16 * MM },
  text: { size: 9, line: 14 },
  heading: { size: 10, line: 14, before: 3 },
  cell: { size: 8.5, line: 11, pad: 3 },
};

/** A report by a template as a PDF on A4. The same report gives the same bytes. */
export async function reportPdf(sheet: ReportSheet): Promise<Uint8Array> {
  const { title, demo, across, asOf } = sheet;
  const document = await PDFDocument.create({ updateMetadata: false });
  const ink = await Ink.for(document);
  const writer = new PageWriter(document, ink, null, { ...LOOK, paper: across ? A4_ACROSS : A4 });
  writer.title(title, 16);
  for (const block of reportBlocks(sheet)) writer.block(block);
  if (demo) for (const page of document.getPages()) demoMarked(page, ink, DEMO_MARK);
  const made = new Date(asOf);
  document.setTitle(title);
  document.setProducer(PRODUCER);
  document.setCreator(PRODUCER);
  document.setLanguage('zh-CN');
  document.setCreationDate(made);
  document.setModificationDate(made);
  return document.save({ objectsPerTick: 200, updateFieldAppearances: false });
}
