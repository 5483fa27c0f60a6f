import { FREE_TEXT } from '../personal/free-text.ts';
import type { Fen, FreeText, Instant, LocalDay, Sealed } from '@qingxin/domain';
import Type, { type TProperties, type TSchema, type TUnsafe } from 'typebox';

/** Largest sum anybody may enter: 10^15 fen. */
export const LARGEST_SUM = 1_000_000_000_000_000;

const MEANINGFUL = '\\S';
const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** An object that refuses every field it does not name. */
export function record<P extends TProperties>(properties: P, description?: string) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

export function text(description: string, maxLength: number) {
  return Type.String({ description, minLength: 1, maxLength, pattern: MEANINGFUL });
}

/** What a person writes in his own words: sealed under a subject of its own, and shown to whoever may see the matter. */
export function freeText(description: string, maxLength: number): TUnsafe<FreeText> {
  return Type.Unsafe<FreeText>(
    Type.String({ description, minLength: 1, maxLength, pattern: MEANINGFUL, 'x-personal': FREE_TEXT }),
  );
}

export function reason(description = '理由') {
  return freeText(description, 1000);
}

/** Ids given out by streams (tasks, clocks, hand-offs, rungs): short ASCII without spaces. */
export function localId(description: string) {
  return Type.String({ description, pattern: '^[A-Za-z0-9][A-Za-z0-9#/:._-]{0,199}$' });
}

export function uuid(description: string) {
  return Type.String({ description, pattern: UUID });
}

export function streamName(kind: string, description: string) {
  return Type.String({ description, pattern: UUID.replace('^', `^${kind}-`) });
}

export function unitId(description: string) {
  return Type.String({ description, pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });
}

export function personId(description: string) {
  return Type.String({ description, pattern: '^person:[a-z0-9][a-z0-9._-]{0,63}$' });
}

export function creditCode() {
  return Type.String({ description: '统一社会信用代码', pattern: '^[0-9A-Z]{8,18}$' });
}

/** 文号, file number, ticket number: as printed. */
export function paperNumber(description: string) {
  return Type.String({ description, minLength: 1, maxLength: 100, pattern: MEANINGFUL });
}

export function fen(description: string): TUnsafe<Fen> {
  return Type.Unsafe<Fen>(Type.Integer({ description: `${description}（分）`, minimum: 0, maximum: LARGEST_SUM }));
}

export function count(description: string, maximum: number, minimum = 1) {
  return Type.Integer({ description, minimum, maximum });
}

export function localDay(description: string): TUnsafe<LocalDay> {
  return Type.Unsafe<LocalDay>(Type.String({ description, format: 'date', pattern: '^(19|20|21)\\d{2}-' }));
}

/** An instant with its offset; brought to UTC at the edge. */
export function instant(description: string): TUnsafe<Instant> {
  return Type.Unsafe<Instant>(Type.String({ description, format: 'date-time', maxLength: 40, 'x-instant': true }));
}

/** A file already stored as evidence, by its id. */
export function documentId(description: string) {
  return Type.String({ description, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$' });
}

/** Personal: plain text in the request, sealed before anything is decided or written. */
export function personal(field: string, description: string, maxLength: number): TUnsafe<Sealed> {
  return Type.Unsafe<Sealed>(
    Type.String({ description, minLength: 1, maxLength, pattern: MEANINGFUL, 'x-personal': field }),
  );
}

export function unknown(description = '不详') {
  return Type.Literal('unknown', { description });
}

/** Said to be unknown (不详) is an answer; leaving the field out says nobody asked yet. */
export function orUnknown<T extends TSchema>(schema: T) {
  return Type.Union([unknown(), schema]);
}

export function orNull<T extends TSchema>(schema: T) {
  return Type.Union([Type.Null(), schema]);
}

export function list<T extends TSchema>(items: T, description: string, maxItems: number, minItems = 0) {
  return Type.Array(items, { description, minItems, maxItems });
}

/**
 * A schema whose objects the door completes (ids, subjects) before `decide` sees them. `Full` is the domain's type;
 * every field of the schema must be one of its fields.
 */
export function completed<Full extends object>() {
  return <P extends { [K in keyof P]: K extends keyof Full ? TSchema : never } & TProperties>(
    properties: P,
    options: { readonly person?: true; readonly id?: keyof Full & string; readonly description?: string },
  ): TUnsafe<Full> =>
    Type.Unsafe<Full>(
      Type.Object(properties, {
        additionalProperties: false,
        ...(options.description === undefined ? {} : { description: options.description }),
        ...(options.person === undefined ? {} : { 'x-person': true }),
        ...(options.id === undefined ? {} : { 'x-id': options.id }),
      }),
    );
}

const SERVICE_WAYS = ['handed', 'left', 'post', 'posted-up', 'electronic', 'public-notice'] as const;
const SERVICE_WAYS_SAID = '直接、留置、邮寄、张贴、电子、公告';

/** 送达 of a paper. */
export const serviceWay = Type.Enum([...SERVICE_WAYS], { description: SERVICE_WAYS_SAID });
/** 送达 of an order; to whoever is held, the place of custody hands it on. */
export const orderServiceWay = Type.Enum([...SERVICE_WAYS, 'through-custody'], {
  description: `${SERVICE_WAYS_SAID}、羁押场所转交（以本人签收日期为送达日期）`,
});
