import type { Role, UnitKind } from '@qingxin/domain';

type Labels<Code extends string> = Readonly<Record<Code, string>>;

/** Chinese words of the values of an enum whose description does not list them one by one, for whoever draws a form from it. */
export function labels<Code extends string>(words: Labels<Code>): { readonly 'x-labels': Labels<Code> } {
  return { 'x-labels': words };
}

export const UNIT_KIND_LABELS: Labels<UnitKind> = {
  hrss: '人力资源社会保障',
  office: '治欠办',
  'leading-group': '领导小组',
  sector: '行业主管部门',
  police: '公安机关',
  court: '人民法院',
  procuratorate: '人民检察院',
  petition: '信访部门',
  hotline: '热线',
  finance: '财政部门',
  member: '其他成员单位',
  town: '镇、街道',
  outside: '区外单位',
  'upper-hrss': '上级人力资源社会保障部门',
  'upper-resources': '上级自然资源部门',
  government: '人民政府',
  publicity: '宣传部门',
  market: '市场监管部门',
  union: '工会',
  development: '发展改革部门',
  justice: '司法行政部门',
  industry: '工业和信息化部门',
  resources: '自然资源部门',
  tax: '税务部门',
  civil: '民政部门',
  discipline: '纪委监委',
  personnel: '组织部门',
  arbitration: '劳动人事争议仲裁机构',
};

export const ROLE_LABELS: Labels<Role> = {
  officer: '经办人',
  'unit-head': '负责人',
  coordinator: '治欠办',
  'leading-group': '领导小组',
  auditor: '审计',
  accountability: '问责建议承办',
  administrator: '系统管理',
  contractor: '用人单位、项目单位',
  public: '公众',
  system: '系统',
};

export const MATTER_LABELS = {
  complaint: '投诉举报',
  case: '欠薪案件',
  project: '在建工程项目',
  company: '用人单位',
  supervision: '督办',
  duty: '常设工作',
  emergency: '应急',
} as const;
