import type { SupervisionState } from '../supervision/state.ts';
import { REPLY } from '../supervision/trace-back/labels.ts';
import { count, day, type Ledger, number, text, unit, yesNo } from './ledger.ts';

/** 问责建议台账: one row for each advice, with its evidence and what came of it; the authority that was advised reads its own. */
export const adviceLedger: Ledger<SupervisionState> = {
  id: 'accountability-advice',
  title: '问责建议台账',
  source: '通知四（二）；《保障农民工工资支付条例》第六十二条',
  keptBy: '领导小组、受理机关',
  of: 'supervision',
  columns: [
    ...[number('number', '文号'), day('issuedOn', '出具日期'), unit('to', '受理机关'), count('findings', '认定数')],
    ...[count('evidence', '日志证据数'), count('papers', '材料数'), day('sentOn', '送达日期')],
    ...[day('answerBy', '回复期限'), day('answeredOn', '首次回复日期'), text('reply', '回复'), yesNo('late', '逾期')],
  ],
  rows: ({ state: { traceBack, clocks } }) =>
    Object.values(traceBack?.advice ?? {}).map((advice) => {
      const { adviceId, to, findings, evidence, papers, sent, answers } = advice;
      const clock = Object.values(clocks).find(({ ruleId, key }) => ruleId === 'S10-01-REPLY' && key === adviceId);
      return {
        ...{ number: advice.number, issuedOn: advice.issuedOn, to, findings: findings.length },
        ...{ evidence: evidence.length, papers: papers.length, sentOn: sent?.on ?? null },
        ...{ answerBy: sent?.answerBy ?? null, answeredOn: answers[0]?.answeredOn ?? null },
        reply: answers.map(({ outcome }) => REPLY[outcome]).join('、') || null,
        late: clock?.status === 'lapsed' || clock?.status === 'doneLate',
      };
    }),
  isOf: ({ to, sentOn }, reader) => to === reader && sentOn !== null,
};
