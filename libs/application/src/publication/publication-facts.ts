import { type ForeignFact, PUBLICATION_FACT } from '@qingxin/domain';
import { readFacts } from '../door/facts.ts';
import type { StreamJournal } from '../door/stream-journal.ts';

/** Cases that have come to something that may be published, and the employers they are about; from the log. */
export type PublicationStreams = () => Promise<readonly string[]>;

/** All of them as they are now, as a decision asks for them. They are read for each draft anew, a few times a quarter. */
export async function publicationFacts(
  streams: PublicationStreams,
  journal: StreamJournal,
): Promise<Readonly<Record<string, ForeignFact>>> {
  const named = (await streams()).map((stream) => [`${PUBLICATION_FACT}${stream}`, stream]);
  return readFacts(Object.fromEntries(named) as Readonly<Record<string, string>>, journal);
}
