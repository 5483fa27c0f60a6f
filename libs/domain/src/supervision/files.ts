import type { EvidenceFile } from '../evidence/state.ts';
import type { Actor } from '../kernel/actor.ts';
import { relationToAll } from '../kernel/relations.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { SupervisionState } from './state.ts';
import { personsSeenBy, seesWhole } from './trace-back/sight.ts';
import type { TraceBack } from './trace-back/state.ts';

type Reader = Pick<Actor, 'id' | 'unit' | 'roles'>;
type KnownFile = Pick<EvidenceFile, 'fileId' | 'unit' | 'attachedBy'>;

/** Who keeps the act, and whoever knows of every one; without the organisation, as far as roles tell. */
export function seesWholeAct(
  { issuer }: Pick<SupervisionState, 'issuer'>,
  { unit, roles }: Reader,
  organisation: OrganisationView | null,
): boolean {
  if (unit !== null && unit === issuer) return true;
  const kind = unit === null ? undefined : organisation?.unit(unit)?.kind;
  return roles.includes('auditor') || relationToAll('supervision', kind) !== null;
}

/**
 * Which files of an act a unit may know of: those that it brought, that its own items were reported with, and the minutes of
 * the interview to which it was called. What speaks of all, the scan of a 批示 too, is for those who see the whole act.
 */
export function mayKnowActFile(
  state: SupervisionState,
  file: KnownFile,
  reader: Reader,
  organisation: OrganisationView | null,
): boolean {
  if (state.traceBack !== null) return mayKnowTraced(state.traceBack, file, reader);
  const { unit } = reader;
  const { fileId, unit: bringer } = file;
  if (seesWholeAct(state, reader, organisation)) return true;
  if (unit === null) return false;
  if (bringer === unit) return true;
  if (state.unit === unit && state.interview?.minutes === fileId) return true;
  return Object.values(state.followUps).some((item) => item.unit === unit && item.document === fileId);
}

/** Of a trace-back nobody knows a paper because it is of his unit: only what he brought, or what was said by whom he reads. */
function mayKnowTraced(trace: TraceBack, { fileId, attachedBy }: KnownFile, reader: Reader): boolean {
  if (seesWhole(trace, reader) || attachedBy === reader.id) return true;
  return personsSeenBy(trace, reader).some(({ statements }) =>
    statements.some(({ documents }) => documents.includes(fileId)),
  );
}
