import type { LocalDay } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

export const SAMPLED_KINDS = ['complaint', 'case'] as const;
export type SampledKind = (typeof SAMPLED_KINDS)[number];
export const SAMPLED_STATES = ['any', 'open', 'ended'] as const;

/** Which matters are drawn from. */
export interface SampleFilter {
  readonly kind: SampledKind;
  /** Whoever handles a complaint, leads a case. */
  readonly unit: string | null;
  /** Received (complaints) or filed (cases) in [from, to], days of Beijing. */
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly state: (typeof SAMPLED_STATES)[number];
}

export interface DrawnSample {
  /** How many there were to draw from. */
  readonly population: number;
  /** SHA-256 over the names of their streams in order of bytes, one a line, in hexadecimal. */
  readonly populationHash: string;
  /** Streams in the order in which they were drawn. */
  readonly drawn: readonly string[];
}

export interface SampledMatter {
  readonly stream: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly employer: string | null;
  readonly unit: string | null;
}

const POPULATIONS: Readonly<Record<SampledKind, string>> = {
  complaint: `SELECT stream FROM rm.complaint WHERE ($1::text IS NULL OR holder_unit = $1::text)
    AND ($2::date IS NULL OR (received_at AT TIME ZONE 'Asia/Shanghai')::date >= $2::date)
    AND ($3::date IS NULL OR (received_at AT TIME ZONE 'Asia/Shanghai')::date <= $3::date)
    AND ($4::text = 'any' OR (closed IS NOT NULL OR voided) = ($4::text = 'ended'))`,
  case: `SELECT stream FROM rm.arrears_case WHERE ($1::text IS NULL OR lead_unit = $1::text)
    AND ($2::date IS NULL OR filed_on >= $2::date) AND ($3::date IS NULL OR filed_on <= $3::date)
    AND ($4::text = 'any' OR archived = ($4::text = 'ended'))`,
};

const SHA256 = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** Nobody can choose what comes out, and anybody can draw again with a tool of his own: the smallest digests of seed and name. */
const drawFrom = (kind: SampledKind): string => `WITH population AS (${POPULATIONS[kind]}),
  drawn AS (SELECT stream, ${SHA256(`$5::text || E'\\n' || stream`)} AS place FROM population ORDER BY place, stream LIMIT $6::int)
  SELECT (SELECT count(*)::int FROM population) AS population,
    (SELECT ${SHA256(`coalesce(string_agg(stream, E'\\n' ORDER BY stream COLLATE "C"), '')`)} FROM population) AS "populationHash",
    (SELECT coalesce(array_agg(stream ORDER BY place, stream), '{}') FROM drawn) AS drawn`;

const MATTERS = `SELECT w.stream, coalesce(c.number, a.number) AS number, coalesce(c.project, a.project) AS name,
    coalesce(c.employer, a.debtor) AS employer, coalesce(c.holder_unit, a.lead_unit) AS unit
  FROM unnest($1::text[]) WITH ORDINALITY AS w (stream, place)
  LEFT JOIN rm.complaint c ON c.stream = w.stream LEFT JOIN rm.arrears_case a ON a.stream = w.stream
  ORDER BY w.place`;

/** Random samples of matters for auditors (practice: a sample has its seed recorded). */
export class SampleQuery {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async draw({ kind, unit, from, to, state }: SampleFilter, seed: string, count: number): Promise<DrawnSample> {
    const asked = [unit, from, to, state, seed, count];
    const [row] = await this.#sql<DrawnSample>({ name: `sample_${kind}`, text: drawFrom(kind) }, asked);
    if (row === undefined) throw new Error('an aggregate gives one row');
    return row;
  }

  /** In the order in which they are named. */
  matters(streams: readonly string[]): Promise<readonly SampledMatter[]> {
    return this.#sql<SampledMatter>({ name: 'sample_matters', text: MATTERS }, [streams]);
  }
}
