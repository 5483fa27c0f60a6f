import { filingAct } from './filing-act.ts';
import type { StepGraph } from './graph.ts';
import { hearingActs } from './hearing-acts.ts';

const officer = { role: 'officer', documented: true } as const;

/**
 * 行业主管部门查处: 违法发包、转包、违法分包、挂靠 (notice, part three (一)1) as a penalty case of its own, with notice, hearing and
 * service (CF Arts 44–45, 60–64). A penalty without the notice is not possible here.
 */
export const sectorInvestigation = {
  kind: 'sector-investigation',
  label: '行业主管部门查处',
  node: 'sector-investigation',
  from: 'investigate',
  source: '《中华人民共和国行政处罚法》第六十条',
  target: ['sector'],
  startedBy: ['lead', 'filingUnit', 'sector'],
  needs: ['lead-assigned'],
  many: true,
  answers: [
    ...['file/not-filed', 'file/passed-on', 'inspect/no-violation', 'inspect/passed-on'],
    ...['decide/no-violation', 'decide/passed-on', 'serve/served'],
  ],
  first: 'propose',
  acts: {
    propose: {
      ...officer,
      label: '提出查处（请行业主管部门查处，或者本部门自行发现）',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'file' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    file: filingAct('inspect', '不属本部门，退回提出单位另行转送'),
    inspect: {
      ...officer,
      label: '调查取证',
      by: 'target',
      rules: ['S3-03'],
      outcomes: {
        violation: { label: '违法事实成立', next: 'notify' },
        'no-violation': { label: '违法事实不成立', next: 'end', asks: ['reason'] },
        'passed-on': { label: '移送有管辖权的机关', next: 'end', asks: ['reason'] },
      },
    },
    ...hearingActs(['S3-03'], '处罚'),
    decide: {
      label: '负责人作出决定',
      by: 'target',
      role: 'unit-head',
      rules: ['S3-03'],
      notBy: 'inspect',
      documented: true,
      outcomes: {
        penalised: { label: '处罚', next: 'serve', asks: ['amountFen'] },
        'no-penalty': { label: '依法不予处罚', next: 'serve', asks: ['reason'] },
        'no-violation': { label: '违法事实不能成立，不予处罚', next: 'end', asks: ['reason'] },
        'passed-on': { label: '移送有管辖权的机关', next: 'end', asks: ['reason'] },
      },
    },
    serve: {
      ...officer,
      label: '送达决定书并告知提出单位',
      by: 'target',
      rules: ['S4-11'],
      outcomes: { served: { label: '已送达', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
