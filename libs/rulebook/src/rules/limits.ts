import type { RuleRow } from '@qingxin/domain';
import {
  IN_FORCE,
  INSPECTION_REGULATION,
  PETITION_REGULATION,
  TRANSFER_REGULATION,
  WAGE_REGULATION,
} from './instruments.ts';
import { calculatorRow, row, type WrittenRow, years } from './row.ts';

type Limit = Pick<WrittenRow, 'id' | 'title' | 'source' | 'text' | 'effectiveFrom'> & {
  readonly parameters: NonNullable<RuleRow['parameters']>;
  /** A day on which it held, and what happened then. */
  readonly held: { readonly on: string; readonly what: string };
};

/** A number of an article that an act keeps to, beside any period. */
const limit = ({ held: { on, what: note }, ...written }: Limit): RuleRow =>
  row({
    ...written,
    ...{ mark: 'V', tier: 'statutory', streamKind: null, owes: 'memberUnits' },
    end: { kind: 'dateField', field: 'on' },
    examples: [{ start: on, due: on, note }],
  });

/** Numbers that an article sets and no period counts: how many, how much of a sum, how long something is kept. */
export const LIMIT_RULES: readonly RuleRow[] = [
  limit({
    id: 'S1-05-PEOPLE',
    title: '推选代表人数上限',
    source: `${PETITION_REGULATION}第二十条`,
    text: '多人走访提出共同信访事项的，推选代表不得超过5人；其他多人投诉比照执行。',
    effectiveFrom: IN_FORCE.petitions,
    parameters: { mostRepresentatives: 5 },
    held: { on: '2022-05-10', what: '40名工人推选6名代表，不予登记' },
  }),
  limit({
    id: 'S3-05-OFFICERS',
    title: '承办人员人数下限',
    source: `${INSPECTION_REGULATION}第十六条、${TRANSFER_REGULATION}第五条`,
    text: '劳动保障监察员调查、检查，行政执法机关核实移送线索，承办人员不得少于2人。',
    effectiveFrom: IN_FORCE.transfer,
    parameters: { leastOfficers: 2 },
    held: { on: '2022-05-10', what: '只指定1名监察员，不予登记' },
  }),
  limit({
    id: 'S4-07-ADDED',
    title: '加付赔偿金的幅度',
    source: `${INSPECTION_REGULATION}第二十六条`,
    text: '责令支付逾期的，加付赔偿金为应付金额的50%以上、1倍以下。',
    effectiveFrom: IN_FORCE.inspection,
    parameters: { leastPercent: 50, mostPercent: 100 },
    held: { on: '2022-05-10', what: '应付1万元，加付4000元，不予登记' },
  }),
  calculatorRow({
    id: 'S10-09-LEDGERS',
    title: '劳动用工管理台账保存期限',
    source: `${WAGE_REGULATION}第二十八条`,
    mark: 'V',
    text: '劳动用工管理台账保存至工程完工且工资全部结清后至少3年；到期无须办理，项目页面所示日期遇休息日不顺延。',
    effectiveFrom: IN_FORCE.wages,
    owes: 'memberUnits',
    period: years(3),
    example: { start: '2023-06-01', due: '2026-06-01', note: '完工后于当日结清工资' },
  }),
];
