import { keyOf, type PersonalDataReading } from '@qingxin/application';
import {
  type CaseState,
  type ComplaintState,
  type EvidenceFile,
  isConcealedLine,
  type MatterState,
} from '@qingxin/domain';
import type { Sight } from '../matters/matter-sight.ts';

interface Field {
  readonly subject: string;
  readonly field: string;
}

/** By what a person of a complaint is known, the plainest first. */
const KNOWN_BY = ['name', 'idNumber', 'phone'] as const;

/**
 * Whether the original would tell this reader who asked for secrecy (practice, "Concealment"): it does unless he has that person
 * shown already, with a reason that was written down and for as long as that lasts. A unit keeps what it entered itself.
 */
export async function isKeptSecret(
  sight: Sight<MatterState>,
  file: Pick<EvidenceFile, 'unit' | 'persons'>,
  personal: Pick<PersonalDataReading, 'stillOpen'>,
): Promise<boolean> {
  const { actor, stream } = sight;
  const audits = actor.roles.includes('auditor');
  if (!audits && file.unit !== null && file.unit === actor.unit) return false;
  const kept = audits && isCase(sight.today) ? ofCase(sight.today, file) : ofComplaint(sight, file);
  if (kept.length === 0) return false;
  const open = await personal.stillOpen(stream, actor);
  return !kept.every((field) => open.has(keyOf(field)));
}

/** A file that does not say whom it shows may show anybody. */
function ofComplaint(
  { withheld, today }: Sight<MatterState>,
  { persons }: Pick<EvidenceFile, 'persons'>,
): readonly Field[] {
  if (withheld === null) return [];
  const shown = persons.length === 0 ? [...withheld.subjects] : persons.filter((one) => withheld.subjects.has(one));
  return Object.values((today as ComplaintState).claimants)
    .filter(({ subject }) => shown.includes(subject))
    .flatMap((claimant) => KNOWN_BY.map((field) => claimant[field]).find((one) => typeof one === 'object') ?? []);
}

/** Files about a concealed person belong to his complaint; one that is here all the same says so. */
function ofCase({ lines }: CaseState, { persons }: Pick<EvidenceFile, 'persons'>): readonly Field[] {
  return Object.values(lines).flatMap((line) =>
    isConcealedLine(line) && persons.includes(line.subject) ? [{ subject: line.subject, field: 'workerName' }] : [],
  );
}

function isCase(state: MatterState): state is CaseState {
  return 'lines' in state && 'leftSources' in state;
}
