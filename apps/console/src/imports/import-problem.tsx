import { Alert } from 'antd';
import { ApiProblem } from '../api/problem.ts';
import { t } from '../messages/index.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { placeOfProblem } from './file-state.ts';

const m = t.imports;

/** Why a file was not taken: row by row and cell by cell where the service names them, else in its words. */
export function ImportProblem({ error }: { readonly error: unknown }) {
  const problem = error instanceof ApiProblem && error.code === 'import-refused' ? error.problem : null;
  if (problem === null) return <ProblemAlert error={error} sending />;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      className="problem"
      title={problem.title}
      description={
        <>
          <p>{problem.detail}</p>
          <ul className="import-problems">
            {(problem.problems ?? []).map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {wordsOf(path)}
                {message}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

function wordsOf(path: string): string {
  const { row, cell } = placeOfProblem(path);
  if (row !== undefined) return `${m.refusedRow(row, cell)}：`;
  return cell === undefined ? '' : `${m.refusedCell(cell)}：`;
}
