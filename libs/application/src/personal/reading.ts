import { type Actor, type Instant, refuse, type Sealed, USUAL_NUMBERS } from '@qingxin/domain';
import { type SealedAt, type SqlExecutor, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { ERASED_TEXT, FREE_TEXT } from './free-text.ts';
import { masked } from './mask.ts';

/** A personal field as it leaves the system: masked, or null where the person was erased. */
export interface MaskedField {
  readonly subject: string;
  readonly field: string;
  readonly masked: string | null;
}

/** One that whoever looks may read; written down before it is shown. */
export interface ReadField extends MaskedField {
  readonly text: string | null;
}

export interface LookRequest {
  readonly stream: string;
  readonly actor: Actor;
  /** What of the answer is read in full. */
  readonly opens: (sealed: Sealed) => boolean;
  readonly minutes?: number;
}

export interface RevealRequest {
  readonly stream: string;
  readonly fields: readonly Sealed[];
  readonly actor: Actor;
  readonly reason: string;
  /** How long it stays open, as the rule has it today. */
  readonly minutes?: number;
}

export interface FileLook {
  readonly stream: string;
  readonly fileId: string;
  readonly actor: Actor;
}

/** Something is about to be printed as a whole: which volume and part of it, and the hash of what it says. */
export interface PrintNote {
  readonly stream: string;
  readonly actor: Actor;
  readonly what: Readonly<Record<string, string | number>>;
}

/** A person was looked for; by what kind of fact, never by which. */
export interface SearchNote {
  readonly streams: readonly string[];
  readonly actor: Actor;
  readonly by: 'name-and-phone' | 'same-person';
}

/** One field that somebody had shown in full. */
export interface Reveal {
  readonly at: Instant;
  readonly actor: string;
  readonly unit: string | null;
  readonly field: string;
  readonly reason: string | null;
}

export interface Revealed {
  readonly fields: readonly RevealedField[];
  /** Until then the fields are shown to this person without another reason. */
  readonly until: Instant;
}

export interface RevealedField {
  readonly subject: string;
  readonly field: string;
  /** Null where the person was erased. */
  readonly text: string | null;
}

/**
 * A telephone call with its notes takes no longer; whoever needs more gives a reason again. A reveal stays open for as long as it
 * was told to, whatever the rule says since; one that says nothing of it is older than the rule.
 */
const USUAL_MINUTES = USUAL_NUMBERS['D-REVEAL'].revealMinutes;
const LATELY = `at > clock_timestamp() - make_interval(mins =>
    COALESCE((meta->>'minutes')::int, ${USUAL_MINUTES}))`;

/** Somebody else has ended it before its time. */
const ENDED = `EXISTS (SELECT FROM es.read_log e WHERE e.stream = read_log.stream AND e.action = 'reveal-ended'
    AND e.meta->>'person' = read_log.actor AND e.position > read_log.position)`;

const entriesOf = (
  action: 'reveal' | 'read',
) => `INSERT INTO es.read_log (actor, unit, action, stream, subject, sealed_reason, meta)
    SELECT DISTINCT $1::text, $2::text, '${action}', $3::uuid, t.subject, $4::jsonb, jsonb_build_object('field', t.field, 'minutes', $7::int)
    FROM unnest($5::uuid[], $6::text[]) AS t(subject, field)`;
const REVEAL = { name: 'read_log_reveal', text: entriesOf('reveal') };
/** A page that is looked at again and again is one look. */
const READ = {
  name: 'read_log_read',
  text: `${entriesOf('read')} WHERE NOT EXISTS (SELECT FROM es.read_log l WHERE l.stream = $3::uuid AND l.actor = $1::text
    AND l.subject = t.subject AND l.meta->>'field' = t.field AND l.${LATELY})`,
};
const FILE = {
  name: 'read_log_file',
  text: `INSERT INTO es.read_log (actor, unit, action, stream, subject)
    VALUES ($1::text, $2::text, 'evidence', $3::uuid, $4::uuid)`,
};
const PRINT = {
  name: 'read_log_print',
  text: `INSERT INTO es.read_log (actor, unit, action, stream, meta)
    VALUES ($1::text, $2::text, 'print', $3::uuid, $4::jsonb)`,
};
const EXPORTED = {
  name: 'read_log_export',
  text: `INSERT INTO es.read_log (actor, unit, action, meta) VALUES ($1::text, $2::text, 'export', $3::jsonb)`,
};
const REVEALS = {
  name: 'read_log_reveals',
  text: `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor, unit, meta->>'field' AS field,
      coalesce(sealed_reason, to_jsonb(reason)) AS reason FROM es.read_log WHERE stream = $1::uuid AND action = 'reveal' AND ($2::timestamptz IS NULL OR at <= $2::timestamptz)
    ORDER BY position`,
};
const STILL_OPEN = {
  name: 'read_log_open',
  text: `SELECT DISTINCT subject, meta->>'field' AS field FROM es.read_log
    WHERE stream = $1::uuid AND actor = $2::text AND action = 'reveal' AND ${LATELY} AND NOT ${ENDED}`,
};
/** Somebody looked for a person: one entry for each matter that he was told of, or one without a matter. */
const SEARCH = {
  name: 'read_log_search',
  text: `INSERT INTO es.read_log (actor, unit, action, stream, meta)
    SELECT $1::text, $2::text, 'search', t.stream, jsonb_build_object('by', $4::text)
    FROM unnest($3::uuid[]) AS t(stream)`,
};
/** Streams, by name; a report against officials is named in no list. */
const OPEN_OF = {
  name: 'read_log_open_of',
  text: `SELECT DISTINCT s.name FROM es.read_log JOIN es.stream s ON s.stream_id = read_log.stream
    WHERE s.category <> 'conduct' AND actor = $1::text AND action = 'reveal' AND ($2::text IS NULL OR unit = $2::text) AND ${LATELY} AND NOT ${ENDED}
    ORDER BY s.name`,
};
const END_REVEALS = {
  name: 'read_log_end_reveals',
  text: `INSERT INTO es.read_log (actor, unit, action, stream, meta)
    SELECT $1::text, $2::text, 'reveal-ended', stream_id, jsonb_build_object('person', $3::text)
    FROM es.stream WHERE name = ANY($4::text[])`,
};

/** Where personal data leaves the system: masked by default, in full with a reason and an entry in the read log. */
export class PersonalDataReading {
  readonly #vault: SubjectVault;
  readonly #sql: SqlExecutor;

  constructor(vault: SubjectVault, sql: SqlExecutor) {
    this.#vault = vault;
    this.#sql = sql;
  }

  /**
   * A copy of any answer in which every sealed field of this stream is masked. What officers wrote in their own words is
   * part of the matter and stands in clear for whoever may see it.
   */
  masked(answer: unknown, stream: string): Promise<unknown> {
    return this.#shown(answer, stream, () => false);
  }

  /** As `masked`, for lines of several streams, their keys read together. */
  async maskedEach<T>(lines: readonly { readonly stream: string; readonly answer: T }[]): Promise<readonly unknown[]> {
    const fields: SealedAt[] = [];
    for (const { stream, answer } of lines)
      visit(answer, (sealed) => fields.push({ sealed, streamId: streamIdOf(stream) }));
    const texts = fields.length === 0 ? [] : await this.#vault.openAll(fields);
    let next = 0;
    return lines.map(({ answer }) => visit(answer, (sealed) => hiddenField(sealed, texts[next++] ?? null)));
  }

  /** As `masked`, but what the look opens is there in full too; written down before, once for as long as it stays open. */
  async read(answer: unknown, { stream, actor, opens, minutes = USUAL_MINUTES }: LookRequest): Promise<unknown> {
    const opened: Sealed[] = [];
    visit(answer, (sealed) => (opens(sealed) ? opened.push(sealed) : 0));
    if (opened.length > 0) await this.#log(READ, null, { stream, fields: opened, actor, minutes });
    return this.#shown(answer, stream, opens);
  }

  /** Fields of a matter that this person has revealed a moment ago, by `keyOf`. */
  async stillOpen(stream: string, actor: Actor): Promise<ReadonlySet<string>> {
    const rows = await this.#sql<{ subject: string; field: string }>(STILL_OPEN, [streamIdOf(stream), actor.id]);
    return new Set(rows.map(keyOf));
  }

  /** Logged before it is shown: a reveal that could not be logged does not happen. */
  async reveal({ minutes = USUAL_MINUTES, ...asked }: RevealRequest): Promise<Revealed> {
    const { stream, fields, actor, reason } = asked;
    if (reason.trim() === '') return refuse('reveal-without-reason');
    const sealed = await this.#vault.sealAlone({ field: FREE_TEXT, text: reason, streamId: streamIdOf(stream) });
    await this.#log(REVEAL, sealed, { stream, fields, actor, minutes });
    const texts = await this.#texts(fields, stream);
    return {
      fields: fields.map(({ subject, field }, index) => ({ subject, field, text: texts[index] ?? null })),
      until: new Date(Date.now() + minutes * 60_000).toISOString(),
    };
  }

  /** Somebody is about to be sent a file as it is. */
  async noteFile({ stream, fileId, actor }: FileLook): Promise<void> {
    await this.#sql(FILE, [actor.id, actor.unit, streamIdOf(stream), fileId.replace(/^file-/, '')]);
  }

  async notePrint({ stream, actor, what }: PrintNote): Promise<void> {
    await this.#sql(PRINT, [actor.id, actor.unit, streamIdOf(stream), JSON.stringify(what)]);
  }

  /** A list is about to leave the system as a sheet: which, of how many lines, and the hash of what it says. */
  async noteExport(actor: Actor, what: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#sql(EXPORTED, [actor.id, actor.unit, JSON.stringify(what)]);
  }

  /** Before what was found is told: a search that could not be logged finds nothing. */
  async noteSearch({ streams, actor, by }: SearchNote): Promise<void> {
    const found = streams.length === 0 ? [null] : streams.map(streamIdOf);
    await this.#sql(SEARCH, [actor.id, actor.unit, found, by]);
  }

  /** In the order in which they were made, by the clock of the machine. */
  async revealsOf(stream: string, { until }: { readonly until?: Instant } = {}): Promise<readonly Reveal[]> {
    const rows = await this.#sql<object>(REVEALS, [streamIdOf(stream), until ?? null]);
    return (await this.#shown(rows, stream, () => false)) as readonly Reveal[];
  }

  /** Matters in which this person still sees what he revealed; of one unit, or of all. */
  async openRevealsOf(person: string, unit: string | null = null): Promise<readonly string[]> {
    const rows = await this.#sql<{ readonly name: string }>(OPEN_OF, [person, unit]);
    return rows.map(({ name }) => name);
  }

  /** From now on they are masked for him again. */
  async endReveals(person: string, streams: readonly string[], { id, unit }: Actor): Promise<void> {
    if (streams.length > 0) await this.#sql(END_REVEALS, [id, unit, person, streams]);
  }

  async #shown(answer: unknown, stream: string, opens: LookRequest['opens']): Promise<unknown> {
    const fields: Sealed[] = [];
    visit(answer, (sealed) => fields.push(sealed));
    if (fields.length === 0) return answer;
    const texts = await this.#texts(fields, stream);
    let next = 0;
    return visit(answer, (sealed): MaskedField | ReadField | string => {
      const text = texts[next++] ?? null;
      const hidden = hiddenField(sealed, text);
      return typeof hidden !== 'string' && opens(sealed) ? { ...hidden, text } : hidden;
    });
  }

  #texts(fields: readonly Sealed[], stream: string): Promise<readonly (string | null)[]> {
    const streamId = streamIdOf(stream);
    return this.#vault.openAll(fields.map((sealed) => ({ sealed, streamId })));
  }

  async #log(
    statement: typeof READ | typeof REVEAL,
    reason: Sealed | null,
    {
      stream,
      fields,
      actor,
      minutes,
    }: Pick<RevealRequest, 'stream' | 'fields' | 'actor'> & { readonly minutes: number },
  ): Promise<void> {
    const subjects = fields.map(({ subject }) => subject);
    const names = fields.map(({ field }) => field);
    await this.#sql(statement, [actor.id, actor.unit, streamIdOf(stream), reason, subjects, names, minutes]);
  }
}

export function keyOf({ subject, field }: Pick<Sealed, 'subject' | 'field'>): string {
  return `${subject} ${field}`;
}

/** Masked; what officers wrote in their own words stands in clear. */
function hiddenField({ subject, field }: Sealed, text: string | null): MaskedField | string {
  if (field === FREE_TEXT) return text ?? ERASED_TEXT;
  return { subject, field, masked: text === null ? null : masked(field, text) };
}

export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const { subject, field, sealed } = value as Partial<Record<keyof Sealed, unknown>>;
  return typeof subject === 'string' && typeof field === 'string' && typeof sealed === 'string';
}

/** Every sealed field of a value, in one order; the copy has what `replace` answered in their place. */
function visit(value: unknown, replace: (sealed: Sealed) => unknown): unknown {
  if (isSealed(value)) return replace(value);
  if (Array.isArray(value)) return value.map((item) => visit(item, replace));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, replace)]));
}
