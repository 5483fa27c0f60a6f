import { ContentRefused, type ContentSource } from './content-source.ts';
import { CONTENT_TYPES, contentTypeOf, type Signature } from './content-types.ts';
import { inspectPackage } from './office-package.ts';
import { inspectText } from './plain-text.ts';

const HEAD = 4096;
const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** Programs for Windows, Linux and macOS, scripts, Java. */
const PROGRAMS = ['MZ', '\u007fELF', '#!/', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be'];

/**
 * The media type that content and extension both say.
 * @throws ContentRefused
 */
export async function inspectContent(extension: string, source: ContentSource): Promise<string> {
  const known = contentTypeOf(extension);
  if (known === null) throw new ContentRefused('content-not-taken', { extension });
  const head = (await source.read(0, HEAD)).toString('latin1');
  if (PROGRAMS.some((start) => head.startsWith(start))) throw new ContentRefused('content-active');
  if (head.startsWith(OLE)) throw new ContentRefused('content-old-office');
  for (const signature of known.signatures) {
    if (await holds(signature, head, source)) return known.mediaType;
  }
  throw new ContentRefused('content-differs', { extension: known.extension });
}

async function holds(signature: Signature, head: string, source: ContentSource): Promise<boolean> {
  if (signature === 'text') return !startsLikeAnother(head) && inspectText(source);
  if (signature === 'mpeg-audio') return isMpegAudio(head);
  if ('brands' in signature)
    return head.startsWith('ftyp', 4) && brandsIn(head).some((brand) => signature.brands.includes(brand));
  if ('part' in signature) return head.startsWith(ZIP) && (await inspectPackage(source)).has(signature.part);
  if ('riff' in signature) return head.startsWith('RIFF') && head.startsWith(signature.riff, 8);
  return head.startsWith(signature.starts);
}

/** Some formats begin with letters, and short files of them would pass for text. */
function startsLikeAnother(head: string): boolean {
  return CONTENT_TYPES.some(({ signatures }) =>
    signatures.some((known) => typeof known === 'object' && 'starts' in known && head.startsWith(known.starts)),
  );
}

/** Major brand first; of the compatible ones only as many as the box says. */
function brandsIn(head: string): readonly string[] {
  const length = Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE(0);
  const compatible = head.slice(16, Math.min(length, 256));
  return [head.slice(8, 12), ...(compatible.match(/[\s\S]{4}/g) ?? [])];
}

/** A frame of MPEG audio: sync word, layer and bit rate that exist. */
function isMpegAudio(head: string): boolean {
  const [first = 0, second = 0, third = 0] = Buffer.from(head.slice(0, 3), 'latin1');
  const layer = (second >> 1) & 3;
  const rate = third >> 4;
  return first === 0xff && (second & 0xe0) === 0xe0 && layer !== 0 && rate !== 0 && rate !== 15;
}
