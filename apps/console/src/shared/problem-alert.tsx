import { Alert, Button } from 'antd';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import { t } from '../messages/index.ts';

interface Words {
  readonly title: string;
  readonly lines: readonly string[];
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

/** What went wrong and what to do, in the service's words where it has answered. `sending`: something was to be saved. */
export function ProblemAlert({
  error,
  onRetry,
  sending = false,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly sending?: boolean;
}) {
  const { title, lines, fields } = wordsOf(error, sending);
  return (
    <Alert
      type={error instanceof Unreachable ? 'warning' : 'error'}
      role="alert"
      showIcon
      className="problem"
      title={title}
      description={
        <>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {fields.length > 0 && (
            <ul>
              {fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{path === '' ? message : `${path}：${message}`}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t.load.retry}</Button>}
    />
  );
}

function wordsOf(error: unknown, sending: boolean): Words {
  if (error instanceof ApiProblem) {
    const { title, detail, article, status, requestId, problems = [] } = error.problem;
    return {
      title,
      lines: [
        detail,
        ...(article === undefined ? [] : [`${t.load.article}：${article}`]),
        ...(error.retryAfter === null ? [] : [t.load.retryAfter(error.retryAfter)]),
        ...(sending && (status === 409 || status === 412) ? [t.load.conflictKept] : []),
        ...(status >= 500 ? [`${t.load.requestId}：${requestId}`] : []),
      ],
      fields: problems,
    };
  }
  if (error instanceof Unreachable) {
    return { title: t.load.unreachable, lines: [sending ? t.load.unsure : t.load.unreachableHint], fields: [] };
  }
  return { title: t.shell.broken, lines: [t.shell.brokenHint], fields: [] };
}
