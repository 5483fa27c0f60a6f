import { PUBLICATION_RULES } from '../rules/instruments.ts';
import { INSPECTION_LETTERS } from './inspection-letters.ts';
import type { LetterTemplate } from './template.ts';
import { written } from './written.ts';

const measure = { ...written, addressee: '{unit}', source: '潞州政办发〔2022〕10号第四部分（二）' } as const;
const decision = {
  ...written,
  addressee: '{person}',
  source: '《关于实施〈劳动保障监察条例〉若干规定》第十八条',
} as const;

const MATTER = { each: 'matters', text: '{ordinal}．{number}：{grounds}。' } as const;
const RECEIVED = '你（你们）反映{employer}拖欠工资一事（登记号：{complaint}），{issuer}于{receivedOn}收到。';

/** The letters of the product, in their own words. */
export const LETTER_TEMPLATES: readonly LetterTemplate[] = [
  {
    ...measure,
    id: 'supervision-letter',
    title: '{issuer}关于{unit}承办欠薪事项的督办函',
    paragraphs: [
      '{unit}承办的下列{count}件欠薪事项，存在超过办理期限或者其他应当督办的情形：',
      MATTER,
      '为保障农民工工资支付，现予督办，请抓紧办理：',
      '{demand}',
      '请于{answerBy}前将办理情况书面报告{issuer}，并附证明材料。到期未报告或者未落实的，将按照规定约谈、通报。',
    ],
  },
  {
    ...measure,
    id: 'interview-notice',
    title: '{issuer}关于约谈{unit}的通知',
    paragraphs: [
      '{unit}承办的下列{count}件欠薪事项经督办仍未落实：',
      MATTER,
      '经研究，决定约谈{called}，就有关问题说明情况、作出承诺。',
      '时间：{on}。',
      '地点：{place}。',
      '要求：{demand}',
      '请携带有关材料准时参加；确不能参加的，请提前书面说明。约谈后请于{answerBy}前将整改情况书面报告{issuer}。',
    ],
  },
  {
    ...measure,
    id: 'circular',
    addressee: '{addressees}',
    title: '{issuer}关于{unit}欠薪事项办理情况的通报',
    paragraphs: [
      '{unit}承办的下列{count}件欠薪事项，经督办、约谈仍未落实：',
      MATTER,
      '现予通报。{demand}',
      '{unit}应当于{answerBy}前将整改情况书面报告{issuer}。各单位要引以为戒，按期办结承办的欠薪事项。',
    ],
  },
  {
    ...decision,
    id: 'acceptance-decision',
    title: '受理决定书',
    paragraphs: [
      RECEIVED,
      '经审查，符合受理条件，{issuer}于{acceptedOn}决定受理。',
      { given: 'filing', text: '本件已立案：{filing}。' },
      '办理结果将告知你（你们）。办理投诉不收取任何费用。',
    ],
  },
  {
    ...decision,
    id: 'decline-decision',
    title: '不予受理决定书',
    paragraphs: [
      RECEIVED,
      '经审查，本件属于{ground}的情形：{reason}。根据《关于实施〈劳动保障监察条例〉若干规定》第十八条，{issuer}决定不予受理。',
      '你（你们）可以通过以下途径解决：{destination}。',
      '如不服本决定，可以在法律规定的期限内申请行政复议或者提起行政诉讼。',
    ],
  },
  {
    ...decision,
    id: 'supplement-notice',
    title: '补正通知书',
    paragraphs: [
      RECEIVED,
      '经审查，需要补正下列内容：',
      { each: 'items', text: '{ordinal}．{item}；' },
      '请于{dueOn}前补正。到期未补正的，根据已有材料作出决定。没有劳动合同、身份证复印件的，不影响受理。',
    ],
  },
  {
    ...decision,
    id: 'not-wage-notice',
    title: '不属欠薪告知书',
    source: '《保障农民工工资支付条例》第二条、第十条',
    paragraphs: [
      RECEIVED,
      '经审查，其中有不属于拖欠农民工工资的事项：{reason}。',
      '你（你们）可以通过以下途径解决：{destination}。',
      '属于拖欠工资的部分，不受本告知影响。如有新的情况，可以再次反映。',
    ],
  },
  {
    ...decision,
    id: 'petition-acceptance-notice',
    title: '信访事项受理告知书',
    source: '《信访工作条例》第二十三条',
    paragraphs: [
      RECEIVED,
      '经审查，{issuer}决定受理。',
      { given: 'answerBy', text: '办理期限至{answerBy}，办理结果将书面答复。' },
      { given: 'phone', text: '联系电话：{phone}。' },
    ],
  },
  {
    ...decision,
    id: 'petition-opinion',
    title: '信访事项处理意见书',
    source: '《信访工作条例》第三十五条',
    paragraphs: [
      RECEIVED,
      '经调查，情况如下：{findings}',
      '处理意见：{opinion}',
      '如不服本意见，可以自收到之日起三十日内请求{reviewedBy}复查。',
    ],
  },
  ...INSPECTION_LETTERS,
  {
    ...written,
    source: '《保障农民工工资支付条例》第十条',
    id: 'hand-off-letter',
    addressee: '{recipient}',
    title: '{issuer}关于转送欠薪投诉举报的函',
    paragraphs: [
      '{issuer}于{receivedOn}收到一件欠薪投诉举报（登记号：{complaint}）：{matter}。',
      '经审查，不属于本单位受理：{reason}。根据《保障农民工工资支付条例》第十条，现转送你单位，请依法及时处理，并将处理结果告知投诉人、举报人。',
      { given: 'answerBy', text: '请于{answerBy}前签收；认为不属于本单位职责的，请在此前说明理由和法律依据后退回。' },
      { given: 'phone', text: '联系电话：{phone}。' },
    ],
  },
  {
    ...written,
    source: '《劳动保障监察条例》第二十六条',
    id: 'payment-order',
    addressee: '{party}',
    title: '{kind}',
    paragraphs: [
      '经查（案号：{caseNumber}），{party}拖欠{people}名劳动者工资共计{amount}元。',
      '根据{article}，{issuer}责令{party}于{payBy}前支付上述工资。',
      { given: 'compensation', text: '并责令向劳动者加付赔偿金{compensation}元。' },
      '请将支付凭证报送{issuer}。逾期不支付的，将依法处理；涉嫌拒不支付劳动报酬犯罪的，依法移送公安机关。',
      '如不服，可以在法律规定的期限内申请行政复议或者提起行政诉讼；复议、诉讼期间不停止执行。',
    ],
  },
  {
    ...written,
    source: '潞州政办发〔2022〕10号第四部分（二）；《保障农民工工资支付条例》第六十二条',
    id: 'accountability-advice',
    addressee: '{recipient}',
    title: '{issuer}关于欠薪事件倒查的问责建议书',
    paragraphs: [
      '{issuer}依据潞州政办发〔2022〕10号第四部分（二）开展倒查（{traceBack}），听取有关人员说明后，作出下列{count}项认定：',
      { each: 'findings', text: '{ordinal}．{who}：{place}，{verdict}。{reason}' },
      '{demand}',
      '证据清单：',
      { each: 'evidence', text: '{ordinal}．{item}；' },
      '以上为建议，是否受理、如何处理由你机关依规依纪依法决定，并请将受理情况和处理结果函告{issuer}。',
      { given: 'answerBy', text: '请于{answerBy}前回复是否受理。' },
    ],
  },
  {
    ...written,
    id: 'violations-announcement',
    addressee: null,
    source: PUBLICATION_RULES,
    title: '{issuer}关于{period}重大劳动保障违法行为的公告',
    paragraphs: [
      `依照${PUBLICATION_RULES}，现将{period}依法查处并作出处理决定的重大劳动保障违法行为公布如下：`,
      {
        each: 'lines',
        text: '{ordinal}．{name}（统一社会信用代码：{code}；地址：{address}；法定代表人或者负责人：{representative}）。主要违法事实：{facts}。处理情况：{handling}。',
      },
      '用人单位对公布内容有异议的，可以向{issuer}书面申请复核。',
    ],
  },
  {
    ...written,
    source: '潞州政办发〔2022〕10号第四部分（二）',
    id: 'trace-back-sheet',
    addressee: '{leads}',
    title: '欠薪事件倒查核查表',
    paragraphs: [
      '牵头单位：{leads}。状态：{status}。启动理由：{reason}',
      '核查环节：{stages}。',
      { given: 'silent', text: '{silent}。' },
      '核查事项（{note}）：',
      {
        each: 'entries',
        text: '{ordinal}．〔{stage}／{duty}〕{unit}，{day}：{said}。出处：{source}。其间在等待：{waits}。',
      },
      '审定的认定：',
      { each: 'findings', text: '{ordinal}．{who}：{place}，{verdict}，处理建议：{consequence}。{reason}' },
    ],
  },
];
