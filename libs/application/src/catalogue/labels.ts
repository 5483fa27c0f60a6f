import { EVENT_LABELS, type Role, type UnitKind } from '@qingxin/domain';

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
  conduct: '反映公职人员或单位问题',
} as const;

const RULE_EVENTS: Readonly<Record<string, string>> = {
  ...EVENT_LABELS.conduct,
  ...EVENT_LABELS.emergency,
  ...EVENT_LABELS.duty,
  ...EVENT_LABELS.supervision,
  ...EVENT_LABELS.company,
  ...EVENT_LABELS.project,
  ...EVENT_LABELS.case,
  ...EVENT_LABELS.complaint,
};

/** Every event that a rule may name, of whatever kind of matter; where two are called alike, with its name behind. */
export const RULE_EVENT_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RULE_EVENTS).map(([event, label], _, all) => [
    event,
    all.filter(([, other]) => other === label).length > 1 ? `${label}（${event}）` : label,
  ]),
);

/** Who owes what a rule times, as rows name it. */
export const OWNER_LABELS = {
  holder: '承办单位',
  firstContact: '首问单位',
  target: '转送的接收单位',
  sender: '转送单位',
  filingUnit: '立案单位（区人社局）',
  office: '治欠办',
  leadUnit: '牵头单位',
  verifyingUnit: '核实支付到本人的单位',
  pushedUnit: '被推送单位',
  pushingUnit: '推送单位',
  stepUnit: '环节的承办单位',
  dueUnit: '环节当前动作的承办单位',
  dossierUnit: '归档单位（牵头单位，须回避的为治欠办）',
  warnedUnit: '预警的接收单位',
  withholdingUnit: '被提请限制的单位',
  reportingUnit: '常设工作的报送单位',
  answeringUnit: '责任书载明责任人的单位，没有的为主管单位',
  supervisingUnit: '项目主管单位',
  interviewingUnit: '约谈建设单位负责人的单位',
  followUpUnit: '承诺或者批示指明的单位',
  traceBackLeader: '倒查牵头单位',
  namedUnit: '倒查列名人员的单位',
  advisedUnit: '收到问责建议的机关',
  calledUnit: '应急时被叫到场或者在场承诺的单位',
  reportingLead: '应急信息的报送单位',
  conductHolder: '持有反映件的单位',
  conductReceiver: '接收反映件的机关，无账号的为转交单位',
} as const;
