import type { StepGraph } from './graph.ts';

const officer = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 行业信用记录: employers with serious arrears, and owners without guarantee or that do not pay the price, go into the credit
 * record of the sector, which takes the measures that law allows (notice, part three (一)6). The party is heard first.
 */
export const sectorCredit = {
  kind: 'sector-credit',
  label: '行业信用记录',
  node: 'sector-credit',
  from: 'order',
  source: '潞州政办发〔2022〕10号第三部分（一）',
  target: ['sector'],
  startedBy: ['sector', 'filingUnit', 'lead'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['measure/taken', 'decide/refused', 'tell/declined'],
  first: 'propose',
  acts: {
    propose: {
      ...officer,
      by: 'requesting',
      label: '提出纳入行业信用记录',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'tell' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    tell: {
      ...officer,
      label: '告知当事人拟纳入的事实、理由和陈述申辩的权利',
      rules: ['S6-14-TELL'],
      outcomes: {
        told: { label: '已告知', next: 'hear', asks: ['dueOn'] },
        declined: { label: '不符合情形', next: 'end', asks: ['reason'] },
      },
    },
    hear: {
      ...officer,
      label: '登记陈述申辩',
      rules: [],
      outcomes: {
        stated: { label: '已陈述申辩', next: 'decide' },
        none: { label: '期满未陈述申辩', next: 'decide', overdue: true },
      },
    },
    decide: {
      ...officer,
      label: '负责人决定是否纳入',
      role: 'unit-head',
      rules: ['S6-14-DECIDE'],
      notBy: 'tell',
      outcomes: {
        recorded: { label: '纳入信用记录', next: 'measure' },
        refused: { label: '不纳入', next: 'end', asks: ['reason'] },
      },
    },
    measure: {
      ...officer,
      label: '依法依规采取惩戒措施并告知提出单位',
      rules: ['S6-14-MEASURE'],
      outcomes: { taken: { label: '已采取', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
