import type { Door } from '@qingxin/application';
import { type CompanyState, type DutyState, type Instant, PUBLICATION_DUTY, type StandingLine } from '@qingxin/domain';
import { placeView } from './publication-view.ts';

/** Publications that name the employer, up to a moment: what is public, and so is for whoever sees its record. */
export type PublishedOf = (company: CompanyState, until: Instant) => Promise<readonly object[]>;

export function publishedOf({ journal }: Pick<Door, 'journal'>): PublishedOf {
  return async (company, until) => {
    const { state, head } = await journal.open(PUBLICATION_DUTY);
    if (head === null) return [];
    return Object.values((state as DutyState).publications).flatMap(({ period, filed }) => {
      if (filed === null || filed.at > until) return [];
      return Object.values(filed.lines)
        .filter((line) => isOf(line, company))
        .map(({ standing, changes }) => ({
          ...{ period, on: filed.on, places: filed.places.map(placeView), standing },
          changes: changes.map(({ as, because, on }) => ({ as, because, on })),
        }));
    });
  };
}

/** Its own record, or one that was entered later under the same code. */
function isOf(line: StandingLine, { stream, creditCode }: CompanyState): boolean {
  return line.company === stream || (creditCode !== null && line.creditCode === creditCode);
}
