import type { DutyState } from '@qingxin/domain';
import type { MatterCard } from './card.ts';

/** The paper by which the district set the duty up; nothing else of it belongs to one matter. */
export function dutyCard({ started }: DutyState): MatterCard {
  return {
    number: started?.number ?? null,
    channel: null,
    stage: null,
    urgent: false,
    people: 0,
    amount_fen: null,
    employer: null,
    project: null,
    hand_off_count: 0,
  };
}
