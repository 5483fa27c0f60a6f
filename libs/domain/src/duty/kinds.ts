import type { OrganisationView, Unit, UnitKind } from '../organisation/view.ts';
import type { ReportEvery } from '../report/period.ts';

/** A whole number that a report states. */
export interface DutyFigure {
  readonly id: string;
  readonly label: string;
  readonly kind: 'count' | 'fen';
}

/** Units by what they are; `members` are all 成员单位 with a login. */
export type UnitSelection = 'members' | readonly UnitKind[];

/** One kind of standing duty (常设工作) outside a case: what is fixed about it. Its periods and dates stand in its rule. */
export interface DutyKind {
  readonly id: DutyKindId;
  readonly label: string;
  /** Sentence of the notice, or article. */
  readonly source: string;
  /**
   * Reported period by period; when the 治欠办 calls for it; kept as a list without any date; sent out by the 治欠办 for
   * information; or drawn by a template whenever it is asked for.
   */
  readonly form: 'periodic' | 'campaign' | 'log' | 'push' | 'report';
  /** Rule that says how long a period is and by when its report is due; null: nothing falls due. */
  readonly ruleId: string | null;
  readonly owedBy: UnitSelection;
  readonly receivedBy: readonly UnitKind[];
  readonly figures: readonly DutyFigure[];
  /** 零报告: a report that there is nothing, with a statement of how it was looked. */
  readonly zero: boolean;
  /** What was found is listed one by one, and these figures are its totals; null: figures alone. */
  readonly findings: { readonly count: string; readonly people: string; readonly fen: string } | null;
  /** 报表设计: its reports are drawn by templates over periods of this length, and filed with what was handed in. */
  readonly every?: ReportEvery;
}

export const DUTY_KIND_IDS = [
  'petition-bulletin',
  'screening',
  'violations-publication',
  'hot-lines',
  'training',
  'opinion-watch',
  'soe-check',
  'tax-data',
  'market-data',
  'special-action',
  'publicity',
  'information-push',
  'month-report',
  'quarter-report',
  'winter-report',
  'other-report',
] as const;

export type DutyKindId = (typeof DUTY_KIND_IDS)[number];

const count = (id: string, label: string): DutyFigure => ({ id, label, kind: 'count' });
const fen = (id: string, label: string): DutyFigure => ({ id, label, kind: 'fen' });

const OFFICE_AND_HRSS: readonly UnitKind[] = ['hrss', 'office'];
/** What every report states, whatever its columns. */
const HEADLINE: readonly DutyFigure[] = [
  ...[
    count('received', '新增投诉举报件数'),
    count('closed', '办结投诉举报件数'),
    count('uncleared', '未清零件（案）数'),
  ],
  ...[count('people', '未清零人数'), fen('sum', '未清零金额')],
];
const DRAWN = { owedBy: ['office'], receivedBy: [], figures: HEADLINE, zero: false, findings: null } as const;

const FOUND = { count: 'found', people: 'people', fen: 'sum' } as const;

