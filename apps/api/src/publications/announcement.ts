import {
  type Instant,
  isTakenIn,
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
import { asDrawn, type AskedPeriod, type FromLog } from './publication-view.ts';
import { factsInWords, handlingInWords, tellingLine } from './publication-words.ts';

interface Announced extends Pick<FromLog, 'representatives' | 'fresh'> {
  readonly period: AskedPeriod;
  readonly publication: Publication | undefined;
  readonly names: Names;
  readonly unit: string;
  readonly at: Instant;
}

const UNSAID = '不详';

/** 公告; null where nothing is to be told (零报告). What nobody has drawn yet is as the log has it now. */
export function announcement(asked: Announced): LetterDraft | null {
  const { period, publication, names, unit, at, representatives } = asked;
  const { filed = null, approvedBy = null, number = null, editors = [] } = publication ?? {};
  const lines = linesOf(asked);
  if (lines.length === 0) return null;
  const issuer = names.unit(unit) ?? '';
  return {
    ...{ kind: 'violations-announcement', draft: filed === null, number, issuer },
    day: filed?.places[0]?.on ?? filed?.on ?? localDayOf(at),
    chain: {
      drafted: names.person(editors.at(-1) ?? null),
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

function linesOf({ publication, fresh }: Announced): readonly (PublicationDraftLine | StandingLine)[] {
  if (publication === undefined) return asDrawn(fresh?.lines ?? []).filter(isTakenIn);
  if (publication.filed === null) return linesIn(publication);
  return Object.values(publication.filed.lines).filter(({ standing }) => standing !== 'withdrawn');
}

/** What the record of the employer shows of it to whoever prints. */
function shownName(shown: unknown): Pieces {
  if (shown === null || typeof shown !== 'object') return UNSAID;
  const { text, masked } = shown as { readonly text?: string | null; readonly masked?: string | null };
  return text ?? masked ?? UNSAID;
}
