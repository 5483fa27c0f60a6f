import type { ClockEvent, EventOf, PeriodUnit, Recorded } from '@qingxin/domain';
import type { CaseRead } from '../forms/case-forms.ts';
import type { Pieces } from '../forms/form-draft.ts';
import type { ComplaintRead } from '../forms/hand-off-form.ts';
import { dayForPeople } from '../problems/sentence.ts';

const UNITS: Readonly<Record<PeriodUnit, string>> = {
  ...{ workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时', minute: '分钟' },
};

type Asked = Recorded<Extract<ClockEvent, { readonly type: 'ClockExtensionRequested' | 'ClockExtended' }>>;

/** The clock whose extension is asked for: what it is, when it ends, how long and why. */
export function extensionWords({ sight, facts }: CaseRead | ComplaintRead, of: string | null) {
  const clock = sight.state.clocks[of ?? ''];
  if (clock === undefined) return { clock: null, due: null };
  const { title, source } = sight.references.rules.row(clock.ruleId, clock.ruleVersion);
  const about = (facts as readonly Recorded<EventOf>[]).filter(
    (fact): fact is Asked =>
      ['ClockExtensionRequested', 'ClockExtended'].includes(fact.type) && (fact as Asked).data.clockId === clock.id,
  );
  const asked = about.at(-1);
  const granted = about.findLast(({ type }) => type === 'ClockExtended');
  const unit = UNITS[clock.period?.unit ?? 'workingDay'];
  const words = (fact: Asked | undefined): string | null => (fact === undefined ? null : `${fact.data.amount}${unit}`);
  return {
    ...{ clock: `${title}（${source}）`, due: clock.due === null ? null : dayForPeople(clock.due) },
    ...{ asked: words(asked), granted: words(granted), reason: (asked?.data.reason ?? null) as Pieces },
  };
}
