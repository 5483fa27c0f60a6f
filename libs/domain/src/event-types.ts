import type { CaseEvent } from './arrears-case/events.ts';
import type { CompanyEvent } from './company/events.ts';
import type { ComplaintEvent } from './complaint/events.ts';
import type { DutyEvent } from './duty/events.ts';
import type { CalendarEvent } from './calendar/stream.ts';
import type { MatterEvent } from './matter/state.ts';
import type { OrganisationEvent } from './organisation/stream.ts';
import type { RegisterEvent } from './register/stream.ts';
import type { RulebookEvent } from './rulebook/stream.ts';
import type { StepEvent } from './steps/events.ts';

type Labels<T extends string> = Readonly<Record<T, string>>;

const MATTER: Labels<MatterEvent['type']> = {
  ClockStarted: '时限起算',
  ClockPaused: '时限中止',
  ClockResumed: '时限恢复',
  ClockExtensionRequested: '申请延期',
  ClockExtensionRefused: '不予延期',
  ClockExtended: '批准延期',
  ClockMet: '按期完成',
  ClockLapsed: '超期',
  ClockDoneLate: '逾期完成',
  LapseVoided: '超期撤销（在期限内完成，补录）',
  ClockRestored: '时限继续计算（原记录作废）',
  ClockReassigned: '时限转由新单位承担',
  ClockEnded: '时限终止',
  ClockRecomputed: '时限重算',
  LapseQuestioned: '按新日历或者更正后的日期本可不超期，待复核',
  LapseReviewed: '超期复核',
  ReminderSkipped: '提醒已过时，不再发出',
  ReminderIssued: '提醒',
  TaskOpened: '生成待办',
  TaskClaimed: '领取待办',
  TaskReleased: '放回待办',
  TaskAssigned: '指派待办',
  TaskCompleted: '完成待办',
  TaskCancelled: '待办取消',
  ListedFactRecorded: '登记督办事由（重复欠薪、群体性事件、制度违反）',
  GroundAdded: '列入督办事由',
  GroundStruck: '督办事由撤销',
  RungProposed: '提请督办措施',
  RungIssued: '发出督办措施',
  RungPostponed: '暂缓',
  RungDeclined: '不发',
  RungStatementFiled: '情况说明',
  RungAnswered: '回复督办',
  RungAnswerRejected: '督办回复退回',
  RungLifted: '督办解除',
  LadderRested: '事项已办，不再催办',
  RungVoided: '督办措施作废',
  RungShownUpward: '逾期未决，呈领导小组',
  ChangeRequested: '提请变更',
  ChangeConfirmed: '确认变更',
  ChangeDeclined: '不同意变更',
};

const STEPS: Labels<StepEvent['type']> = {
  StepStarted: '启动部门办理环节',
  StepActed: '部门办理',
  StepActVoided: '作废部门办理记录',
  StepEnded: '部门办理环节结束',
};

const COMPLAINT: Labels<ComplaintEvent['type']> = {
  ...MATTER,
  ComplaintRegistered: '登记',
  ComplaintReceivedByUnit: '单位接收',
  TicketAdded: '登记渠道工单',
  TicketReplied: '答复渠道工单',
  ComplaintUrged: '催促',
  ClaimantAdded: '增加投诉人',
  ClaimantDetailed: '补充投诉人信息',
  ClaimantCorrected: '更正投诉人信息',
  ClaimantDropped: '移除投诉人',
  RepresentativesElected: '推选代表',
  ConcealmentChosen: '选择公开或保密',
  DisclosureConsented: '同意向用人单位公开',
  PossibleDuplicateNoted: '提示可能重复',
  DuplicateJudged: '判断重复',
  FirstContactDecided: '首问分办',
  JointHandlingAnswered: '会办反馈',
  HandOffDispatched: '转送发出',
  HandOffNotified: '转送通知',
  HandOffSignedFor: '签收',
  OutsideReceiptRecorded: '外单位书面回执',
  HandOffReturned: '退回',
  HandOffRecalled: '撤回转送',
  OwnerDesignated: '治欠办指定',
  DesignationCorrected: '指定更正',
  ComplaintAccepted: '受理',
  ComplaintDeclined: '不予受理',
  SupplementRequested: '通知补正',
  SupplementReceived: '收到补正材料',
  SupplementEnded: '补正结束',
  PreliminaryCheckConcluded: '初核结论',
  NotWageProposed: '提出不属欠薪',
  NotWageConfirmed: '确认不属欠薪',
  NotWageRejected: '不认可不属欠薪',
  ComplaintFiled: '立案（监察）',
  JoinedToCase: '并入案件',
  LeftCase: '退出案件',
  JoinFailed: '并入未成',
  OutcomeReceived: '收到案件结果',
  OutcomeUpheld: '维持案件结果',
  WithdrawalRequested: '申请撤回',
  WithdrawalConfirmed: '确认撤回',
  WithdrawalLapsed: '撤回不成立',
  RequestRenewed: '恢复诉求',
  PressureRecorded: '记录受压情况',
  InformAttempted: '告知',
  ComplainantInformed: '已告知',
  CallBackSampleDrawn: '抽取回访对象',
  CallBackAttempted: '回访',
  CallBackCompleted: '回访完成',
  FactCorrected: '更正',
  EntryVoided: '作废记录',
  ComplaintVoided: '作废投诉件',
  ComplaintClosed: '办结',
  ClosingProposed: '提出办结',
  ClosingRejected: '办结退回',
  ComplaintReopened: '重新办理',
};

