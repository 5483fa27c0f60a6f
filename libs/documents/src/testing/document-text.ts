import { tellXml } from '../import/xml-part.ts';
import { openZip } from '../import/zip-archive.ts';

export interface DocumentText {
  /** Paragraphs outside of tables, in their order. */
  readonly paragraphs: readonly string[];
  /** Rows of all tables, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  /** Left, right, top and bottom margin in twentieths of a point. */
  readonly margins: Readonly<Record<string, string>>;
  /** Families that its texts name. */
  readonly fonts: ReadonlySet<string>;
}

/** What a .docx says, by a reader that knows nothing of what wrote it. */
export async function documentText(bytes: Uint8Array): Promise<DocumentText> {
  const archive = await openZip(bytes);
  const paragraphs: string[] = [];
  const rows: string[][] = [];
  const fonts = new Set<string>();
  let margins: Readonly<Record<string, string>> = {};
  let [cells, text, inText, depth] = [[] as string[], '', false, 0];
  let cell: string[] = [];
  await tellXml(archive.unpack('word/document.xml'), {
    open(name, attributes) {
      if (name === 'pgMar') margins = attributes;
      if (name === 'rFonts') fonts.add(attributes['w:eastAsia'] ?? '');
      if (name === 'tbl') depth += 1;
      if (name === 'tr') cells = [];
      if (name === 'tc') cell = [];
      if (name === 'p') text = '';
      inText = name === 't';
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'p') (depth > 0 ? cell : paragraphs).push(text);
      if (name === 'tc') cells.push(cell.join('\n'));
      if (name === 'tr') rows.push(cells);
      if (name === 'tbl') depth -= 1;
    },
  });
  return { paragraphs: paragraphs.filter((line) => line !== ''), rows, margins, fonts };
}

/** One part of the package as it is. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await openZip(bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.unpack(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
