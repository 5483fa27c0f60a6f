import { randomBytes, randomUUID } from 'node:crypto';
import type { Sealed } from '@qingxin/domain';
import { SubjectErased } from '../errors.ts';
import type { InlineRows } from '../inline-rows.ts';
import type { SqlExecutor } from '../sql.ts';
import { BoundedCache } from './bounded-cache.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { ErasureFile } from './erasure-file.ts';
import type { ErasureNews } from './erasure-news.ts';
import { KeyRingRefused } from './file-key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { exactToken, type LookUp, partTokens, searchForm, tailToken, tokensFor } from './look-up.ts';

export interface FieldToSeal {
  /** Uuid of the person, free text or file that owns the key. */
  readonly subject: string;
  readonly field: string;
  readonly text: string;
  /** The stream whose events will carry it; opening it for another stream fails. */
  readonly streamId: string;
  readonly lookUp: LookUp;
  /** The subject was made for this command: it cannot have a key yet, and none is looked for. */
  readonly fresh?: true;
}

export interface SealedBatch {
  /** In the order asked for. */
  readonly sealed: readonly Sealed[];
  /** New keys and look-up tokens; they must be written with the append that carries the fields. */
  readonly rows: readonly InlineRows[];
}

export interface SealedAt {
  readonly sealed: Sealed;
  readonly streamId: string;
}

interface KeyRow {
  readonly subject_id: string;
  readonly key_version: number;
  readonly wrapped_key: Buffer | null;
}

interface SubjectKey {
  readonly version: number;
  readonly key: Buffer;
}

const ALGORITHM = 'A256GCM';
const CACHED_KEYS = 5000;
const CACHED_MILLISECONDS = 60_000;

const KEYS = {
  name: 'subject_keys',
  text: 'SELECT subject_id, key_version, wrapped_key FROM es.subject_key WHERE subject_id = ANY ($1::uuid[])',
};
const NEW_KEY = {
  name: 'subject_key_of_file',
  text: 'INSERT INTO es.subject_key (subject_id, key_version, wrapped_key) VALUES ($1::uuid, $2::smallint, $3::bytea)',
};
const DESTROY_ALL = {
  name: 'destroy_subjects',
  text: 'SELECT count(es.destroy_subject(s)) FROM unnest($1::uuid[]) AS s',
};
const FIND = {
  name: 'subjects_by_tokens',
  text: `SELECT subject_id FROM es.subject_lookup WHERE field = $1::text AND token = ANY ($2::bytea[])
    GROUP BY subject_id HAVING count(DISTINCT token) = cardinality($2::bytea[]) ORDER BY subject_id LIMIT 500`,
};

const FIND_ANY = {
  name: 'subjects_by_any_token',
  text: `SELECT a.i::int - 1 AS index, l.subject_id AS subject
    FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS a(field, token, i) JOIN es.subject_lookup l USING (token, field)
    ORDER BY a.i, l.subject_id LIMIT 500`,
};

const fieldContext = (subject: string, streamId: string, field: string): string => `${subject}|${streamId}|${field}`;
/** What a wrapped key is bound to. */
export const wrapContext = (subject: string, version: number): string => `${subject}|${version}`;

/**
 * Seals and opens personal fields under one key per subject. Unwrapped keys stay in memory until word comes that some key was
 * destroyed, for a minute at most, and not at all while word could be missed; sealing always asks the database.
 */
export class SubjectVault {
  readonly #sql: SqlExecutor;
  readonly #ring: KeyRing;
  readonly #erasures: ErasureFile | null;
  readonly #news: ErasureNews | null;
  readonly #keys: BoundedCache<SubjectKey>;
  /** How often the keys in memory were dropped. */
  #drops = 0;

