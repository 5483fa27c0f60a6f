import { useQueries } from '@tanstack/react-query';
import { call, type CallOf, type ReadKey } from '../api/client.ts';
import { keyOf } from '../api/keys.ts';
import type { AnswerOf } from '../api/client.ts';
import { t } from '../messages/index.ts';
import type { ToTell } from './model.ts';

const COMPLAINT = 'GET /api/v1/complaints/{id}';
const ACTIONS = 'GET /api/v1/complaints/{id}/actions';
const TELLS: readonly string[] = ['RecordInformTogether', 'RecordInformAttempt'];

function asked<K extends ReadKey>(route: K, id: string) {
  const params = { params: { id } };
  return {
    queryKey: keyOf(route, params as never),
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<AnswerOf<K>> =>
      (await call(route, { ...params, signal } as unknown as CallOf<K>)).body,
  };
}

/** The complaints that the reader may see, apart: of which somebody can be told by him, and of which nobody can. */
export function useToTell(ids: readonly string[]): {
  readonly able: readonly ToTell[];
  readonly others: readonly string[];
  readonly isLoading: boolean;
} {
  const complaints = useQueries({ queries: ids.map((id) => asked(COMPLAINT, id)) });
  const actions = useQueries({ queries: ids.map((id) => asked(ACTIONS, id)) });
  const rows = ids.flatMap((id, at) => {
    const complaint = complaints[at]?.data;
    // What one may not see is not spoken of.
    if (complaint === undefined) return [];
    const offered = actions[at]?.data?.actions ?? [];
    const may = offered.some(({ command, refusal }) => TELLS.includes(command) && refusal === null);
    return [{ id, number: complaint.number ?? t.matters.complaint, complaint, may }];
  });
  return {
    able: rows.filter(({ may, complaint }) => may && complaint.toInform.length > 0),
    others: rows.filter(({ may, complaint }) => !may || complaint.toInform.length === 0).map(({ number }) => number),
    isLoading: [...complaints, ...actions].some(({ isPending }) => isPending),
  };
}
