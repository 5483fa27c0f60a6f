import type { Door } from '@qingxin/application';
import { type DutyState, dutyStreamOf } from '@qingxin/domain';

interface WithPhone {
  readonly id: string;
  readonly phone: string | null;
}

export type PhoneOf = (unit: WithPhone | null) => string | null;

/** The telephone that people are given of a unit: the line that it published, else the one it is known by; null: none. */
export async function publicPhones({ journal }: Door): Promise<PhoneOf> {
  const { hotLines } = (await journal.open(dutyStreamOf('hot-lines'))).state as DutyState;
  return (unit) => (unit === null ? null : (hotLines[unit.id]?.phone ?? unit.phone));
}
