import type { LocalDay, OrganisationView } from '@qingxin/domain';
import { day, flag, shape, text } from '../matters/schemas.ts';

/** 外出 of today, else the next one noted. */
export const absence = shape({
  absenceId: text('外出登记编号'),
  from: day('外出首日'),
  until: day('外出末日'),
  now: flag('今天在外'),
});

export function awayIn(organisation: OrganisationView, person: string, today: LocalDay): object | null {
  const noted = organisation.absenceOf(person, today);
  if (noted === null) return null;
  const { absenceId, from, until } = noted;
  return { absenceId, from, until, now: from <= today };
}
