import {
  type Instant,
  linesIn,
  localDayOf,
  periodWords,
  type Publication,
  type PublicationDraftLine,
  type StandingLine,
} from '@qingxin/domain';
import type { Pieces } from '../forms/form-draft.ts';
import type { LetterDraft } from '../letters/letter-draft.ts';
import type { Names } from '../matters/labels.ts';
import type { AskedPeriod, FromLog } from './publication-view.ts';
import { factsInWords, handlingInWords, tellingLine } from './publication-words.ts';

interface Announced extends Pick<FromLog, 'representatives'> {
  readonly period: AskedPeriod;
  readonly publication: Publication | undefined;
  readonly names: Names;
  readonly unit: string;
  readonly at: Instant;
}

const UNSAID = '不详';

/** 公告; null while nothing was drawn, or where nothing is to be told (零报告). */
export function announcement({ period, publication, names, unit, at, representatives }: Announced): LetterDraft | null {
  if (publication === undefined) return null;
  const { filed, approvedBy } = publication;
  const lines: readonly (PublicationDraftLine | StandingLine)[] =
    filed === null
      ? linesIn(publication)
      : Object.values(filed.lines).filter(({ standing }) => standing !== 'withdrawn');
  if (lines.length === 0) return null;
  const issuer = names.unit(unit) ?? '';
  return {
    ...{ kind: 'violations-announcement', draft: filed === null, number: null, issuer },
    day: filed?.places[0]?.on ?? filed?.on ?? localDayOf(at),
    chain: {
      drafted: names.person(publication.editors.at(-1) ?? null),
      checked: null,
      approved: names.person(approvedBy),
    },
    variables: { issuer, period: periodWords(period.period) },
    lists: {
      lines: lines.map((line) => {
        const telling = tellingLine(line);
        const company = 'company' in line ? line.company : line.added.company;
        return {
          ...{ name: line.name ?? UNSAID, code: line.creditCode ?? UNSAID, address: line.address ?? UNSAID },
          representative: shownName(company === null ? null : representatives.get(company)),
          ...{ facts: factsInWords(telling), handling: handlingInWords(telling) },
        };
      }),
    },
  };
}

/** What the record of the employer shows of it to whoever prints. */
function shownName(shown: unknown): Pieces {
  if (shown === null || typeof shown !== 'object') return UNSAID;
  const { text, masked } = shown as { readonly text?: string | null; readonly masked?: string | null };
  return text ?? masked ?? UNSAID;
}
