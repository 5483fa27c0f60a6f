import { AlignmentType } from 'docx';
import { partOf } from '../briefing/briefing-document.ts';
import { officialDocument, paragraph, run, SIZES, TYPE_AREA, TYPE_AREA_ACROSS } from '../official/page.ts';
import { reportBlocks, type ReportSheet } from './report.ts';

/** A report by a template as a document on A4, upright or across as its template says. */
export function reportDocument(sheet: ReportSheet): Promise<ReadableStream<Uint8Array>> {
  const { title, demo, across } = sheet;
  const area = across ? TYPE_AREA_ACROSS : TYPE_AREA;
  return officialDocument({ title, demo, across }, [
    paragraph([run(title, 'title', { size: SIZES.second })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    ...reportBlocks(sheet).map((block) => partOf(block, area)),
  ]);
}
