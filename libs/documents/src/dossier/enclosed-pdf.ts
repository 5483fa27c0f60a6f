import { inflateSync } from 'node:zlib';
import { EncryptedPDFError, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { ListedBecause } from './dossier.ts';

/** A file of more pages is a volume of its own. */
export const MOST_PAGES_OF_A_FILE = 300;
/** What the streams that say where everything is may unpack to, over the whole file. */
const MOST_UNPACKED = 64 * 2 ** 20;

/** Annotations that show something by themselves; links, attached files and players are left behind. */
const SHOWN = new Set([
  '/Stamp',
  '/Widget',
  '/FreeText',
  '/Ink',
  '/Highlight',
  '/Underline',
  '/Square',
  '/Circle',
  '/Line',
  '/Watermark',
]);

/** Its pages as they are, brought over into `document`; or why they cannot be. */
export async function pagesOf(document: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[] | ListedBecause> {
  if (swells(bytes)) return 'swells';
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Medium });
    if (file.getPageCount() > MOST_PAGES_OF_A_FILE) return 'too-many-pages';
    for (const page of file.getPages()) settle(page);
    return await document.copyPages(file, file.getPageIndices());
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'damaged';
  }
}

/** Nothing on a page does anything, and nothing leads from it to what is not printed. */
function settle({ node }: PDFPage): void {
  for (const key of ['AA', 'B', 'Metadata', 'PieceInfo', 'StructParents', 'Thumb']) node.delete(PDFName.of(key));
  const annotations = node.Annots();
  if (annotations === undefined) return;
  const kept = annotations.asArray().filter((_, index) => {
    const annotation = annotations.lookupMaybe(index, PDFDict);
    const subtype = annotation?.lookupMaybe(PDFName.of('Subtype'), PDFName)?.toString() ?? '';
    if (annotation === undefined || !SHOWN.has(subtype)) return false;
    for (const key of ['A', 'AA', 'P', 'Parent', 'Popup', 'StructParent', 'Dest']) annotation.delete(PDFName.of(key));
    return true;
  });
  const left = PDFArray.withContext(node.context);
  for (const annotation of kept) left.push(annotation);
  node.set(PDFName.of('Annots'), left);
}

/**
 * Whether what is unpacked in order to read the file at all is far more than the file: a reader unpacks these streams in
 * full. Pictures and text of its pages stay packed.
 */
function swells(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const head = file.toString('latin1', Math.max(0, at - 1024), at);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    if (!/\/(ObjStm|XRef)\b/.test(dictionary)) continue;
    if (/\/Filter\s*\[[^\]]*\/\w+\s*\/\w+/.test(dictionary)) return true;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const end = file.indexOf('endstream', start, 'latin1');
    left -= unpacked(file.subarray(start, end < 0 ? file.length : end), left);
    if (left <= 0) return true;
  }
  return false;
}

/** How many bytes it unpacks to; `most` where it would be more. */
function unpacked(packed: Uint8Array, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : 0;
  }
}
