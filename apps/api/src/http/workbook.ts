import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Reply } from './reply.ts';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type OfficeFormat = 'docx' | 'xlsx';

export interface NamedBytes {
  readonly bytes: Readable;
  readonly name: string;
  /** Of what it says, where it is printed on it. */
  readonly hash?: string;
}

/** A file to be saved under its Chinese name, as RFC 6266 writes it, and never shown inside the page. */
export function officeReply({ bytes, name }: NamedBytes, plain: string, format: OfficeFormat): Reply {
  const disposition = `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Reply(new StreamableFile(bytes), {
    headers: { 'Content-Type': format === 'xlsx' ? WORKBOOK : DOCUMENT, 'Content-Disposition': disposition },
  });
}

export function workbookReply(file: NamedBytes, plain: string): Reply {
  return officeReply(file, plain, 'xlsx');
}
