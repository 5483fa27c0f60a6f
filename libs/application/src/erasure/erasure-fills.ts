import { ERASURE_MATTER, type ForeignFact, type ReadMatter } from '@qingxin/domain';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { ErasureLook } from './erasure-look.ts';

type Payload = Readonly<Record<string, unknown>>;

interface Looked {
  readonly fields: Payload;
  readonly rows: readonly [];
  readonly facts: Readonly<Record<string, ForeignFact>>;
}

/** Every complaint and case that has the person, and how many texts with his name are left as they are. */
export async function spokenOf(look: ErasureLook, payload: Payload, journal: StreamJournal): Promise<Looked> {
  const { matters, known, texts, isNamedIn } = await look.person(
    String(payload['subject']),
    String(payload['matter']),
    journal,
  );
  const copies = payload['texts'] as readonly { readonly subject: string; readonly copy: string }[];
  const named = copies.map(({ subject }) => subject);
  const told = [String(payload['reason']), ...copies.map(({ copy }) => copy)].some(isNamedIn);
  const left = texts.filter(({ names, subject }) => names && !named.includes(subject)).length;
  const strange = named.filter((subject) => !texts.some((text) => text.subject === subject)).length;
  return { fields: { spoken: { known, left, strange, told } }, rows: [], facts: factsOf(matters) };
}

/** The matters that are to be destroyed or held, with the complaints that go with a case. */
export async function disposedOf(look: ErasureLook, payload: Payload, journal: StreamJournal): Promise<Looked> {
  const { matters = [payload['matter']] } = payload as { readonly matters?: readonly unknown[] };
  const found: ReadMatter[] = [];
  for (const matter of matters) found.push(...(await look.disposed(String(matter), journal)));
  return { fields: {}, rows: [], facts: factsOf(found) };
}

function factsOf(matters: readonly ReadMatter[]): Readonly<Record<string, ForeignFact>> {
  return Object.fromEntries(
    matters.map(({ stream, state }) => [`${ERASURE_MATTER}${stream}`, { stream, version: state.version, fact: state }]),
  );
}
