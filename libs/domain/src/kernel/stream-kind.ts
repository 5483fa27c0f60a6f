import type { StreamKind } from '../rules/rule.ts';

/** Every kind once; the compiler asks for a new one. */
const KINDS: Readonly<Record<StreamKind, true>> = {
  ...{ complaint: true, case: true, project: true, company: true, supervision: true, emergency: true, conduct: true },
  ...{ duty: true, batch: true, roster: true, register: true, recount: true, erasure: true },
  ...{ organisation: true, rulebook: true, calendar: true },
};

/** Which kind of stream a name is of: `<kind>` or `<kind>-<what tells it from others>`; null: of none that there is. */
export function kindOfStream(stream: string): StreamKind | null {
  const [kind = ''] = stream.split('-', 1);
  return isKind(kind) ? kind : null;
}

function isKind(kind: string): kind is StreamKind {
  return Object.hasOwn(KINDS, kind);
}
