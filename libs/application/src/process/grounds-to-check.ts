import {
  type CaseState,
  type CompanyState,
  type DutyState,
  groundChanges,
  mayHaveFallen,
  PUBLICATION_DUTY,
  publishedFalls,
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
  const told = (type: string, stream: string): WantedCommand => {
    return { stream, type, payload: { caseId }, cause: `${type}/${stream}/${version}` };
  };
  const wanted: WantedCommand[] = [];
  for (const stream of await book.listedBy(caseId)) {
    const { state } = await journal.open(stream);
    if (groundChanges(state as CompanyState, arrears).length > 0) wanted.push(told('CheckListingGrounds', stream));
  }
  const { state } = await journal.open(PUBLICATION_DUTY);
  const isPublic = publishedFalls((state as DutyState).publications, arrears).length > 0;
  return isPublic ? [...wanted, told('CheckPublishedGrounds', PUBLICATION_DUTY)] : wanted;
}
