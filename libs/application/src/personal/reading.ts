import { type Actor, refuse, type Sealed } from '@qingxin/domain';
import { type SqlExecutor, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { ERASED_TEXT, FREE_TEXT } from './free-text.ts';
import { masked } from './mask.ts';

/** A personal field as it leaves the system: masked, or null where the person was erased. */
export interface MaskedField {
  readonly subject: string;
  readonly field: string;
  readonly masked: string | null;
}

export interface RevealRequest {
  readonly stream: string;
  readonly fields: readonly Sealed[];
  readonly actor: Actor;
  readonly reason: string;
}

export interface RevealedField {
  readonly subject: string;
  readonly field: string;
  /** Null where the person was erased. */
  readonly text: string | null;
}

const READ_LOG = {
  name: 'read_log_reveal',
  text: `INSERT INTO es.read_log (actor, unit, action, stream, subject, reason, meta)
    SELECT $1::text, $2::text, 'reveal', $3::uuid, t.subject, $4::text, jsonb_build_object('field', t.field)
    FROM unnest($5::uuid[], $6::text[]) AS t(subject, field)`,
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
  async masked<T>(answer: T, stream: string): Promise<unknown> {
    const fields: Sealed[] = [];
    visit(answer, (sealed) => fields.push(sealed));
    if (fields.length === 0) return answer;
    const streamId = streamIdOf(stream);
    const texts = await this.#vault.openAll(fields.map((sealed) => ({ sealed, streamId })));
    let next = 0;
    return visit(answer, ({ subject, field }): MaskedField | string => {
      const text = texts[next++] ?? null;
      if (field === FREE_TEXT) return text ?? ERASED_TEXT;
      return { subject, field, masked: text === null ? null : masked(field, text) };
    });
  }

  /** Logged before it is shown: a reveal that could not be logged does not happen. */
  async reveal({ stream, fields, actor, reason }: RevealRequest): Promise<readonly RevealedField[]> {
    if (reason.trim() === '') return refuse('reveal-without-reason');
    const streamId = streamIdOf(stream);
    const subjects = fields.map(({ subject }) => subject);
    const names = fields.map(({ field }) => field);
    await this.#sql(READ_LOG, [actor.id, actor.unit, streamId, reason, subjects, names]);
    const texts = await this.#vault.openAll(fields.map((sealed) => ({ sealed, streamId })));
    return fields.map(({ subject, field }, index) => ({ subject, field, text: texts[index] ?? null }));
  }
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
