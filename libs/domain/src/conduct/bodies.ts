import type { OrganisationView, Unit, UnitKind } from '../organisation/view.ts';
import type { ConductAbout } from './events.ts';

/**
 * Who deals with it: a petition about how a unit handles things is the petition office's (信访工作条例 Art 22), a person's conduct
 * that of 纪委监委 (practice, "Who holds it").
 */
const BODY: Readonly<Record<ConductAbout, UnitKind>> = { handling: 'petition', discipline: 'discipline' };
const BODIES: readonly UnitKind[] = ['petition', 'discipline'];
const ROLES: readonly string[] = ['officer', 'unit-head', 'accountability'];

type Organisation = Pick<OrganisationView, 'units' | 'posts'>;

/** Bodies that may have it, the right one first: one that is accused itself is none. */
export function bodiesFor(
  about: ConductAbout,
  hiddenFrom: readonly string[],
  { units }: Organisation,
): readonly Unit[] {
  const may = units.filter(({ id, kind, active }) => active && BODIES.includes(kind) && !hiddenFrom.includes(id));
  return [...may.filter(({ kind }) => kind === BODY[about]), ...may.filter(({ kind }) => kind !== BODY[about])];
}

/** Nobody of it can sign in for this: it gets it on paper, and whoever passed it on records the receipt. */
export function isOnPaper({ id, outside }: Unit, { posts }: Organisation): boolean {
  const inOffice = posts.some(
    ({ unit, roles, holders }) => unit === id && holders.length > 0 && roles.some((role) => ROLES.includes(role)),
  );
  return outside || !inOffice;
}
