import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import type { LineChoice } from '../../../imports/row-forms.tsx';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { money } from '../../../shared/index.ts';
import type { Party, WageLine } from '../money/open-parts.ts';
import { openFenOf } from '../money/payers.ts';
import { nameText } from './named.ts';

type Batch = AnswerOf<'GET /api/v1/batches/{id}'>;

/** What a file is for, as far as rows speak of it: whom each may mean, and the party that it is of. */
export interface ImportTarget {
  /** Of the case, where it is to be seen. */
  readonly number: string | null;
  readonly lines: readonly LineChoice[];
  /** Masked, with the sum; that there is one where the matter is not to be seen. */
  readonly nameOf: (lineId: string) => string;
  readonly partyOf: (partyId: string | null) => string | null;
}

const bare = (stream: string | null): string => (stream ?? '').replace(/^(case|project)-/, '');

export function useTarget({ caseId, projectId, month }: Pick<Batch, 'caseId' | 'projectId' | 'month'>): ImportTarget {
  const ofCase = { params: { id: bare(caseId) }, query: {} };
  const sums = useApi('GET /api/v1/cases/{id}/money', ofCase, { enabled: caseId !== null });
  const found = useApi('GET /api/v1/cases/{id}', ofCase, { enabled: caseId !== null });
  const sheet = useApi(
    'GET /api/v1/projects/{id}/wage-months/{month}',
    { params: { id: bare(projectId), month: month ?? '' }, query: { limit: 200 } },
    { enabled: projectId !== null && month !== null },
  );
  const parties = (found.data?.parties ?? []) as readonly Party[];
  const lines: readonly LineChoice[] = [
    ...((sums.data?.lines ?? []) as readonly WageLine[]).map((line) => ({
      value: line.id,
      label: `${nameText(line.name)}（${t.matterPage.money.open} ${money(openFenOf(line))}）`,
    })),
    ...(sheet.data?.lines ?? []).map(({ id, name, netFen }) => ({
      value: id,
      label: `${nameText(name)}（${t.matterPage.project.net} ${money(netFen)}）`,
    })),
  ];
  const names = new Map(lines.map(({ value, label }) => [value, label]));
  return {
    number: found.data?.number ?? null,
    lines,
    nameOf: (lineId) => names.get(lineId) ?? t.imports.page.known,
    partyOf: (partyId) => {
      const party = parties.find(({ id }) => id === partyId);
      return party === undefined ? null : `${word(t.words.partyRole, party.role) ?? ''} ${nameText(party.name)}`;
    },
  };
}
