import type { SqlExecutor } from '@qingxin/event-store';

export interface NamedMatter {
  readonly subject: string;
  readonly stream: string;
  readonly concealed: boolean;
}

/** Matters that name one of these persons. */
export function mattersOfSubjects(sql: SqlExecutor): (subjects: readonly string[]) => Promise<readonly NamedMatter[]> {
  return (subjects) =>
    sql<NamedMatter>(
      {
        name: 'matters_of_subjects',
        text: 'SELECT subject, stream, concealed FROM rm.matter_subject WHERE subject = ANY ($1::uuid[]) ORDER BY stream LIMIT 500',
      },
      [subjects],
    );
}
