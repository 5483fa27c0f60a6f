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
  /** Complaints that the unit holds, cases that it leads or has filed, and its work, none of them ended. */
  readonly openWorkOf: (unit: string) => Promise<number>;
  /**
   * Cases in which an order was served, a decision come to or a crime transferred, employers that were listed, and the records
   * of employers that such a case names by their code.
   */
  readonly publicationStreams: () => Promise<readonly string[]>;
}

/** Read from the log itself, a few times a quarter: no list is kept of what may have to be published. */
const PUBLICATION_STREAMS = {
  name: 'publication_streams',
  text: `WITH matters AS (
           SELECT DISTINCT s.name AS stream
           FROM es.event e JOIN es.stream s USING (stream_id)
           WHERE e.type IN ('OrderServed', 'CompanyListed')
              OR (e.type = 'StepStarted' AND e.data->>'kind' IN ('administrative-decision', 'crime-transfer'))
         )
         SELECT stream FROM matters
         UNION
         SELECT c.stream FROM rm.company c JOIN rm.case_party p USING (credit_code)
         WHERE p.stream IN (SELECT stream FROM matters)
         ORDER BY stream`,
};

/** Standing duties release a unit that ended of what it owed. */
const OPEN_WORK = {
  name: 'open_work_of_unit',
  text: `SELECT ((SELECT count(*) FROM rm.complaint WHERE holder_unit = $1::text AND closed IS NULL AND NOT voided)
      + (SELECT count(*) FROM rm.arrears_case WHERE $1::text IN (lead_unit, filing_unit) AND NOT archived)
      + (SELECT count(*) FROM rm.conduct WHERE related_units @> ARRAY[$1::text] AND status <> 'ended')
      + (SELECT count(*) FROM rm.task WHERE unit = $1::text AND status = 'open' AND matter_kind <> 'duty'))::int AS work`,
};

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
    openWorkOf: async (unit) => {
      const [row] = await sql<{ work: number }>(OPEN_WORK, [unit]);
      return row?.work ?? 0;
    },
    publicationStreams: async () => {
      const rows = await sql<{ stream: string }>(PUBLICATION_STREAMS, []);
      return rows.map(({ stream }) => stream);
    },
  };
}
