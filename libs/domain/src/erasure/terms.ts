import { retentionTerms } from '../arrears-case/retention.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { EndedDays } from '../matter/custody.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { numberOn } from '../rules/usual-numbers.ts';
import { addMonths, dayNumber, dayOf } from '../time/local-day.ts';

const MONTHS_OF_YEAR = 12;
const RULE = 'D-DISPOSAL';
/** How the district writes a term that ends; any other (永久) does not. */
const YEARS = /^(\d{1,3})年$/;

/** One reason why something is kept until a day, that day included. */
export interface KeptFor {
  readonly rule: string;
  /** case: 案卷保管期限, as it was filed; least: 结清后; award, arbitration: 仲裁案卷; complaint: 未立案件. */
  readonly because: 'case' | 'least' | 'award' | 'arbitration' | 'complaint';
  readonly from: LocalDay;
  readonly years: number;
  readonly until: LocalDay;
}

/**
 * 保存期限. `until` null: it does not end (永久, or words that name no years), or cannot be told before the file is filed or the
 * matter has ended.
 */
export interface Term {
  readonly kind: 'dated' | 'for-good' | 'not-filed' | 'open';
  readonly until: LocalDay | null;
  readonly parts: readonly KeptFor[];
}

const OPEN: Term = { kind: 'open', until: null, parts: [] };

type Rules = Pick<Rulebook, 'versionOn'>;
type Kept = Omit<KeptFor, 'until'>;

/** Until when a case is kept: the term under which it was filed, no less than the least of the district and of arbitration files. */
export function termOfCase({ archived, ends, filing, steps }: CaseState, rules: Rules): Term {
  const from = endedSince(ends);
  if (!archived || from === null) return OPEN;
  if (filing === null) return { ...OPEN, kind: 'not-filed' };
  const words = retentionTerms(rules, filing.filedOn)[filing.retention] ?? '';
  const years = YEARS.exec(words)?.[1];
  if (years === undefined) return { ...OPEN, kind: 'for-good' };
  const least = (because: Kept['because'], name: Parameter): Kept => ({
    ...{ rule: RULE, because, from },
    years: numberOn(rules, RULE, name, from),
  });
  const arbitrations = Object.values(steps).filter(({ kind }) => kind === 'arbitration');
  const awarded = arbitrations.some(({ taken }) => taken['award'] === 'awarded');
  return dated([
    { rule: 'D-RETENTION', because: 'case', from, years: Number(years) },
    least('least', 'leastKeptYears'),
    ...(awarded ? [least('award', 'awardKeptYears')] : []),
    ...(arbitrations.length > 0 && !awarded ? [least('arbitration', 'arbitrationKeptYears')] : []),
  ]);
}

/** A complaint that is in a case goes with its case; any other is kept for the district's own time. */
export function termOfComplaint({ ends, closed, voided }: ComplaintState, rules: Rules): Term {
  const from = endedSince(ends);
  if ((closed === null && !voided) || from === null) return OPEN;
  return dated([{ rule: RULE, because: 'complaint', from, years: numberOn(rules, RULE, 'complaintKeptYears', from) }]);
}

type Parameter = 'complaintKeptYears' | 'leastKeptYears' | 'awardKeptYears' | 'arbitrationKeptYears';

function endedSince(ends: EndedDays): LocalDay | null {
  const last = ends.at(-1);
  return last?.until === null ? last.from : null;
}

/** The last day counts: nothing is due before the day after. */
function dated(kept: readonly Kept[]): Term {
  const parts = kept.map((one) => ({
    ...one,
    until: dayOf(addMonths(dayNumber(one.from), one.years * MONTHS_OF_YEAR)),
  }));
  const until =
    parts
      .map((part) => part.until)
      .sort()
      .at(-1) ?? null;
  return { kind: 'dated', until, parts };
}
