import { type Mark, type Table, table } from './access-rows.ts';

/** What companies that build may do is theirs alone; who is admitted, the 治欠办 and the administrator say. */
export const CONTRACTORS = table(`
                                                     holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/contractor/projects                    -        -        -        -        -        -        -        -        x
  GET /api/v1/contractor/projects/{id}               -        -        -        -        -        -        -        -        x
  POST /api/v1/projects/{id}/note-proof              -        -        -        -        -        -        -        -        x
  POST /api/v1/organisation/admit-contractor         -        -        -        -        +        -        -        +        x
  POST /api/v1/organisation/end-contractor-access    -        -        -        -        +        -        -        +        x
`);

/** All that a company is let in to, beside what everybody is; of a project that it builds. */
const OPEN_TO_CONTRACTORS: readonly string[] = [
  ...['GET /api/v1/me', 'DELETE /api/v1/session', 'POST /api/v1/session/post', 'POST /api/v1/session/password'],
  'POST /api/v1/session/sign-out-everywhere',
  ...['GET /api/v1/sessions', 'DELETE /api/v1/sessions/{session}', 'POST /api/v1/session/sign-out-elsewhere'],
  ...['GET /api/v1/contractor/projects', 'GET /api/v1/contractor/projects/{id}', 'GET /api/v1/import-templates/{kind}'],
  ...['POST /api/v1/projects/{id}/attach-evidence', 'POST /api/v1/projects/{id}/evidence-files'],
  ...['POST /api/v1/projects/{id}/note-proof', 'POST /api/v1/projects/{id}/batches'],
];

/** Known to it as far as it sent the file itself; of what others sent there is nothing. */
const HIDDEN_FROM_CONTRACTORS: readonly string[] = [
  ...['GET /api/v1/batches/{id}', 'GET /api/v1/batches/{id}/actions'],
  ...['fix-batch-row', 'check-batch', 'drop-batch-row', 'discard-batch'].map(
    (act) => `POST /api/v1/batches/{id}/${act}`,
  ),
];

/** What every route says to a company: what is open to everybody is open to it, the rest is not for it. */
export function contractorMarks(all: Table): ReadonlyMap<string, Mark> {
  const markOf = (name: string, nobody: Mark): Mark => {
    if (nobody !== 'x') return nobody;
    if (OPEN_TO_CONTRACTORS.includes(name)) return '+';
    return HIDDEN_FROM_CONTRACTORS.includes(name) ? '0' : '-';
  };
  return new Map([...all].map(([name, { nobody }]) => [name, markOf(name, nobody)]));
}
