import { type GivenAnswer, type PushForm, UNKNOWN } from '../attachment-1/push-form.ts';

/** A push within a case, with an empty part B. */
export const PUSHED: PushForm = {
  number: '潞治欠〔2022〕1号—推1',
  printedAt: '2022-05-17T01:30:00.000Z',
  demo: false,
  asked: {
    ...{ sender: '区人社局', pushedOn: '2022年5月16日', handler: '经办人01', phone: '0355-0000001' },
    ...{ urgency: '一般', secrecy: '保密：有举报人，表内不写其身份', addressee: '区住建局', category: '信息推送' },
    ...{ firstContact: '区人社局', source: '来访', project: '示例安置房工程', projectKind: UNKNOWN },
    ...{ owner: '示例建设公司', contractor: '示例总承包公司', subcontractors: null, employer: '示例劳务公司' },
    ...{ people: '3', amount: '18600.00', claimants: null, facts: '立案日期：2022年5月11日\n成因：拖欠工程款' },
    ...{ measures: '责令支付1件', signals: '群体性', demand: '请核实该工程人工费用拨付情况，督促建设单位按期拨付。' },
    ...{ basis: '附件1；规则S1-12第2版', answerBy: '2022年5月25日前反馈' },
  },
  answer: { as: 'push', given: null },
};

export const GIVEN: GivenAnswer = {
  edition: 2,
  words: {
    ...{ receivedOn: '2022年5月17日', receivedBy: '签收人01', acceptance: '受理', handler: '承办人01' },
    ...{ findings: '总承包单位未按期拨付人工费用，欠付两个月。', cause: '拖欠工程款', payer: '示例总承包公司' },
    ...{ measures: '督促、核查', people: '3', fen: '18600.00', solvedPeople: '2', solvedFen: '12400.50' },
    ...{ openPeople: '1', openFen: '6199.50', openBecause: '一人未到场核对', proof: 'doc-9', conclusion: '阶段性' },
    ...{ head: '负责人01', stampedOn: '2022年5月20日' },
  },
  stamped: true,
  handedIn: '代录：2022年5月20日收到，提供人：联络员01',
  correctedBecause: '补盖章',
};

/** The same, asked in a step and answered under a stamp. */
export const ANSWERED: PushForm = {
  ...PUSHED,
  number: '潞治欠〔2022〕1号—环节sector-supervision-1',
  answer: { as: 'step', given: GIVEN },
};

export const HANDED_ON: PushForm = {
  ...PUSHED,
  number: '区人社局投登〔2022〕1号—转1',
  answer: {
    as: 'hand-off',
    given: {
      lines: [
        { label: '结果', text: '退回' },
        { label: '退回的理由', text: '另有主管单位' },
        { label: '签收日期', text: null },
      ],
    },
  },
};
