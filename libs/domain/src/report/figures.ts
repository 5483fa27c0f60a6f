/** What a figure is read from; each is a set of matters (counting, "Designed reports"). */
export const REPORT_SETS = {
  received: { title: '新增投诉举报', counts: '期内登记的投诉举报件，不含作废的和重复的' },
  accepted: { title: '受理', counts: '期内受理的投诉举报件，不含作废的和重复的' },
  filed: { title: '立案（监察）', counts: '期内劳动保障监察立案的案件，以及没有并入案件的投诉举报件' },
  opened: {
    title: '新增欠薪案件',
    counts: '期内新建的欠薪案件及其全部人员和金额，金额以核定的为准，没有核定的以主张的计',
  },
  closed: { title: '办结投诉举报', counts: '期内办结并且期末仍为办结的投诉举报件，不含重复的' },
  cleared: {
    title: '清零欠薪案件',
    counts: '期内工资清零并且期末仍为清零的案件；人数、金额为支付到本人的。部分支付的不计',
  },
  uncleared: {
    title: '未清零',
    counts: '期末没有清零的案件，以及没有并入案件、没有办结的投诉举报件；部分支付不算清零，人数、金额为尚未了结的',
  },
  involved: {
    title: '涉及',
    counts: '期内在办的案件，以及没有并入案件的投诉举报件（期末仍在办和期内才了结的），连同其全部人员和金额',
  },
  overdue: { title: '超期', counts: '期末有本区单位逾期未办时限的件（案），不含接管以前已经逾期的' },
  recovered: { title: '已追回', counts: '期内核实支付到本人的工资，减去期内退票的；人数为期内有工资到账的' },
  group: { title: '群体性', counts: '期内新增的达到区定群体人数的案件，以及没有并入案件的投诉举报件' },
  transferred: { title: '移送', counts: '期内向公安机关移送涉嫌犯罪的案件' },
  'rung-e1': { title: '催办', counts: '期内在投诉举报件和案件中发出的催办，不含撤销的' },
  'rung-e2': { title: '督办', counts: '期内在投诉举报件和案件中发出的督办，不含撤销的' },
  'rung-e3': { title: '约谈', counts: '期内在投诉举报件和案件中发出的约谈，不含撤销的' },
  'rung-e4': { title: '通报', counts: '期内在投诉举报件和案件中发出的通报，不含撤销的' },
  'rung-e5': { title: '问责建议', counts: '期内在投诉举报件和案件中提出的问责建议，不含撤销的' },
} as const;

export type ReportSetId = keyof typeof REPORT_SETS;

/** 件, 人, 元 (in fen), 次. */
export type ReportMeasure = 'matters' | 'people' | 'fen' | 'times';

export interface ReportFigure {
  readonly id: string;
  readonly set: ReportSetId;
  readonly measure: ReportMeasure;
  readonly title: string;
  /** What is counted, in words. */
  readonly counts: string;
}

const WORDS: Readonly<Record<ReportMeasure, string>> = { matters: '件', people: '人', fen: '元', times: '次' };
const ONCE = '同一人、同一项目、同一期间只计一次，要求保密的不与他处比对';

/** Sets of matters alone, and of acts alone. */
const MATTERS_ONLY: readonly ReportSetId[] = ['accepted', 'filed', 'overdue', 'transferred'];
const TIMES_ONLY: readonly ReportSetId[] = ['rung-e1', 'rung-e2', 'rung-e3', 'rung-e4', 'rung-e5'];

function measuresOf(set: ReportSetId): readonly ReportMeasure[] {
  if (TIMES_ONLY.includes(set)) return ['times'];
  return MATTERS_ONLY.includes(set) ? ['matters'] : ['matters', 'people', 'fen'];
}

/** Every column that a template may have, in the order in which they are offered. */
export const REPORT_FIGURES: readonly ReportFigure[] = (Object.keys(REPORT_SETS) as ReportSetId[]).flatMap((set) =>
  measuresOf(set).map((measure) => {
    const { title, counts } = REPORT_SETS[set];
    return {
      ...{ id: `${set}.${measure}`, set, measure, title: `${title}（${WORDS[measure]}）` },
      counts: measure === 'matters' || measure === 'times' ? counts : `${counts}；${ONCE}`,
    };
  }),
);

export function reportFigure(id: string): ReportFigure | null {
  return REPORT_FIGURES.find((figure) => figure.id === id) ?? null;
}
