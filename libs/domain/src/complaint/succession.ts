import { type Heir, inheritedAs } from '../matter/succession.ts';
import { isPaperUnderWay } from '../papers/state.ts';
import type { ComplaintState } from './state.ts';

/** What of a complaint changes hands with a unit: who holds it, is asked to sign for it or handles it beside the holder. */
export function succeedInComplaint(state: ComplaintState, heir: Heir): Partial<ComplaintState> {
  return {
    ...heldBy(state, heir),
    ...inheritedAs('handOffs', state.handOffs, heir, ['fromUnit', 'toUnit'], ({ status }) => status === 'dispatched'),
    ...inheritedAs('petitionPapers', state.petitionPapers, heir, ['unit'], ({ served }) => served === null),
    ...inheritedAs('papers', state.papers, heir, ['unit'], isPaperUnderWay),
    ...joint(state, heir),
    ...named(state, heir),
  };
}

/** The holder up to this moment is `from`, from it on `to`; outside the district it stays where it is. */
function heldBy({ custody }: ComplaintState, { from, to, at, version }: Heir): Partial<ComplaintState> {
  if (custody.at(-1)?.unit !== from) return {};
  return { custody: [...custody, { unit: to, from: at, because: 'succeeded', version }] };
}

/** A unit of 会办 that has not answered yet. */
function joint({ firstContact, jointAnswers }: ComplaintState, { from, to }: Heir): Partial<ComplaintState> {
  if (firstContact === null || !firstContact.units.includes(from) || jointAnswers[from] !== undefined) return {};
  const units = [...new Set(firstContact.units.map((unit) => (unit === from ? to : unit)))];
  return { firstContact: { ...firstContact, units } };
}

function named(
  { designation, supplement, firstContactUnit, successions, closed, voided, conflicts }: ComplaintState,
  { from, to }: Heir,
): Partial<ComplaintState> {
  const open = closed === null && !voided;
  return {
    ...(open && designation?.unit === from ? { designation: { ...designation, unit: to } } : {}),
    ...(supplement?.open === true && supplement.unit === from ? { supplement: { ...supplement, unit: to } } : {}),
    // The unit asked first stays on record; what it still has to see to is the successor's.
    ...(open && firstContactUnit === from && successions[from] === undefined ? { firstContactUnit } : {}),
    ...(open && conflicts.includes(from) ? { conflicts: heirs(conflicts, from, to) } : {}),
  };
}

const heirs = (units: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(units.map((unit) => (unit === from ? to : unit))),
];
