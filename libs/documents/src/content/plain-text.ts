import { ContentRefused, type ContentSource } from './content-source.ts';

/** Text that is longer is no text that anybody reads. */
const LONGEST = 20 * 2 ** 20;
/** Tags with which a browser would take the text for a page, and text starts of scripts. */
const ACTIVE =
  /<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|\?xml|\?php)\b|^\s*(?:\{\\rtf|@echo\s)/i;
const CONTROLS = /(?![\t\n\r\f])\p{Cc}/u;

/** Whether it is text in UTF-8 or GB 18030, without control characters. @throws ContentRefused for a page or a script */
export async function inspectText(source: ContentSource): Promise<boolean> {
  if (source.size > LONGEST) return false;
  const bytes = await source.read(0, source.size);
  const text = decoded(bytes);
  if (text === null || CONTROLS.test(text)) return false;
  if (ACTIVE.test(text.slice(0, 64 * 1024))) throw new ContentRefused('content-active');
  return true;
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}
