import type { CaseState } from '../../arrears-case/state.ts';
import { fallenGrounds } from './grounds.ts';
import type { LeftOut } from './lines.ts';
import { type Publications, standingLines } from './state.ts';

/** What a line that is public does not know yet of the grounds it went out with. */
export interface PublishedFall {
  readonly period: string;
  readonly lineId: string;
  /** Fallen away since; why the first of them did. */
  readonly fallen: readonly string[];
  readonly because: LeftOut | null;
  /** Had fallen away, and stand again. */
  readonly restored: readonly string[];
}

export const lineKey = (period: string, lineId: string): string => `${period}/${lineId}`;

/** Of every line that rests on the case and is public. */
export function publishedFalls(publications: Publications, arrears: CaseState): readonly PublishedFall[] {
  const now = fallenGrounds(arrears);
  return Object.values(publications).flatMap((publication) =>
    standingLines(publication).flatMap(({ lineId, caseId, grounds, fell }): readonly PublishedFall[] => {
      if (caseId !== arrears.stream) return [];
      const known = fell?.groundIds ?? [];
      const fallen = grounds.flatMap(({ groundId: id }) => (now[id] === undefined || known.includes(id) ? [] : [id]));
      const restored = known.filter((id) => now[id] === undefined);
      if (fallen.length + restored.length === 0) return [];
      const because = now[fallen[0] ?? ''] ?? null;
      return [{ period: publication.period, lineId, fallen, because, restored }];
    }),
  );
}
