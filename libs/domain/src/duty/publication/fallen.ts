import type { CaseState } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import { fallenGrounds, fallenListings } from './grounds.ts';
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

/** A case, or an employer that was listed. */
export type RestedOn = CaseState | CompanyState;

function fallenIn(matter: RestedOn): Readonly<Record<string, LeftOut>> {
  return 'listings' in matter ? fallenListings(matter) : fallenGrounds(matter);
}

/** Of every line that is public and rests on the case, or on a listing of the employer. */
export function publishedFalls(publications: Publications, matter: RestedOn): readonly PublishedFall[] {
  const now = fallenIn(matter);
  const isOwn = (id: string): boolean => id.startsWith(`${matter.stream}/`);
  return Object.values(publications).flatMap((publication) =>
    standingLines(publication).flatMap(({ lineId, grounds, fell }): readonly PublishedFall[] => {
      const known = (fell?.groundIds ?? []).filter(isOwn);
      const fallen = grounds.flatMap(({ groundId: id }) => (now[id] === undefined || known.includes(id) ? [] : [id]));
      const restored = known.filter((id) => now[id] === undefined);
      if (fallen.length + restored.length === 0) return [];
      const because = now[fallen[0] ?? ''] ?? null;
      return [{ period: publication.period, lineId, fallen, because, restored }];
    }),
  );
}
