import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { MatterState } from '../matter/state.ts';
import type { SignalKind, WarningEvent, WarningResult } from '../warning/events.ts';
import type { WarnedState } from '../warning/state.ts';
import { factsOf } from './facts.ts';
import { count, day, type LedgerColumn, type LedgerRow, text, unit, yesNo } from './ledger.ts';

type Of<T extends WarningEvent['type']> = Extract<WarningEvent, { readonly type: T }>;

const SIGNAL: Readonly<Record<SignalKind, string>> = {
  'allocation-gap': '人工费用拨付缺口',
  'unpaid-month': '当月工资未发',
  'bank-notice': '银行通知',
  'missing-entry': '未录入实名制',
  utilities: '水电燃气',
  tax: '税务',
  market: '市场监管',
  opinion: '舆情',
  petition: '信访',
  town: '镇、街道',
};
const RESULT: Readonly<Record<WarningResult, string>> = { arrears: '真实欠薪', risk: '隐患', 'false-alarm': '误报' };

export const WARNING_SOURCE = '通知三（二）2、三（五）3、三（十五）2、三（十七）；《保障农民工工资支付条例》第三十八条';
export const WARNING_KEEPERS = '区人社局；各成员单位提供信号';

/** After those that say which project or company it is. */
export const WARNING_COLUMNS: readonly LedgerColumn[] = [
  ...[text('warning', '预警编号'), day('raisedOn', '发出日期'), count('score', '分值'), text('terms', '各项信号')],
  ...[unit('unit', '核查单位'), day('signedOn', '签收日期'), day('visitedOn', '到现场日期'), text('result', '结论')],
  ...[yesNo('late', '曾逾期'), text('case', '关联案件')],
];

/** One row for each warning, with its terms in words, and what was found on the site. */
export function warningRows(
  { warnings, clocks }: WarnedState & Pick<MatterState, 'clocks'>,
  events: readonly Recorded<EventOf>[],
): readonly LedgerRow[] {
  return Object.values(warnings).map((one) => {
    const own = ({ warningId }: { readonly warningId: string }): boolean => warningId === one.id;
    const signed = factsOf<Of<'WarningSignedFor'>>(events, 'WarningSignedFor').find(({ data }) => own(data));
    const ended = factsOf<Of<'WarningConcluded'>>(events, 'WarningConcluded').find(({ data }) => own(data));
    const late = ({ key, ruleId, lapsedAt }: MatterState['clocks'][string]): boolean =>
      key === one.id && ruleId.startsWith('W-') && lapsedAt !== null;
    return {
      ...{ warning: one.id, raisedOn: one.raisedOn, score: one.score, unit: one.unit },
      terms: one.terms.map(({ kind, weight, on }) => `${SIGNAL[kind]}${weight}分（${on}）`).join('；'),
      signedOn: signed === undefined ? null : factDay(signed),
      visitedOn: ended?.data.visitedOn ?? null,
      result: one.result === null ? null : RESULT[one.result],
      late: Object.values(clocks).some(late),
      case: one.caseId,
    };
  });
}
