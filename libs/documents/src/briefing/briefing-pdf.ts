import { PDFDocument } from '@cantoo/pdf-lib';
import { Ink } from '../dossier/ink.ts';
import { demoMarked } from '../dossier/page-marks.ts';
import { MM, type PageLook, PageWriter } from '../dossier/page-writer.ts';
import { DEMO_MARK } from '../official/page.ts';
import { BRIEFING_TITLE, briefingBlocks, type BriefingSheet } from './briefing.ts';

const PRODUCER = '清薪 Qingxin';

/** Close enough for one page, and large enough to be read. */
const LOOK: PageLook = {
  margin: { top: 16 * MM, bottom: 14 * MM, left: 18 * MM, right: 16 * MM },
  text: { size: 9, line: 13 },
  heading: { size: 10, line: 14, before: 3 },
  cell: { size: 8.5, line: 11, pad: 2 },
};

/** 一页专报 as a PDF on A4. The same report gives the same bytes. */
export async function briefingPdf(sheet: BriefingSheet): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const ink = await Ink.for(document);
  const writer = new PageWriter(document, ink, null, LOOK);
  writer.title(BRIEFING_TITLE, 16);
  writer.block({ kind: 'text', text: sheet.issuer });
  for (const block of briefingBlocks(sheet)) writer.block(block);
  if (sheet.demo) for (const page of document.getPages()) demoMarked(page, ink, DEMO_MARK);
  const made = new Date(sheet.asOf);
  document.setTitle(BRIEFING_TITLE);
  document.setProducer(PRODUCER);
  document.setCreator(PRODUCER);
  document.setLanguage('zh-CN');
  document.setCreationDate(made);
  document.setModificationDate(made);
  return document.save({ objectsPerTick: 200, updateFieldAppearances: false });
}
