import type { BriefedPerson, BriefingEntry, RawEntry } from './entry.ts';

/** Under which a subject is the same person in other matters. */
export type SameAs = (subject: string) => string;

/**
 * Each worker counted once for one project and period: in the first entry that names him, so that cases, whose sums are
 * verified, stand first. Where months are not known they are taken to be the same.
 */
export function countedOnce(entries: readonly RawEntry[], sameAs: SameAs): readonly BriefingEntry[] {
  const seen = new Map<string, (readonly string[] | null)[]>();
  return entries.map(({ persons, ...entry }) => {
    const again = persons.filter((person) => {
      if (person.concealed || person.place === null) return false;
      const key = JSON.stringify([sameAs(person.subject), person.place]);
      const known = seen.get(key) ?? [];
      const isKnown = known.some((months) => overlap(months, person.months));
      if (!isKnown) seen.set(key, [...known, person.months]);
      return isKnown;
    });
    const fen = again.reduce((sum, person) => sum + person.fen, 0);
    return {
      ...entry,
      people: Math.max(0, entry.people - again.length),
      fen: Math.max(0, entry.fen - fen),
      countedElsewhere: again.length,
    };
  });
}

function overlap(one: BriefedPerson['months'], other: BriefedPerson['months']): boolean {
  return one === null || other === null || one.some((month) => other.includes(month));
}
