import type { SqlExecutor } from '@qingxin/event-store';

/** An identity number tells a worker; of those who were erased it is not known any more. */
const SAME_PERSON = {
  name: 'briefing_same_person',
  text: `SELECT subject_id AS subject, encode(min(token), 'hex') AS person FROM es.subject_lookup
    WHERE field = 'idNumber' AND subject_id = ANY ($1::uuid[]) GROUP BY subject_id`,
};

/** Under one and the same text for the subjects of one person; those of whom no number is known are left out. */
export async function samePersons(sql: SqlExecutor, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const rows = await sql<{ readonly subject: string; readonly person: string }>(SAME_PERSON, [subjects]);
  return new Map(rows.map(({ subject, person }) => [subject, person]));
}
