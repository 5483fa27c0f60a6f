import { deadline, type LocalDay } from '@qingxin/domain';
import { periodOn } from '@qingxin/rulebook';
import type { CaseRead } from '../forms/case-forms.ts';
import { dayForPeople } from '../problems/sentence.ts';

/** 听证通知期限: seven working days before the hearing (CF Arts 64, 85). */
const NOTICE = 'S4-10-NOTICE';

/** The first day on which a hearing may be held of which the party is told on that day; null without the rule. */
export function earliestHearing({ sight }: Pick<CaseRead, 'sight'>, toldOn: LocalDay): string | null {
  const { rules, calendar } = sight.references;
  const row = rules.versionOn(NOTICE, toldOn);
  const period = row === null ? null : periodOn(row, toldOn);
  if (period === null) return null;
  const { due } = deadline({ ...period, start: toldOn }, calendar);
  return due === null ? null : `${dayForPeople(due)}（按${dayForPeople(toldOn)}送达计算）`;
}