const CASE: Labels<CaseEvent['type']> = {
  ...MATTER,
  CaseOpened: '建案',
  ProjectDescribed: '登记工程项目类型、名称和标段',
  SourceAdded: '并入投诉件',
  SourceUpdated: '投诉件人员变化',
  SourceRemoved: '移出投诉件',
  ConcealedGathered: '汇入保密人员',
  CaseGraded: '定级',
  LeadAssigned: '确定牵头、配合和立案单位',
  ClearingDateSet: '确定清零时限',
  CaseFiled: '立案（监察）',
  ObstacleFound: '记录调查障碍',
  InvestigationConcluded: '调查终结',
  PartyAdded: '登记当事方',
  PartyLinked: '登记发承包关系',
  WageLineAdded: '增加工资明细',
  WageLineDetailed: '工资明细随投诉更新',
  TeamAssigned: '确定工资明细所属班组',
  WageLineReported: '用人单位申报',
  WageLineVerified: '核实金额',
  WageLineDisputed: '金额有争议',
  WageLineEnded: '工资明细终结',
  CauseFound: '查明成因',
  PayerDetermined: '认定清偿责任',
  LiablePartyChanged: '变更责任主体',
  OrderIssued: '责令支付',
  ServiceAttempted: '送达',
  OrderServed: '已送达',
  OrderOutcomeRecorded: '责令履行结果',
  PromiseMade: '还款承诺',
  InstalmentPromised: '承诺分期',
  InstalmentReplaced: '分期被新的承诺取代',
  InstalmentKept: '分期已履行',
  InstalmentBroken: '分期未履行',
  BrokenPromiseAnswered: '未履行的承诺已处置',
  MeasuresCalledFor: '逾期未支付，待定措施',
  MeasuresCalledOff: '无须再定措施',
  MeasuresChosen: '确定后续措施',
  TransferConditionsMet: '具备移送条件',
  TransferConditionsGone: '不再具备移送条件',
  PaymentRecorded: '登记付款',
  PaymentForwarded: '款项转付',
  PaymentBounced: '退票',
  PaymentVerified: '核实到本人',
  UnitPushed: '信息推送（附件1甲表）',
  FeedbackGiven: '反馈（附件1乙表）',
  ...STEPS,
  FactCorrected: '更正',
  EntryVoided: '作废记录',
  ClearingProposed: '提出清零',
  WagesCleared: '工资清零',
  CaseArchived: '结案归档',
  CaseReopened: '重新办理',
};

const COMPANY: Labels<CompanyEvent['type']> = {
  ...MATTER,
  CompanyRegistered: '登记用人单位',
  CompanyDescribed: '变更用人单位登记',
  CreditCodeAssigned: '登记统一社会信用代码',
  CompanyLinked: '确认为同一用人单位',
  CompanyUnlinked: '撤销同一用人单位的确认',
  ContactAppointed: '确定企业联系责任人',
  VisitRecorded: '走访',
  ListingProposed: '提出列入失信联合惩戒名单',
  CompanyListed: '列入失信联合惩戒名单',
  CasesChecked: '移出前核对在办欠薪案件',
  CompanyDelisted: '移出失信联合惩戒名单',
  ...STEPS,
};

const DUTY: Labels<DutyEvent['type']> = {
  ...MATTER,
  DutyStarted: '启动常设工作',
  DutyStopped: '停止常设工作',
  PeriodOpened: '开始一期报送',
  ReportOwed: '应报送',
  ReportReleased: '免予报送（单位已撤并）',
  ReportFiled: '报送',
  ReportCorrected: '更正报送内容',
  ReportsAcknowledged: '签收报送',
};

const ORGANISATION: Labels<OrganisationEvent['type']> = {
  UnitAdded: '增加单位',
  UnitChanged: '变更单位',
  PostAdded: '增加岗位',
  PersonAppointed: '任职',
  AppointmentEnded: '离任',
};

const RULEBOOK: Labels<RulebookEvent['type']> = {
  RuleAdopted: '采用规则',
  RuleChangeProposed: '提出规则变更',
  RuleChanged: '规则变更生效',
  RuleChangeRejected: '规则变更退回',
};

const CALENDAR: Labels<CalendarEvent['type']> = {
  CalendarAdopted: '采用日历',
  CalendarRevised: '日历修订（放假通知）',
};

const REGISTER: Labels<RegisterEvent['type']> = {
  NumberTaken: '取号',
  NumberVoided: '号码作废',
};

type LoggedKind = 'complaint' | 'case' | 'company' | 'duty' | 'organisation' | 'rulebook' | 'calendar' | 'register';

/** What people read for each event, by kind of stream: the compiler keeps the lists whole. */
export const EVENT_LABELS: Readonly<Record<LoggedKind, Readonly<Record<string, string>>>> = {
  complaint: COMPLAINT,
  case: CASE,
  company: COMPANY,
  duty: DUTY,
  organisation: ORGANISATION,
  rulebook: RULEBOOK,
  calendar: CALENDAR,
  register: REGISTER,
};

/** Every event type of the streams that rules may time. */
export const EVENT_TYPES: Readonly<Record<'complaint' | 'case' | 'company' | 'duty', readonly string[]>> = {
  complaint: Object.keys(COMPLAINT),
  case: Object.keys(CASE),
  company: Object.keys(COMPANY),
  duty: Object.keys(DUTY),
};
