import {
  ACCOUNT_RULES,
  IN_FORCE,
  INSPECTION_REGULATION,
  LISTING_RULES,
  WAGE_REGULATION,
} from '../rules/instruments.ts';
import { CRIME_INTERPRETATION } from '../rules/instruments.ts';
import { applied, type Norm, notYet } from './norm.ts';

const ofWages = (
  written: Pick<Norm, 'id' | 'title' | 'quote' | 'text' | 'keptBy' | 'examples'> & { readonly articles: string },
): Norm => {
  const { articles, ...rest } = written;
  return {
    ...rest,
    source: `${WAGE_REGULATION}${articles}`,
    mark: 'V',
    effectiveFrom: IN_FORCE.wages,
    effectiveTo: null,
  };
};

/** Where the money has to come from, and what is kept for it: stages 0, 4 to 6. */
export const MONEY_NORMS: readonly Norm[] = [
  ofWages({
    id: 'P0-01',
    title: '资金未落实不得开工',
    articles: '第二十三条、《政府投资条例》第二十二条',
    quote:
      '没有满足施工所需要的资金安排的，工程建设项目不得开工建设；依法需要办理施工许可证的，相关行业工程建设主管部门不予颁发施工许可证',
    text: '核查资金安排；资金未落实而批准可研报告的拒绝，未落实即开工的登记为违规并责令整改；政府投资项目不得由施工单位垫资。',
    keptBy: ['command:CheckFunding', 'command:DecideFeasibility', 'command:RecordStart', 'refusal:funds-not-arranged'],
    examples: [applied('资金未到位的政府投资项目申请可研批复'), notYet('2020-04-30', '条例尚未施行')],
  }),
  ofWages({
    id: 'P0-09',
    title: '银行发现未按约定拨付的报告',
    articles: '第二十七条',
    quote:
      '发现资金未按约定拨付等情况的，及时通知施工总承包单位，由施工总承包单位报告人力资源社会保障行政部门和相关行业工程建设主管部门，并纳入欠薪预警系统',
    text: '登记为欠薪预警信号，按分值形成预警，签收、核查各有期限。',
    keptBy: ['command:RecordSignal', 'command:RecordAllocation', 'rule:S3-18-WATCH'],
    examples: [applied('专用账户开户银行发现当月人工费用未拨付')],
  }),
  ofWages({
    id: 'P0-11',
    title: '工程款争议不得影响人工费用和工资',
    articles: '第三十五条',
    quote:
      '建设单位不得因争议不按照本条例第二十四条的规定拨付工程款中的人工费用，施工总承包单位也不得因争议不按照规定代发工资',
    text: '人工费用应拨付期限和工资发放期限照常计算，以争议为由停拨、停发的照常登记缺口和违规。',
    keptBy: ['command:RecordAllocation', 'command:RecordWagesPaid', 'rule:P0-03', 'rule:P0-10'],
    examples: [applied('建设单位以工程质量争议为由停拨人工费用')],
  }),
  ofWages({
    id: 'S4-01',
    title: '施工总承包单位先行清偿',
    articles: '第三十条',
    quote:
      '分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿。工程建设项目转包，拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿',
    text: '按当事人关系提出总包先行清偿的责任建议，清偿后形成追偿。',
    keptBy: ['ground:general-contractor', 'command:DeterminePayer', 'command:DemandRecovery', 'rule:S4-17'],
    examples: [applied('劳务分包单位拖欠，总包先行清偿'), notYet('2020-04-30', '条例尚未施行')],
  }),
  ofWages({
    id: 'S4-02',
    title: '建设单位先行垫付',
    articles: '第二十九条',
    quote:
      '因建设单位未按照合同约定及时拨付工程款导致农民工工资拖欠的，建设单位应当以未结清的工程款为限先行垫付被拖欠的农民工工资',
    text: '成因为未拨付工程款的，建议由建设单位以未结清工程款为限垫付，垫付后形成追偿。',
    keptBy: ['ground:price-unpaid', 'command:FindCause', 'command:DeterminePayer'],
    examples: [applied('建设单位逾期未付进度款')],
  }),
  ofWages({
    id: 'S4-03',
    title: '违法发包、分包、挂靠的清偿',
    articles: '第三十六条',
    quote:
      '建设单位或者施工总承包单位将建设工程发包或者分包给个人或者不具备合法经营资格的单位，导致拖欠农民工工资的，由建设单位或者施工总承包单位清偿',
    text: '关系登记为违法发包分包、挂靠、出借资质的，建议由发包单位或者出借名义的单位清偿。',
    keptBy: ['ground:unlicensed-award', 'ground:name-lent', 'command:LinkParties'],
    examples: [applied('总包将劳务分包给没有资质的个人')],
  }),
  ofWages({
    id: 'S4-04',
    title: '违反规划等法律的项目由建设单位清偿',
    articles: '第三十七条',
    quote: '工程建设项目违反国土空间规划、工程建设等法律法规，导致拖欠农民工工资的，由建设单位清偿',
    text: '由自然资源局协调市规划和自然资源局查处；查实的，建议由建设单位清偿。',
    keptBy: ['ground:planning-breach', 'step:planning-breach'],
    examples: [applied('未取得建设工程规划许可即施工的项目欠薪')],
  }),
  ofWages({
    id: 'S4-05',
    title: '派遣、挂靠、合伙、合并分立、注销时的清偿',
    articles: '第十八条至第二十二条',
    quote:
      '用工单位使用个人、不具备合法经营资格的单位或者未依法取得劳务派遣许可证的单位派遣的农民工，拖欠农民工工资的，由用工单位清偿，并可以依法进行追偿。…用人单位允许个人、不具备合法经营资格或者未取得相应资质的单位以用人单位的名义对外经营，导致拖欠所招用农民工工资的，由用人单位清偿，并可以依法进行追偿。…合伙企业、个人独资企业、个体经济组织等用人单位拖欠农民工工资的，应当依法予以清偿；不清偿的，由出资人依法清偿。…经与农民工书面协商一致的，可以由合并或者分立后承继其权利和义务的用人单位清偿。…应当在申请注销登记前依法清偿拖欠的农民工工资。',
    text: '用工单位、被挂靠单位、出资人、承继单位依次为责任主体；责任主体变化的写明条款和理由变更，不新开案件。',
    keptBy: ['command:AddParty', 'command:ChangeLiableParty', 'command:DeterminePayer'],
    examples: [applied('用人单位注销，由出资人清偿')],
  }),
  ofWages({
    id: 'S4-06',
    title: '政府投资项目同级财政兜底',
    articles: '第五十九条、潞州政办发〔2022〕10号三（四）',
    quote:
      '政府投资项目政府投资资金不到位拖欠农民工工资的，由人力资源社会保障行政部门报本级人民政府批准，责令限期足额拨付所拖欠的资金',
    text: '“兜底”是通知的用语；程序按条例第五十九条办理。',
    keptBy: ['ground:government-funds', 'step:finance-backstop', 'rule:S5-05-FUND'],
    examples: [applied('区级政府投资项目资金不到位')],
  }),
  {
    id: 'S4-08',
    title: '责令支付文书写明的期限',
    source: '没有全国统一的天数；湖北做法为3日（鄂人社发〔2014〕39号）',
    quote: null,
    text: '由签发人写明支付期限，没有缺省值；移送涉嫌犯罪须有确定的日期。',
    mark: 'L',
    effectiveFrom: IN_FORCE.inspection,
    effectiveTo: null,
    keptBy: ['command:IssueOrder', 'refusal:pay-by-before-order', 'refusal:pay-by-not-passed'],
    examples: [applied('限期整改指令书写明6月10日前支付')],
  },
  {
    id: 'S4-09',
    title: '张贴责令支付文书视为已责令',
    source: `${CRIME_INTERPRETATION}第四条`,
    quote:
      '已通过在行为人的住所地、生产经营场所等地张贴责令支付文书等方式责令支付，并采用拍照、录像等方式记录的，应当视为“经政府有关部门责令支付”',
    text: '送达方式可登记为张贴，附照片、录像；移送涉嫌犯罪时与直接送达同样看待。',
    mark: 'V',
    effectiveFrom: IN_FORCE.crimeInterpretation,
    effectiveTo: null,
    keptBy: ['command:RecordService', 'refusal:order-not-served'],
    examples: [applied('老板逃匿，在工地大门张贴并录像'), notYet('2013-01-22', '解释尚未施行')],
  },
  ofWages({
    id: 'S5-08',
    title: '专用账户资金和保证金不得查封、冻结、划拨',
    articles: '第三十三条',
    quote:
      '除法律另有规定外，农民工工资专用账户资金和工资保证金不得因支付为本项目提供劳动的农民工工资之外的原因被查封、冻结或者划拨',
    text: '收到冻结信息当日提示法院和人社，提出异议，审查期间不得冻结；只有明显多出的资金可以冻结。',
    keptBy: ['step:account-protection', 'rule:S5-09-ALERT'],
    examples: [applied('外省法院冻结本区项目专用账户')],
  }),
  {
    id: 'P0-04-KEEP',
    title: '专用账户有关资料备查',
    source: `${ACCOUNT_RULES}、${WAGE_REGULATION}第二十六条`,
    quote: '开设、使用农民工工资专用账户有关资料应当由施工总承包单位妥善保存备查。',
    text: '有关资料由施工总承包单位妥善保存备查，保存期限见 S10-09。',
    mark: 'V',
    effectiveFrom: IN_FORCE.accounts,
    effectiveTo: null,
    keptBy: ['command:OpenSpecialAccount', 'command:RecordLabourLedger'],
    examples: [applied('检查专用账户三方协议和流水')],
  },
  {
    id: 'S6-02',
    title: '列入失信联合惩戒名单的情形',
    source: `${LISTING_RULES}第五条`,
    quote:
      '（一）克扣、无故拖欠农民工工资达到认定拒不支付劳动报酬罪数额标准的；（二）因拖欠农民工工资违法行为引发群体性事件、极端事件造成严重不良社会影响的',
    text: '责令限期支付逾期不支付，且达到数额标准或者造成严重不良社会影响的，由区人社局作出列入决定，列明单位、法定代表人和责任人员。',
    mark: 'V',
    effectiveFrom: IN_FORCE.listing,
    effectiveTo: null,
    keptBy: ['command:ProposeListing', 'step:listing', 'refusal:order-not-disobeyed', 'rule:S7-02'],
    examples: [applied('逾期未支付，30名工人被拖欠50万元'), notYet('2021-12-31', '办法尚未施行')],
  },
  {
    id: 'S6-12',
    title: '妨碍监察、拒不改正的罚款',
    source: `${INSPECTION_REGULATION}第三十条`,
    quote: '处2000元以上2万元以下的罚款',
    text: '登记为调查受阻，可请求公安协助；处罚按行政处罚环节办理，罚款数额由处罚决定写明。',
    mark: 'V',
    effectiveFrom: IN_FORCE.inspection,
    effectiveTo: null,
    keptBy: ['command:RecordObstacle', 'step:administrative-decision', 'step:police-assistance'],
    examples: [applied('用人单位拒不提供工资支付台账')],
  },
  ofWages({
    id: 'S6-13',
    title: '劳动保障守法诚信档案',
    articles: '第四十七条',
    quote: '应当建立用人单位及相关责任人劳动保障守法诚信档案，对用人单位开展守法诚信等级评价',
    text: '用人单位档案记载关联案件、列入和移出、联系责任人、预警和各部门限制措施。',
    keptBy: ['command:RegisterCompany', 'command:LinkCompany', 'command:AskToWithhold'],
    examples: [applied('一年内两次欠薪的用人单位')],
  }),
];
