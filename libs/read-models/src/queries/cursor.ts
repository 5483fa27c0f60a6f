import { refuse } from '@qingxin/domain';

export const LARGEST_PAGE = 200;

/** Where a page ended: the sort value and the id of its last row. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id]), 'utf8').toString('base64url');
}

/** Refuses `cursor-invalid` for anything this module has not written. */
export function decodeCursor(text: string): Cursor {
  const [at, id] = pairOf(text);
  return INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && ID.test(id) ? { at, id } : refuse('cursor-invalid');
}

/** Where a page ended that is ordered by a number (文号). */
export interface NumberCursor {
  /** Digits of equal length, or a name. */
  readonly after: string;
  readonly id: string;
}

export function encodeNumberCursor({ after, id }: NumberCursor): string {
  return encodeCursor({ at: after, id });
}

export function decodeNumberCursor(text: string): NumberCursor {
  const [after, id] = pairOf(text);
  return DIGITS.test(after) && ID.test(id) ? { after, id } : refuse('cursor-invalid');
}

/** Where a page ended that is ordered by a name. */
export function encodeTextCursor({ after, id }: NumberCursor): string {
  return encodeCursor({ at: after, id });
}

export function decodeTextCursor(text: string): NumberCursor {
  const [after, id] = pairOf(text);
  return after.length <= MOST_LETTERS && ID.test(id) ? { after, id } : refuse('cursor-invalid');
}

const MOST_LETTERS = 400;

/** As these cursors are written: an instant of ours or digits, and the id of a row. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DIGITS = /^\d{1,40}$/;
const ID = /^[\x21-\x7e]{1,400}$/;

function pairOf(text: string): readonly [string, string] {
  const parts = parsed(text);
  if (!Array.isArray(parts) || parts.length !== 2) return refuse('cursor-invalid');
  const [first, second] = parts as readonly unknown[];
  return typeof first === 'string' && typeof second === 'string' ? [first, second] : refuse('cursor-invalid');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

export function pageSize(limit: number | undefined): number {
  if (limit === undefined) return 50;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
    return refuse('limit-invalid', { details: { most: LARGEST_PAGE } });
  return limit;
}
