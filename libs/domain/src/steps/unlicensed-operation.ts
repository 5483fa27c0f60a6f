import { filingAct } from './filing-act.ts';
import type { StepGraph } from './graph.ts';

const officer = { role: 'officer', documented: true } as const;

/**
 * 无照经营查处: 市场监管局 answers whether who employed the workers may do business at all, and handles who may not (notice,
 * part three (五)1; 724 Arts 17–20). Who lent the name or put up the money is only reported: 人社 determines the payer apart,
 * and waits for no penalty.
 */
export const unlicensedOperation = {
  kind: 'unlicensed-operation',
  label: '无照经营查处',
  node: 'unlicensed-operation',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第十七条、第十九条',
  target: ['market'],
  startedBy: ['filingUnit', 'lead', 'sector'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['check/licensed', 'check/unlicensed', 'check/borrowed', 'serve/served'],
  first: 'ask',
  acts: {
    ask: {
      ...officer,
      label: '提请核查经营资格，写明名称和线索',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提请', next: 'check' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    check: {
      ...officer,
      label: '核查登记、许可情况并书面答复',
      by: 'target',
      rules: ['S3-16-CHECK'],
      outcomes: {
        licensed: { label: '依法登记，有经营资格', next: 'end' },
        unlicensed: { label: '没有合法经营资格', next: 'report-payer' },
        borrowed: { label: '借用他人名义经营', next: 'report-payer' },
        'more-wanted': { label: '线索不足，退回补充', next: 'ask', asks: ['reason'] },
      },
    },
    'report-payer': {
      ...officer,
      label: '根据登记事实提出应由谁清偿的意见（认定由人社部门另行作出）',
      by: 'requesting',
      rules: ['S3-16-PAYER'],
      outcomes: {
        investors: { label: '由出资人清偿', next: 'file', asks: ['reason'] },
        lender: { label: '由出借名义的单位清偿', next: 'file', asks: ['reason'] },
        principal: { label: '由发包、用工的单位清偿', next: 'file', asks: ['reason'] },
        open: { label: '登记事实不足以判断', next: 'file', asks: ['reason'] },
      },
    },
    file: filingAct('decide', '属其他许可机关管辖，已抄告'),
    decide: {
      ...officer,
      label: '依法告知并听取陈述申辩后，由负责人作出决定',
      by: 'target',
      role: 'unit-head',
      rules: ['S3-03'],
      notBy: 'file',
      outcomes: {
        penalised: { label: '处罚', next: 'serve', asks: ['amountFen'] },
        ordered: { label: '责令停止经营或者限期办理登记', next: 'serve' },
        'no-violation': { label: '违法事实不能成立，不予处罚', next: 'end', asks: ['reason'] },
      },
    },
    serve: {
      ...officer,
      label: '送达决定书并告知提请单位',
      by: 'target',
      rules: ['S4-11'],
      outcomes: { served: { label: '已送达', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
