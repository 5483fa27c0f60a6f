import {
  BREACH_KINDS,
  type ClockState,
  currentSheets,
  datesOf,
  isGeneralContractor,
  keepersFor,
  type LocalDay,
  missingSheets,
  ordersTo,
  type ProjectState,
  type RuleRow,
  type WageMonth,
} from '@qingxin/domain';

export interface Owed {
  readonly kind: 'sheet' | 'date';
  readonly title: string;
  readonly text: string | null;
  readonly article: string;
  readonly due: LocalDay | null;
  readonly overdue: boolean;
  readonly month: string | null;
  readonly number: string | null;
}

/** The project as one of its parties may know it. */
export interface Standing {
  readonly state: ProjectState;
  /** Stream of the party's record. */
  readonly company: string;
  readonly today: LocalDay;
  /** Sheets that wait for the unit that supervises the project, as `month/keeper`. */
  readonly filed: ReadonlySet<string>;
  readonly ruleOf: (clock: ClockState) => Pick<RuleRow, 'title' | 'text' | 'source'>;
}

const SHEETS_ARTICLE = '《保障农民工工资支付条例》第三十一条';

/** What the company has still to do, the first date first. */
export function owedBy(standing: Standing): readonly Owed[] {
  // A sheet is handed in before its wages are paid.
  return [...sheetsOwed(standing), ...datesOwed(standing)].sort(byDue);
}

function datesOwed({ state, company, today, ruleOf }: Standing): readonly Owed[] {
  return datesOf(state, company).map((clock) => {
    const { title, text, source } = ruleOf(clock);
    const order = ordersTo(state, company).find(({ id }) => id === clock.key);
    return {
      kind: 'date',
      title: order === undefined ? title : `整改：${BREACH_KINDS[order.kind].label}`,
      text,
      article: source,
      due: clock.due,
      overdue: clock.status === 'lapsed' || clock.due < today,
      month: clock.key !== null && clock.key in state.months ? clock.key : (order?.month ?? null),
      number: order?.number ?? null,
    };
  });
}

function sheetsOwed({ state, company, today, filed }: Standing): readonly Owed[] {
  return Object.values(state.months).flatMap((month) => {
    const due = payDayOf(state, month);
    const open = keepersOwing(state, company, month).filter((keeper) => !filed.has(`${month.month}/${keeper}`));
    return open.map((keeper) => ({
      kind: 'sheet' as const,
      title: `提交${monthWords(month.month)}工资支付表：${keeper}`,
      text: '分包单位按月编制工资支付表，经农民工本人签字确认后交施工总承包单位。',
      article: SHEETS_ARTICLE,
      due,
      overdue: due !== null && due < today,
      month: month.month,
      number: null,
    }));
  });
}

/** Of a month without any sheet the general contractor's own, else those of subcontractors that have none. */
function keepersOwing(state: ProjectState, company: string, month: WageMonth): readonly string[] {
  const mine = new Set(keepersFor(state, company).map(({ keeper }) => keeper));
  const owing = missingSheets(state, month).filter((keeper) => mine.has(keeper));
  if (owing.length > 0 || currentSheets(month).length > 0 || month.noWork.length > 0) return owing;
  if (!isGeneralContractor(state, company) || month.paidOn !== null) return [];
  return [...mine].slice(0, 1);
}

/** By the contract, else the last day that the law leaves. */
export function payDayOf({ clocks }: Pick<ProjectState, 'clocks'>, { month, payOn }: WageMonth): LocalDay | null {
  if (payOn !== null) return payOn;
  const clock = Object.values(clocks).findLast(({ ruleId, key }) => ruleId === 'P0-07' && key === month);
  return clock?.due ?? null;
}

function byDue(one: Owed, other: Owed): number {
  const [first, second] = [one.due ?? '9999', other.due ?? '9999'];
  return first < second ? -1 : Number(first > second);
}

export function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}
