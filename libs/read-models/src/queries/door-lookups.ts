import type { SqlExecutor } from '@qingxin/event-store';

export interface NamedMatter {
  readonly subject: string;
  readonly stream: string;
  readonly concealed: boolean;
}

/** What the door asks of the read models while it deliberates. */
export interface DoorLookups {
  /** Matters that name one of these persons. */
  readonly mattersOf: (subjects: readonly string[]) => Promise<readonly NamedMatter[]>;
  /** Cases that name a party with this credit code. */
  readonly casesOf: (creditCode: string) => Promise<readonly string[]>;
  /** Cases whose own description names a project so. */
  readonly casesOnProject: (name: string) => Promise<readonly string[]>;
}

export function doorLookups(sql: SqlExecutor): DoorLookups {
  return {
    mattersOf: (subjects) =>
      sql<NamedMatter>(
        {
          name: 'matters_of_subjects',
          text: 'SELECT subject, stream, concealed FROM rm.matter_subject WHERE subject = ANY ($1::uuid[]) ORDER BY stream LIMIT 500',
        },
        [subjects],
      ),
    casesOf: async (creditCode) => {
      const rows = await sql<{ stream: string }>(
        {
          name: 'cases_of_company',
          text: 'SELECT DISTINCT stream FROM rm.case_party WHERE credit_code = $1::text ORDER BY stream LIMIT 500',
        },
        [creditCode],
      );
      return rows.map(({ stream }) => stream);
    },
    casesOnProject: async (name) => {
      const rows = await sql<{ stream: string }>(
        {
          name: 'cases_on_project',
          text: 'SELECT stream FROM rm.arrears_case WHERE project = $1::text ORDER BY stream LIMIT 500',
        },
        [name],
      );
      return rows.map(({ stream }) => stream);
    },
  };
}
