/** Kinds of files with a limit of their own. */
export type ContentClass = 'document' | 'picture' | 'audio' | 'video';

/** How a type is told from its bytes. */
export type Signature =
  /** First bytes, one character each. */
  | { readonly starts: string }
  | { readonly riff: string }
  /** ISO base media (mp4, heic): the brands of its first box. */
  | { readonly brands: readonly string[] }
  /** A zip archive with this part. */
  | { readonly part: string }
  | 'mpeg-audio'
  | 'text';

export interface ContentType {
  readonly extension: string;
  readonly mediaType: string;
  readonly of: ContentClass;
  /** One of them holds. */
  readonly signatures: readonly Signature[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const heic = { brands: ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'] };
const mp4 = { brands: ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV'] };

const type = (
  extension: string,
  mediaType: string,
  of: ContentClass,
  ...signatures: readonly Signature[]
): ContentType => ({ extension, mediaType, of, signatures });

/**
 * What is taken as evidence: nothing that a program runs or a browser executes. Exact and short rather than a library that
 * knows hundreds: a type that is not here is refused, and office files are looked into beyond their signature.
 */
export const CONTENT_TYPES: readonly ContentType[] = [
  type('pdf', 'application/pdf', 'document', { starts: '%PDF-' }),
  type('ofd', 'application/ofd', 'document', { part: 'OFD.xml' }),
  type('docx', `${OFFICE}.wordprocessingml.document`, 'document', { part: 'word/document.xml' }),
  type('xlsx', `${OFFICE}.spreadsheetml.sheet`, 'document', { part: 'xl/workbook.xml' }),
  type('csv', 'text/csv', 'document', 'text'),
  type('txt', 'text/plain', 'document', 'text'),
  type('jpg', 'image/jpeg', 'picture', { starts: '\u00ff\u00d8\u00ff' }),
  type('jpeg', 'image/jpeg', 'picture', { starts: '\u00ff\u00d8\u00ff' }),
  type('png', 'image/png', 'picture', { starts: '\u0089PNG\r\n\u001a\n' }),
  type('heic', 'image/heic', 'picture', heic),
  type('mp3', 'audio/mpeg', 'audio', { starts: 'ID3' }, 'mpeg-audio'),
  type('m4a', 'audio/mp4', 'audio', { brands: ['M4A ', 'M4B ', 'mp42', 'isom'] }),
  type('amr', 'audio/amr', 'audio', { starts: '#!AMR' }),
  type('wav', 'audio/wav', 'audio', { riff: 'WAVE' }),
  type('mp4', 'video/mp4', 'video', mp4),
  type('mov', 'video/quicktime', 'video', { brands: ['qt  '] }),
  type('3gp', 'video/3gpp', 'video', { brands: ['3gp4', '3gp5', '3gp6', '3gp7', '3gr6', '3gs6'] }),
];

export function contentTypeOf(extension: string): ContentType | null {
  return CONTENT_TYPES.find((known) => known.extension === extension.toLowerCase()) ?? null;
}
