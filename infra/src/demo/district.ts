import type { UnitKind } from '@qingxin/domain';

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** How many numbered officers the demo gives it; none for units without a login. */
  readonly officers: number;
}

/**
 * 长治市潞州区: the 23 units that the notice names in part three, 人社局 and 治欠办, the leading group, some towns and
 * streets, and units without a login here.
 */
export const DEMO_UNITS: readonly DemoUnit[] = [
  { id: 'leading-group', name: '区根治欠薪工作领导小组', kind: 'leading-group', officers: 0 },
  { id: 'office', name: '区领导小组办公室（治欠办）', kind: 'office', officers: 0 },
  { id: 'hrss', name: '区人社局', kind: 'hrss', officers: 4 },
  { id: 'housing', name: '区住建局', kind: 'sector', officers: 2 },
  { id: 'transport', name: '区交通局', kind: 'sector', officers: 1 },
  { id: 'water', name: '区水利局', kind: 'sector', officers: 1 },
  { id: 'energy', name: '区能源局', kind: 'sector', officers: 1 },
  { id: 'publicity', name: '区委宣传部', kind: 'publicity', officers: 1 },
  { id: 'police', name: '区公安分局', kind: 'police', officers: 2 },
  { id: 'finance', name: '区财政局', kind: 'finance', officers: 1 },
  { id: 'market', name: '区市场监管局', kind: 'market', officers: 1 },
  { id: 'court', name: '区人民法院', kind: 'court', officers: 1 },
  { id: 'procuratorate', name: '区人民检察院', kind: 'procuratorate', officers: 1 },
  { id: 'union', name: '区总工会', kind: 'union', officers: 1 },
  { id: 'development', name: '区发改局', kind: 'development', officers: 1 },
  { id: 'education', name: '区教育局', kind: 'sector', officers: 1 },
  { id: 'health', name: '区卫体局', kind: 'sector', officers: 1 },
  { id: 'culture', name: '区文旅局', kind: 'sector', officers: 1 },
  { id: 'agriculture', name: '区农业农村局', kind: 'sector', officers: 1 },
  { id: 'justice', name: '区司法局', kind: 'justice', officers: 1 },
  { id: 'industry', name: '区工信局', kind: 'industry', officers: 1 },
  { id: 'resources', name: '区自然资源局', kind: 'resources', officers: 1 },
  { id: 'petitions', name: '区信访局', kind: 'petition', officers: 1 },
  { id: 'tax-city', name: '原城区税务局', kind: 'tax', officers: 1 },
  { id: 'tax-suburb', name: '原郊区税务局', kind: 'tax', officers: 1 },
  { id: 'civil', name: '区民政局', kind: 'civil', officers: 1 },
  { id: 'arbitration', name: '区劳动人事争议仲裁委员会', kind: 'arbitration', officers: 1 },
  { id: 'hotline', name: '区12345热线受理中心', kind: 'hotline', officers: 1 },
  { id: 'discipline', name: '区纪委监委', kind: 'discipline', officers: 0 },
  { id: 'personnel', name: '区委组织部', kind: 'personnel', officers: 0 },
  { id: 'laodingshan', name: '老顶山旅游发展中心', kind: 'town', officers: 1 },
  { id: 'town-01', name: '镇01', kind: 'town', officers: 1 },
  { id: 'town-02', name: '镇02', kind: 'town', officers: 1 },
  { id: 'street-01', name: '街道01', kind: 'town', officers: 1 },
  { id: 'street-02', name: '街道02', kind: 'town', officers: 1 },
  { id: 'government', name: '区人民政府', kind: 'government', officers: 0 },
  { id: 'city-hrss', name: '市人社局', kind: 'upper-hrss', officers: 0 },
  { id: 'city-resources', name: '市规划和自然资源局', kind: 'upper-resources', officers: 0 },
  { id: 'bank-01', name: '银行01', kind: 'outside', officers: 0 },
  { id: 'bank-02', name: '银行02', kind: 'outside', officers: 0 },
];

/** Letters, written receipts, 代录. */
const WITHOUT_LOGIN: readonly UnitKind[] = ['outside', 'upper-hrss', 'upper-resources', 'government', 'personnel'];

export const isOutside = ({ kind }: DemoUnit): boolean => WITHOUT_LOGIN.includes(kind);

export interface DemoPost {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly role:
    'officer' | 'unit-head' | 'coordinator' | 'leading-group' | 'auditor' | 'administrator' | 'accountability';
  /** Accounts in office, each one numbered person. */
  readonly accounts: readonly string[];
  /** What the numbered persons are called on screen. */
  readonly shownAs: string;
}

const SPECIAL_POSTS: readonly DemoPost[] = [
  {
    id: 'leader',
    unit: 'leading-group',
    title: '组长',
    role: 'leading-group',
    accounts: ['leader01'],
    shownAs: '组长',
  },
  {
    id: 'deputy-leader',
    unit: 'leading-group',
    title: '副组长',
    role: 'leading-group',
    accounts: ['leader02'],
    shownAs: '副组长',
  },
  {
    id: 'coordinator',
    unit: 'office',
    title: '治欠办协调岗',
    role: 'coordinator',
    accounts: ['office01', 'office02'],
    shownAs: '治欠办',
  },
  {
    id: 'office.head',
    unit: 'office',
    title: '治欠办负责人岗',
    role: 'unit-head',
    accounts: ['office.head'],
    shownAs: '负责人',
  },
  {
    id: 'administrator',
    unit: 'office',
    title: '系统管理岗',
    role: 'administrator',
    accounts: ['admin01'],
    shownAs: '管理员',
  },
  {
    id: 'accountability',
    unit: 'discipline',
    title: '问责建议承办岗',
    role: 'accountability',
    accounts: ['discipline.01'],
    shownAs: '承办人',
  },
  { id: 'auditor', unit: 'discipline', title: '审计监督岗', role: 'auditor', accounts: ['audit01'], shownAs: '审计' },
];

const numbered = (unit: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${unit}${String(index + 1).padStart(2, '0')}`);

/** Every unit with a login has an officer's post and a head's post. */
export const DEMO_POSTS: readonly DemoPost[] = [
  ...SPECIAL_POSTS,
  ...DEMO_UNITS.filter((unit) => unit.officers > 0).flatMap((unit): readonly DemoPost[] => [
    {
      id: `${unit.id}.officer`,
      unit: unit.id,
      title: '经办岗',
      role: 'officer',
      accounts: numbered(`${unit.id}.`, unit.officers),
      shownAs: '经办人',
    },
    {
      id: `${unit.id}.head`,
      unit: unit.id,
      title: '负责人岗',
      role: 'unit-head',
      accounts: [`${unit.id}.head`],
      shownAs: '负责人',
    },
  ]),
];
