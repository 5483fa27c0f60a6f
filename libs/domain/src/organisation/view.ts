import type { LocalDay } from '../kernel/time-types.ts';
import type { Absence } from './absences.ts';

/** What a unit is for routing, clocks and access. 治欠办 is a unit of its own although it sits in 人社局. */
export const UNIT_KINDS = [
  'hrss',
  'office',
  'leading-group',
  'sector',
  'police',
  'court',
  'procuratorate',
  'petition',
  'hotline',
  'finance',
  'member',
  'town',
  'outside',
  'upper-hrss',
  'upper-resources',
  'government',
  'publicity',
  'market',
  'union',
  'development',
  'justice',
  'industry',
  'resources',
  'tax',
  'civil',
  'discipline',
  'personnel',
  'arbitration',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * Not subordinate to the district government: the office addresses them through the leading group (P). Court, procuratorate,
 * police and tax stand beside or above it, and so do authorities of the city.
 */
export const BESIDE_THE_DISTRICT: ReadonlySet<UnitKind> = new Set([
  'court',
  'procuratorate',
  'police',
  'tax',
  'upper-hrss',
  'upper-resources',
]);

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** No login here: letters, written receipts, 代录. */
  readonly outside: boolean;
  /** Public telephone of the unit (公开电话), null when not known. */
  readonly phone: string | null;
  readonly active: boolean;
}

/**
 * A company that builds, admitted to hand in what it owes of its own projects. It is no unit: nothing is handed on to it, no
 * clock or ladder is its own.
 */
export interface Contractor {
  readonly id: string;
  /** Stream of its record, `company-<uuid>`. */
  readonly company: string;
  readonly name: string;
}

export interface OrganisationView {
  readonly version: number;
  unit(id: string): Unit | null;
  /** Null for a unit, and for a company whose access has ended. */
  contractor(id: string): Contractor | null;
  /** Of units and contractors alike, those that are there no more included; null for what never was. */
  nameOf(id: string): string | null;
  /** First active unit of the kind; the district has one 人社局 and one 治欠办. */
  ofKind(kind: UnitKind): Unit | null;
  readonly units: readonly Unit[];
  /** Posts a person holds now, deputies included. */
  postsOf(person: string): readonly Post[];
  post(id: string): Post | null;
  readonly posts: readonly Post[];
  /** 代理: whether the person held the post that day as a deputy. */
  servesAsDeputy(person: string, post: string, day: LocalDay): boolean;
  /** Last day in the post of whoever holds it that day; null where no end is set, and for whoever does not hold it. */
  heldUntil(person: string, post: string, day: LocalDay): LocalDay | null;
  /** 单位合并 as it was proposed, and how it stands. */
  merger(id: string): {
    readonly from: string;
    readonly to: string;
    readonly on: LocalDay;
    readonly document: string;
    readonly status: string;
  } | null;
  /** 外出: the absence that runs that day, else the next one noted. */
  absenceOf(person: string, day: LocalDay): Absence | null;
}

/** Whether nobody else holds a post of the unit with this role now, so that what needs it waits for this person. */
export function isOnlyHolder(
  { posts }: Pick<OrganisationView, 'posts'>,
  person: string,
  { unit, role }: { readonly unit: string; readonly role: string },
): boolean {
  const holders = posts
    .filter((post) => post.unit === unit && post.roles.includes(role))
    .flatMap((post) => post.holders);
  return holders.length > 0 && holders.every((holder) => holder === person);
}

export interface Post {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly roles: readonly string[];
  /** Person ids in office now, deputies with dates included while they run. */
  readonly holders: readonly string[];
}
