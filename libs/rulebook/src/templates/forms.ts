import { CIVIL_PROCEDURE_LAW, INSPECTION_REGULATION, INSPECTION_RULES } from '../rules/instruments.ts';
import type { FormTemplate, TemplateCell } from './form-template.ts';
import { written } from './written.ts';

const cell = (label: string, text: string, lines = 1): TemplateCell => ({ label, text, lines });

const CHAIN: FormTemplate['rows'] = [
  [cell('承办人意见', '{handled}', 4)],
  [cell('审核意见', '{reviewed}', 4)],
  [cell('审批意见', '{approved}', 4)],
];

const SUMS: FormTemplate['rows'] = [
  [cell('用人单位', '{employer}'), cell('工程项目', '{project}')],
  [cell('欠薪人数', '{people}'), cell('金额（元）', '{amount}')],
];

const SIGNED: FormTemplate['rows'] = [[cell('签名或者手印', ''), cell('日期', '')]];

const REGISTRATION = {
  ...written,
  id: 'registration-form',
  title: '欠薪投诉登记表',
  source: `${INSPECTION_RULES}第十三条、第十四条`,
} as const;
const TRUE_AND_FREE = ['以上内容属实，如有虚假，愿承担相应责任。办理投诉不收取任何费用。'];

/** The forms of the product, in their own words. */
export const FORM_TEMPLATES: readonly FormTemplate[] = [
  {
    ...REGISTRATION,
    effectiveTo: '2026-11-29',
    rows: [
      [cell('登记号', '{number}'), cell('收到日期', '{receivedOn}')],
      [cell('类别', '{kind}'), cell('渠道', '{channel}')],
      [cell('接待单位', '{unit}'), cell('登记人', '{registeredBy}')],
      [cell('投诉人', '{person}'), cell('联系电话', '{phone}')],
      [cell('代表人', '{representatives}'), cell('保密', '{secrecy}')],
      ...SUMS,
      [cell('渠道工单', '{tickets}'), cell('紧急情况', '{urgent}')],
      [cell('反映的内容', '{statement}', 6)],
      ...SIGNED,
    ],
    notes: TRUE_AND_FREE,
  },
  {
    ...REGISTRATION,
    version: 2,
    effectiveFrom: '2026-11-30',
    rows: [
      [cell('登记号', '{number}'), cell('收到日期', '{receivedOn}')],
      [cell('类别', '{kind}'), cell('渠道', '{channel}')],
      [cell('接待单位', '{unit}'), cell('登记人', '{registeredBy}')],
      [cell('投诉人', '{person}'), cell('联系电话', '{phone}')],
      [cell('性别', '{sex}'), cell('年龄', '{age}')],
      [cell('工种', '{job}'), cell('住址', '{address}')],
      [cell('代表人', '{representatives}'), cell('保密', '{secrecy}')],
      ...SUMS,
      [cell('是否在工地', '{presence}'), cell('班组长、包工头', '{foreman}')],
      [cell('上工、离工日期', '{worked}'), cell('计酬方式和单价', '{pay}')],
      [cell('出勤天数', '{days}'), cell('已支付（元）', '{paid}')],
      [cell('最近一次应发未发', '{lastUnpaid}'), cell('签订劳动合同', '{contract}')],
      [cell('实名制登记', '{realName}'), cell('工资卡、社保卡被扣押', '{cardHeld}')],
      [cell('诉求分项', '{demands}')],
      [cell('已向何处反映', '{otherChannels}'), cell('仲裁、诉讼', '{proceedings}')],
      [cell('需要的帮助', '{needs}'), cell('渠道工单', '{tickets}')],
      [cell('紧急情况', '{urgent}')],
      [cell('反映的内容', '{statement}', 5)],
      [cell('属实声明', '{truth}')],
      ...SIGNED,
    ],
    notes: TRUE_AND_FREE,
  },
  {
    ...written,
    id: 'receipt',
    title: '欠薪投诉回执',
    source: '潞州政办发〔2022〕10号第二部分、《中华人民共和国劳动争议调解仲裁法》第二十七条',
    rows: [
      [cell('登记号', '{number}'), cell('回执码', '{code}')],
      [cell('收到日期', '{receivedOn}'), cell('承办单位', '{holder}')],
      [cell('联系电话', '{phone}'), cell('收费', '免费')],
      [cell('下一期限', '{next}')],
      [cell('申请劳动仲裁的时效', '{arbitrateBy}')],
    ],
    notes: [
      '凭登记号和回执码可以查询办理情况，扫二维码即得，请妥善保管。',
      '在职期间拖欠工资的，申请仲裁不受一年时效的限制；劳动关系终止的，自终止之日起一年内提出。向有关部门投诉，时效中断，重新计算。',
    ],
  },
  {
    ...written,
    id: 'statement-record',
    title: '投诉笔录',
    source: `${INSPECTION_RULES}第十三条`,
    rows: [
      [cell('登记号', '{number}'), cell('日期', '{receivedOn}')],
      [cell('接待单位', '{unit}'), cell('记录人', '{registeredBy}')],
      [cell('投诉人', '{person}'), cell('身份证号码', '')],
      ...SUMS,
      [cell('陈述', '{statement}', 14)],
      ...SIGNED,
    ],
    notes: ['以上笔录已向我宣读（我已看过），与我所说的相符。'],
  },
  {
    ...written,
    id: 'representatives-letter',
    title: '推选代表书',
    source: '《信访工作条例》第二十条、《中华人民共和国劳动争议调解仲裁法》第七条',
    rows: [
      [cell('登记号', '{number}'), cell('投诉人数', '{people}')],
      [cell('用人单位', '{employer}'), cell('工程项目', '{project}')],
      [cell('推选的代表', '{representatives}', 2)],
      [cell('代表的权限', '陈述情况，提交、签收材料，参加调解；承认、放弃、变更请求的，须经当事人同意。', 2)],
      [cell('推选人签名', '', 12)],
      [cell('推选日期', ''), cell('代表签名', '')],
    ],
    notes: ['代表不超过五人。'],
  },
  {
    ...written,
    id: 'authorisation',
    title: '授权委托书',
    source: `${INSPECTION_RULES}第十三条`,
    rows: [
      [cell('登记号', '{number}'), cell('用人单位', '{employer}')],
      [cell('委托人', '{person}'), cell('委托人身份证号码', '')],
      [cell('受托人', ''), cell('受托人身份证号码', '')],
      [cell('受托人联系电话', ''), cell('与委托人的关系', '')],
      [cell('委托事项和权限', '', 5)],
      [cell('委托人签名', ''), cell('受托人签名', '')],
      [cell('委托日期', ''), cell('有效期至', '')],
    ],
    notes: ['代为承认、放弃、变更请求，代为领取工资的，须逐项写明；未写明的，没有这项权限。'],
  },
  {
    ...written,
    id: 'inquiry-record',
    title: '劳动保障监察询问笔录',
    source: `${INSPECTION_REGULATION}第十五条`,
    rows: [
      [cell('案号', '{number}'), cell('调查单位', '{unit}')],
      [cell('被询问的单位', '{party}'), cell('工程项目', '{project}')],
      [cell('涉及人数', '{people}'), cell('金额（元）', '{amount}')],
      [cell('询问时间', ''), cell('询问地点', '')],
      [cell('被询问人', ''), cell('职务', '')],
      [cell('身份证号码', ''), cell('联系电话', '')],
      [cell('询问人、证号', ''), cell('记录人、证号', '')],
      [cell('告知', '询问人已出示证件，告知依法申请回避、如实回答询问的权利和义务。', 2)],
      [cell('问答', '', 15)],
      [cell('被询问人签名', ''), cell('询问人签名', '')],
    ],
    notes: ['以上笔录已向我宣读（我已看过），与我所说的相符。'],
  },
  {
    ...written,
    id: 'service-receipt',
    title: '送达回证',
    source: `${CIVIL_PROCEDURE_LAW}第八十七条`,
    rows: [
      [cell('案号', '{number}'), cell('送达单位', '{unit}')],
      [cell('文书名称', '{kind}'), cell('文号', '{order}')],
      [cell('受送达人', '{party}'), cell('送达地点', '')],
      [cell('送达方式', '{way}'), cell('送达日期', '{servedOn}')],
      [cell('送达经过', '{attempts}', 3)],
      [cell('受送达人签名、盖章', '', 2), cell('收到日期', '')],
      [cell('代收人和代收理由', '', 2), cell('见证人', '')],
      [cell('送达人', ''), cell('备注', '')],
    ],
    notes: ['受送达人拒绝签收的，写明情况，由见证人签名，可以留置送达。'],
  },
  {
    ...written,
    id: 'order-approval',
    title: '责令支付审批表',
    source: `${INSPECTION_REGULATION}第十八条、第二十六条`,
    rows: [
      [cell('案号', '{number}'), cell('承办单位', '{unit}')],
      ...SUMS,
      [cell('拟责令的单位', '{party}')],
      [cell('查明的事实', '{facts}', 4)],
      [cell('法律依据', '{basis}', 2)],
      [cell('拟责令的内容', '{intended}', 3)],
      ...CHAIN,
    ],
    notes: ['批准时取文号，据此下达的文书用同一文号。'],
  },
  {
    ...written,
    id: 'filing-approval',
    title: '劳动保障监察立案审批表',
    source: `${INSPECTION_RULES}第十八条`,
    rows: [
      [cell('登记号、案号', '{number}'), cell('承办单位', '{unit}')],
      [cell('来源', '{source}'), cell('收到日期', '{receivedOn}')],
      ...SUMS,
      [cell('立案日期', '{filedOn}')],
      ...CHAIN,
    ],
    notes: [],
  },
  {
    ...written,
    id: 'extension-approval',
    title: '办理期限延期审批表',
    source: `${INSPECTION_REGULATION}第十七条；潞州政办发〔2022〕10号第四部分`,
    rows: [
      [cell('登记号、案号', '{number}'), cell('承办单位', '{unit}')],
      [cell('时限', '{clock}'), cell('现在到期日', '{due}')],
      [cell('申请延期', '{asked}'), cell('已批准的延期', '{granted}')],
      [cell('延期的理由', '{reason}', 3)],
      ...CHAIN,
    ],
    notes: [],
  },
  {
    ...written,
    id: 'closing-approval',
    title: '结案审批表',
    source: '潞州政办发〔2022〕10号第四部分',
    rows: [
      [cell('登记号、案号', '{number}'), cell('承办单位', '{unit}')],
      ...SUMS,
      [cell('核定金额（元）', '{verified}'), cell('已支付（元）', '{paid}')],
      [cell('处理结果', '{result}', 5)],
      ...CHAIN,
    ],
    notes: [],
  },
];