export const DUTY_KINDS: Readonly<Record<DutyKindId, DutyKind>> = {
  'petition-bulletin': {
    id: 'petition-bulletin',
    label: '信访通报',
    source: '通知三（十四）1：定期将群众信访反映的欠薪问题情况通报至人社部门、行业主管部门',
    form: 'periodic',
    ruleId: 'D-PETITION-BULLETIN',
    owedBy: ['petition'],
    receivedBy: [...OFFICE_AND_HRSS, 'sector'],
    figures: [count('petitions', '信访件数'), count('people', '涉及人数'), fen('sum', '反映金额')],
    zero: true,
    findings: null,
  },
  screening: {
    id: 'screening',
    label: '欠薪排查',
    source: '通知三开头：对本部门及下属单位的欠薪问题进行排查、解决；三（八）2、三（十）1、三（十二）2',
    form: 'periodic',
    ruleId: 'D-SCREENING',
    owedBy: 'members',
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      ...[count('checked', '排查项目（单位）数'), count('found', '发现欠薪项目（单位）数')],
      ...[count('people', '涉及人数'), fen('sum', '欠薪金额'), count('slowPayers', '重点排查的清偿慢单位数')],
    ],
    zero: true,
    findings: FOUND,
  },
  'violations-publication': {
    id: 'violations-publication',
    label: '重大违法行为社会公布',
    source: '《重大劳动保障违法行为社会公布办法》：每季度向社会公布一次；通知三（二）3',
    form: 'periodic',
    ruleId: 'S6-08-QUARTER',
    owedBy: ['hrss'],
    receivedBy: ['office', 'publicity'],
    figures: [count('published', '公布案件数'), count('people', '涉及人数'), fen('sum', '涉及金额')],
    zero: true,
    findings: null,
  },
  'hot-lines': {
    id: 'hot-lines',
    label: '公开电话核对',
    source: '通知三开头：主动公开欠薪投诉举报电话；三（二）3',
    form: 'periodic',
    ruleId: 'D-HOT-LINES',
    owedBy: 'members',
    receivedBy: ['office', 'publicity'],
    figures: [count('lines', '公开电话数'), count('answered', '拨测接通数')],
    zero: false,
    findings: null,
  },
  training: {
    id: 'training',
    label: '培训',
    source: '通知三（一）5：加强对本行业施工企业和在建工程项目负责人、劳资专管员培训',
    form: 'periodic',
    ruleId: 'D-TRAINING',
    owedBy: ['sector'],
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      ...[count('sessions', '培训期数'), count('leaders', '培训项目负责人人数')],
      count('officers', '培训劳资专管员人数'),
    ],
    zero: false,
    findings: null,
  },
  'opinion-watch': {
    id: 'opinion-watch',
    label: '涉薪舆情监控',
    source: '通知三（二）2：会同相关部门对涉薪舆情进行预警监控并依法处理',
    form: 'periodic',
    ruleId: 'D-OPINION-WATCH',
    owedBy: ['publicity'],
    receivedBy: OFFICE_AND_HRSS,
    figures: [count('found', '涉薪舆情件数'), count('people', '涉及人数'), fen('sum', '反映金额')],
    zero: true,
    findings: FOUND,
  },
  'soe-check': {
    id: 'soe-check',
    label: '国有企业检查',
    source: '通知三（十二）3：指导、督促所监管国有企业规范发包分包，带头落实法定职责',
    form: 'periodic',
    ruleId: 'D-SOE-CHECK',
    owedBy: ['industry'],
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      ...[
        count('checked', '检查企业数'),
        count('withOfficer', '配备劳资专管员的'),
        count('withBoard', '设立维权信息告示牌的'),
      ],
      ...[count('withDeposit', '存储工资保证金的'), count('withContracts', '分包合同管理规范的')],
    ],
    zero: false,
    findings: null,
  },
  'tax-data': {
    id: 'tax-data',
    label: '税务政策和预警数据',
    source: '通知三（十五）1、2：落实分账管理的税收政策，提供欠薪预警系统相关数据',
    form: 'periodic',
    ruleId: 'D-TAX-DATA',
    owedBy: ['tax'],
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      ...[count('advised', '辅导分账管理税收政策的企业数'), count('records', '提供预警数据条数')],
      count('abnormal', '税务异常企业数'),
    ],
    zero: true,
    findings: null,
  },
  'market-data': {
    id: 'market-data',
    label: '市场监管预警数据',
    source: '通知三（五）3：提供欠薪预警系统相关数据',
    form: 'periodic',
    ruleId: 'D-MARKET-DATA',
    owedBy: ['market'],
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      count('records', '提供预警数据条数'),
      count('abnormal', '经营异常企业数'),
      count('revoked', '吊销、注销企业数'),
    ],
    zero: true,
    findings: null,
  },
  'special-action': {
    id: 'special-action',
    label: '专项行动',
    source: '通知三开头：根据上级安排，部署、推进和落实根治欠薪专项行动（专项检查）',
    form: 'campaign',
    ruleId: 'D-SPECIAL-ACTION',
    owedBy: 'members',
    receivedBy: OFFICE_AND_HRSS,
    figures: [
      ...[count('checked', '检查项目（单位）数'), count('found', '发现欠薪项目（单位）数')],
      ...[count('people', '涉及人数'), fen('sum', '欠薪金额')],
    ],
    zero: true,
    findings: FOUND,
  },
  publicity: {
    id: 'publicity',
    label: '宣传',
    source: '通知三（二）1、4：宣传报道、公益宣传；四（三）：各部门加大宣传力度',
    form: 'log',
    ruleId: null,
    owedBy: 'members',
    receivedBy: ['office'],
    figures: [],
    zero: false,
    findings: null,
  },
  'information-push': {
    id: 'information-push',
    label: '信息推送',
    source: '通知四（一）：领导小组办公室及时将相关信息推送至各成员单位',
    form: 'push',
    ruleId: null,
    owedBy: 'members',
    receivedBy: ['office'],
    figures: [],
    zero: false,
    findings: null,
  },
  'month-report': {
    ...DRAWN,
    ...{ id: 'month-report', label: '月报', source: '通知四（一）：领导小组办公室汇总情况；市、省月报' },
    ...{ form: 'periodic', ruleId: 'D-MONTH-REPORT', every: 'month' },
  },
  'quarter-report': {
    ...DRAWN,
    ...{ id: 'quarter-report', label: '季报', source: '通知四（一）：领导小组办公室汇总情况；市、省季报' },
    ...{ form: 'periodic', ruleId: 'D-QUARTER-REPORT', every: 'quarter' },
  },
  'winter-report': {
    ...DRAWN,
    ...{ id: 'winter-report', label: '冬季日报', source: '通知四（一）：领导小组办公室汇总情况；冬季行动日报' },
    ...{ form: 'periodic', ruleId: 'D-WINTER-REPORT', every: 'day' },
  },
  'other-report': {
    ...DRAWN,
    ...{ id: 'other-report', label: '其他报表', source: '通知四（一）：领导小组办公室汇总情况；临时调取的报表' },
    ...{ form: 'report', ruleId: null, every: 'days' },
  },
};

const PREFIX = 'duty-';

/** 季度公布: its report is what was published, and is filed with it. */
export const PUBLICATION_DUTY = `${PREFIX}violations-publication`;

export function dutyStreamOf(kind: DutyKindId): string {
  return `${PREFIX}${kind}`;
}

/** Null: the stream's name is that of no duty. */
export function dutyKindOf(stream: string): DutyKind | null {
  const id = DUTY_KIND_IDS.find((known) => dutyStreamOf(known) === stream);
  return id === undefined ? null : DUTY_KINDS[id];
}

/** Kinds of units that are no 成员单位: above or beside the members, or without part in the notice. */
const NO_MEMBERS: readonly UnitKind[] = [
  ...(['office', 'leading-group', 'outside', 'upper-hrss', 'upper-resources', 'government'] as const),
  ...(['hotline', 'discipline', 'personnel', 'arbitration'] as const),
];

/** Units of a selection that work now, by id; one that was ended or merged away owes and receives nothing. */
export function selectedUnits(selection: UnitSelection, { units }: OrganisationView): readonly string[] {
  const fits = ({ kind }: Unit): boolean =>
    selection === 'members' ? !NO_MEMBERS.includes(kind) : selection.includes(kind);
  return units
    .filter((unit) => unit.active && !unit.outside && fits(unit))
    .map(({ id }) => id)
    .sort();
}
