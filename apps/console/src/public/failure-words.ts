import { ApiProblem } from '../api/problem.ts';
import { publicTexts as t } from '../messages/public.ts';
import { inBeijing } from '../shared/format.ts';

/** What went wrong, as one would say it, and when it is worth trying again. @param now milliseconds */
export function linesOf(error: unknown, now: number = Date.now()): readonly string[] {
  if (!(error instanceof ApiProblem)) return [t.unreachable];
  const { problem, retryAfter } = error;
  const { status, detail, requestId, problems = [] } = problem;
  if (status === 429 && problem.code === 'too-many-requests') return [t.tooOften(timeAfter(retryAfter, now))];
  return [
    detail,
    ...problems.map(({ message }) => message),
    ...(retryAfter === null ? [] : [t.tooOften(timeAfter(retryAfter, now))]),
    ...(status >= 500 ? [`${t.requestId}：${requestId}`] : []),
  ];
}

/** Rounded up to the minute: who comes back then is let in. */
function timeAfter(seconds: number | null, now: number): string {
  const at = Math.ceil((now + (seconds ?? 60) * 1000) / 60_000) * 60_000;
  return inBeijing(new Date(at).toISOString()).time;
}
