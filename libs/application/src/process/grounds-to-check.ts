import {
  type CaseState,
  type CompanyState,
  type DutyState,
  groundChanges,
  mayHaveFallen,
  PUBLICATION_DUTY,
  publishedFalls,
  type RestedOn,
  type WantedCommand,
} from '@qingxin/domain';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { LookBook } from './look-book.ts';

/** Who rested on what the case decided and has to be told that it no longer stands, or that it stands again. */
export async function groundsToCheck(
  book: Pick<LookBook, 'listedBy'>,
  journal: Pick<StreamJournal, 'open'>,
  arrears: CaseState,
): Promise<readonly WantedCommand[]> {
  if (!mayHaveFallen(arrears)) return [];
  const { stream: caseId, version } = arrears;
  const wanted: WantedCommand[] = [];
  for (const stream of await book.listedBy(caseId)) {
    const { state } = await journal.open(stream);
    if (groundChanges(state as CompanyState, arrears).length === 0) continue;
    const cause = `CheckListingGrounds/${stream}/${version}`;
    wanted.push({ stream, type: 'CheckListingGrounds', payload: { caseId }, cause });
  }
  return [...wanted, ...(await publishedToCheck(journal, arrears))];
}

/** The quarterly publication, where a public line rests on what the matter has taken back. */
async function publishedToCheck(
  journal: Pick<StreamJournal, 'open'>,
  matter: RestedOn,
): Promise<readonly WantedCommand[]> {
  const { state } = await journal.open(PUBLICATION_DUTY);
  if (publishedFalls((state as DutyState).publications, matter).length === 0) return [];
  const [stream, type] = [PUBLICATION_DUTY, 'CheckPublishedGrounds'];
  return [{ stream, type, payload: { matter: matter.stream }, cause: `${type}/${matter.stream}/${matter.version}` }];
}

/** The same of a company whose decision to be listed was annulled. */
export async function listingsToCheck(
  journal: Pick<StreamJournal, 'open'>,
  company: CompanyState,
): Promise<readonly WantedCommand[]> {
  return Object.values(company.listings).some(({ listedOn }) => listedOn !== null)
    ? publishedToCheck(journal, company)
    : [];
}
