import { COERCION_LAW, INSPECTION_REGULATION, PENALTY_LAW } from '../rules/instruments.ts';
import type { LetterTemplate } from './template.ts';
import { written } from './written.ts';

const toParty = { ...written, addressee: '{party}' } as const;

const hearing = {
  ...toParty,
  id: 'hearing-notice',
  title: '听证通知书',
} as const;
const CALLED: LetterTemplate['paragraphs'] = [
  '{party}就案件（案号：{caseNumber}）要求听证。{issuer}决定举行听证，听证事项：{matter}。',
  '时间：{on}。',
  '地点：{place}。',
  '主持人：{chair}。',
];
const RIGHTS =
  '你单位可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席或者未经许可中途退出的，视为放弃听证。';

const HEARING_NOTICE: readonly LetterTemplate[] = [
  {
    ...hearing,
    effectiveTo: '2026-11-29',
    source: `${PENALTY_LAW}第六十三条、第六十四条`,
    paragraphs: [...CALLED, RIGHTS],
  },
  {
    ...hearing,
    version: 2,
    effectiveFrom: '2026-11-30',
    source: `${PENALTY_LAW}第六十三条、第六十四条、第八十五条`,
    paragraphs: [
      ...CALLED,
      {
        given: 'earliest',
        text: '依照《中华人民共和国行政处罚法》第六十四条、第八十五条，举行听证的七个工作日前通知时间、地点：听证最早可在{earliest}举行；送达晚于该日的，自送达之日重新计算，时间不足的改期并另行通知。',
      },
      RIGHTS,
    ],
  },
];

/** Letters of the inspection to a party of the case. */
export const INSPECTION_LETTERS: readonly LetterTemplate[] = [
  {
    ...toParty,
    id: 'inquiry-notice',
    title: '劳动保障监察调查询问书',
    source: `${INSPECTION_REGULATION}第十五条`,
    paragraphs: [
      '因调查你单位工资支付情况（案号：{caseNumber}），{issuer}依法向你单位调查询问。',
      '请你单位法定代表人或者委托代理人于{on}到{place}接受询问，并提供下列材料：',
      '{bring}',
      '应当如实回答询问、提供材料，不得拒绝、隐瞒、伪造或者毁灭证据；委托代理人的，须携带授权委托书和身份证明。',
      { given: 'phone', text: '联系电话：{phone}。' },
    ],
  },
  {
    ...toParty,
    id: 'prior-notice',
    title: '行政处理（处罚）事先告知书',
    source: `${PENALTY_LAW}第四十四条、第六十三条；${INSPECTION_REGULATION}第十九条`,
    paragraphs: [
      '{issuer}对{party}的案件（案号：{caseNumber}）已经调查终结，现将拟作出的决定告知如下：',
      '认定的事实：{facts}',
      '法律依据：{basis}',
      '拟作出的决定：{intended}',
      '你单位有权陈述、申辩；属于应当听证范围的，可以在收到本告知书后五日内要求听证。逾期不提出的，视为放弃。',
    ],
  },
  ...HEARING_NOTICE,
  {
    ...toParty,
    id: 'penalty-decision',
    title: '劳动保障监察行政处罚决定书',
    source: `${PENALTY_LAW}第五十九条`,
    paragraphs: [
      '经查（案号：{caseNumber}），{party}存在下列违法事实：{facts}',
      '根据{basis}，{issuer}决定给予下列行政处罚：{penalty}',
      '请自收到本决定书之日起十五日内履行。到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款。',
      '如不服，可以自收到本决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼；复议、诉讼期间不停止执行，法律另有规定的除外。',
    ],
  },
  {
    ...toParty,
    id: 'urging-letter',
    title: '催告书',
    source: `${COERCION_LAW}第五十四条`,
    paragraphs: [
      '{issuer}向{party}下达的{kind}（{order}，案号：{caseNumber}）已于{servedOn}送达，责令在{payBy}前支付{amount}元，至今没有全部履行。',
      '现催告你单位自收到本催告书之日起十个工作日内履行上述义务，并将支付凭证报送{issuer}。',
      '你单位有权陈述、申辩。逾期仍不履行的，将依法申请人民法院强制执行。',
    ],
  },
];