  /**
   * @param erasures where a destroyed key is noted outside the database; null: nowhere
   * @param keeping `news` of other processes (absent: none comes, and a minute is all), `now` in milliseconds
   */
  constructor(
    sql: SqlExecutor,
    ring: KeyRing,
    erasures: ErasureFile | null = null,
    keeping: { readonly news?: ErasureNews; readonly now?: () => number } = {},
  ) {
    this.#sql = sql;
    this.#ring = ring;
    this.#erasures = erasures;
    this.#news = keeping.news ?? null;
    this.#keys = new BoundedCache(CACHED_KEYS, CACHED_MILLISECONDS, keeping.now);
    this.#news?.onErased(() => {
      this.#drops += 1;
      this.#keys.clear();
    });
  }

  /** @throws SubjectErased when a subject's key was destroyed */
  async seal(fields: readonly FieldToSeal[]): Promise<SealedBatch> {
    const subjects = [...new Set(fields.map((field) => field.subject))];
    const fresh = new Set(fields.filter((field) => field.fresh).map((field) => field.subject));
    const asked = subjects.filter((subject) => !fresh.has(subject));
    const known = asked.length === 0 ? new Map<string, SubjectKey>() : await this.#read(asked);
    const keys = new Map<string, SubjectKey>();
    const newKeys: object[] = [];
    for (const subject of subjects) {
      const key = known.get(subject) ?? this.#newKey();
      keys.set(subject, key);
      if (!known.has(subject)) newKeys.push(this.#keyRow(subject, key));
    }
    const sealed = fields.map((field) => sealField(field, keyOf(keys, field.subject)));
    return { sealed, rows: [...keyRows(newKeys), ...this.#lookUpRows(fields)] };
  }

  /** @throws SubjectErased, or an error when the ciphertext was made for another stream, field or subject */
  async open(sealed: Sealed, streamId: string): Promise<string> {
    const [text] = await this.openAll([{ sealed, streamId }]);
    if (text === undefined || text === null) throw new SubjectErased();
    return text;
  }

  /** Null where the subject was erased. One query for all keys not in memory. */
  async openAll(items: readonly SealedAt[]): Promise<readonly (string | null)[]> {
    const keys = new Map<string, SubjectKey>();
    const missing = new Set<string>();
    for (const { sealed } of items) {
      const cached = this.#keys.get(sealed.subject);
      if (cached === undefined) missing.add(sealed.subject);
      else keys.set(sealed.subject, cached);
    }
    if (missing.size > 0) {
      const before = this.#drops;
      for (const [subject, key] of await this.#readLiving([...missing])) {
        keys.set(subject, key);
        // Destroyed while it was read, perhaps.
        if (this.#drops === before && this.#news?.hears !== false) this.#keys.set(subject, key);
      }
    }
    return items.map(({ sealed, streamId }) => {
      const key = keys.get(sealed.subject);
      return key === undefined ? null : openField(sealed, streamId, key.key);
    });
  }

  /** A text with a key of its own that no event carries; the key is there before the text is. */
  async sealAlone({ field, text, streamId }: Pick<FieldToSeal, 'field' | 'text' | 'streamId'>): Promise<Sealed> {
    const subject = randomUUID();
    return sealField({ subject, field, text, streamId, lookUp: 'none' }, await this.#newLoneKey(subject));
  }

  /** A key of its own for a file that is about to be written; it must not have one yet. */
  async newFileKey(subject: string): Promise<Buffer> {
    return (await this.#newLoneKey(subject)).key;
  }

  async #newLoneKey(subject: string): Promise<SubjectKey> {
    const key = this.#newKey();
    const wrapped = encrypt(this.#ring.current().key, key.key, wrapContext(subject, key.version));
    await this.#sql(NEW_KEY, [subject, key.version, wrapped]);
    return key;
  }

  /** The key of a file; null once it was destroyed. @throws KeyRingRefused when the ring has lost what wrapped it */
  async fileKey(subject: string): Promise<Buffer | null> {
    return (await this.#readLiving([subject])).get(subject)?.key ?? null;
  }

  /** Which of these subjects have a key, living or destroyed. */
  async known(subjects: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#sql<KeyRow>(KEYS, [subjects]);
    return new Set(rows.map((row) => row.subject_id));
  }

  /** Destroys the subject's key and look-ups for good, noted outside before. False when there was no living key. */
  async destroy(subject: string): Promise<boolean> {
    this.#erasures?.add([subject], new Date().toISOString());
    const [row] = await this.#sql<{ destroyed: boolean }>(
      { name: 'destroy_subject', text: 'SELECT es.destroy_subject($1::uuid) AS destroyed' },
      [subject],
    );
    this.#keys.delete(subject);
    return row?.destroyed === true;
  }

  /** As `destroy` of each; noted outside before the first key goes. Destroyed ones among them stay as they are. */
  async destroyAll(subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    this.#erasures?.add(subjects, new Date().toISOString());
    await this.#sql(DESTROY_ALL, [subjects]);
    for (const subject of subjects) this.#keys.delete(subject);
  }

  /** Subjects whose field has exactly this value, at most 500. */
  async findExact(field: string, text: string): Promise<readonly string[]> {
    return this.#find(field, [exactToken(this.#ring, field, text)]);
  }

  /**
   * Subjects that have one of these values in a field, at most 500: as `findExact` for each, in one query.
   * Pairs of `index` (into `asked`) and subject.
   */
  async findAnyExact(
    asked: readonly { readonly field: string; readonly text: string }[],
  ): Promise<readonly { readonly index: number; readonly subject: string }[]> {
    if (asked.length === 0) return [];
    const params = [
      asked.map(({ field }) => field),
      asked.map(({ field, text }) => exactToken(this.#ring, field, text)),
    ];
    return this.#sql<{ index: number; subject: string }>(FIND_ANY, params);
  }

  /** Subjects whose number ends in these four digits, at most 500. */
  async findByTail(field: string, digits: string): Promise<readonly string[]> {
    const token = tailToken(this.#ring, field, digits);
    return token === null ? [] : this.#find(field, [token]);
  }

  /** Subjects whose name contains every two neighbouring characters of `text` (two at least), at most 500. */
  async findByName(field: string, text: string): Promise<readonly string[]> {
    if (Array.from(searchForm(text)).length < 2) return this.findExact(field, text);
    return this.#find(field, partTokens(this.#ring, field, text));
  }

  async #find(field: string, tokens: readonly Buffer[]): Promise<readonly string[]> {
    const rows = await this.#sql<{ subject_id: string }>(FIND, [field, tokens]);
    return rows.map((row) => row.subject_id);
  }

  /** Keys of known subjects; unknown ones have no entry. */
  async #read(subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    const rows = await this.#sql<KeyRow>(KEYS, [subjects]);
    const living = this.#unwrapAll(rows);
    if (rows.some((row) => !living.has(row.subject_id))) throw new SubjectErased();
    return living;
  }

  async #readLiving(subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    const rows = await this.#sql<KeyRow>(KEYS, [subjects]);
    const known = new Set(rows.map((row) => row.subject_id));
    const unknown = subjects.find((subject) => !known.has(subject));
    if (unknown !== undefined) throw new Error('a sealed field names a subject without a key');
    return this.#unwrapAll(rows);
  }

  /** Takes the newest wrapping whose key is in the ring. @throws KeyRingRefused when a living key has none: not an erasure */
  #unwrapAll(rows: readonly KeyRow[]): Map<string, SubjectKey> {
    const keys = new Map<string, SubjectKey>();
    for (const { subject_id: subject, key_version: version, wrapped_key: wrapped } of rows) {
      const wrapping = wrapped === null ? null : this.#ring.get(version);
      if (wrapped === null || wrapping === null || (keys.get(subject)?.version ?? 0) > version) continue;
      keys.set(subject, { version, key: decrypt(wrapping, wrapped, wrapContext(subject, version)) });
    }
    const locked = rows.find(({ subject_id, wrapped_key }) => wrapped_key !== null && !keys.has(subject_id));
    if (locked !== undefined) throw new KeyRingRefused('key-ring-incomplete', `wrapping-${locked.key_version}.key`);
    return keys;
  }

  #newKey(): SubjectKey {
    return { version: this.#ring.current().id, key: randomBytes(32) };
  }

  #keyRow(subject: string, { version, key }: SubjectKey): object {
    const wrapped = encrypt(this.#ring.current().key, key, wrapContext(subject, version));
    return { subject_id: subject, key_version: version, wrapped_key: `\\x${wrapped.toString('hex')}` };
  }

  #lookUpRows(fields: readonly FieldToSeal[]): readonly InlineRows[] {
    const rows = new Map<string, object>();
    for (const { subject, field, text, lookUp } of fields) {
      for (const token of tokensFor(this.#ring, lookUp, field, text)) {
        const hex = `\\x${token.toString('hex')}`;
        rows.set(`${subject} ${field} ${hex}`, { subject_id: subject, field, token: hex });
      }
    }
    if (rows.size === 0) return [];
    const key = ['token', 'field', 'subject_id'];
    return [{ table: 'es.subject_lookup', key, mode: 'upsert', rows: [...rows.values()] }];
  }
}

function keyOf(keys: ReadonlyMap<string, SubjectKey>, subject: string): SubjectKey {
  const key = keys.get(subject);
  if (key === undefined) throw new Error('no key for a subject to seal');
  return key;
}

function keyRows(rows: readonly object[]): readonly InlineRows[] {
  if (rows.length === 0) return [];
  return [{ table: 'es.subject_key', key: ['subject_id', 'key_version'], mode: 'insert', rows }];
}

function sealField({ subject, field, text, streamId }: FieldToSeal, { version, key }: SubjectKey): Sealed {
  const box = encrypt(key, Buffer.from(text, 'utf8'), fieldContext(subject, streamId, field));
  return { subject, field, sealed: `${ALGORITHM}.${version}.${box.toString('base64url')}` };
}

function openField({ subject, field, sealed }: Sealed, streamId: string, key: Buffer): string {
  const [algorithm, , box] = sealed.split('.');
  if (algorithm !== ALGORITHM || box === undefined) throw new Error('unknown form of a sealed field');
  return decrypt(key, Buffer.from(box, 'base64url'), fieldContext(subject, streamId, field)).toString('utf8');
}
