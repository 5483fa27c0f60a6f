import type { ForeignFact } from '@qingxin/domain';
import type { StreamJournal } from './stream-journal.ts';

/** Streams as they are now, by the name under which a decision asks for them; without those that nobody has opened. */
export async function readFacts(
  named: Readonly<Record<string, string>>,
  journal: StreamJournal,
): Promise<Readonly<Record<string, ForeignFact>>> {
  const facts: Record<string, ForeignFact> = {};
  for (const [name, stream] of Object.entries(named)) {
    const { state, head } = await journal.open(stream);
    if (head !== null) facts[name] = { stream, version: state.version, fact: state };
  }
  return facts;
}
