import {
  type DutyState,
  type EvidenceFile,
  mayKnowActFile,
  reportsOf,
  type MatterState,
  type SupervisionState,
} from '@qingxin/domain';
import { isOffice } from '../matters/duty-view.ts';
import type { Sight } from '../matters/matter-sight.ts';

/**
 * Which files of a matter the reader may know of: of most all, of a standing duty those of his own unit and those that a
 * report or a push names which was sent to it. What is in a report is nobody else's (practice, "Standing duties"). Of an act
 * of supervision a unit knows its own and what its own items were reported with.
 */
export function toldFiles({ today, actor, references }: Sight<MatterState>): (file: EvidenceFile) => boolean {
  if ('followUps' in today) {
    return (file) => mayKnowActFile(today as SupervisionState, file, actor, references.organisation);
  }
  if (!('pushes' in today && 'periods' in today)) return () => true;
  const state = today as DutyState;
  const narrow = actor.roles.some((role) => role === 'officer' || role === 'unit-head');
  if (!narrow || isOffice(state, actor, references.organisation)) return () => true;
  const unit = actor.unit ?? '';
  const sent = new Set([
    ...reportsOf(state)
      .filter(({ receivers }) => receivers.includes(unit))
      .flatMap(({ editions }) => editions.map(({ document }) => document)),
    ...Object.values(state.pushes).flatMap(({ receipts, document }) => (unit in receipts ? [document] : [])),
  ]);
  return ({ fileId, unit: of }) => of === unit || sent.has(fileId);
}
