import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Reply } from './reply.ts';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to be saved under its Chinese name, as RFC 6266 writes it, and never shown inside the page. */
export function workbookReply(
  { bytes, name }: { readonly bytes: Readable; readonly name: string },
  plain: string,
): Reply {
  const disposition = `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Reply(new StreamableFile(bytes), {
    headers: { 'Content-Type': WORKBOOK, 'Content-Disposition': disposition },
  });
}
