import type { DutyState } from '@qingxin/domain';
import { type MatterCard, paperCard } from './card.ts';

/** The paper by which the district set the duty up; nothing else of it belongs to one matter. */
export function dutyCard({ started }: DutyState): MatterCard {
  return paperCard(started?.number ?? null);
}
