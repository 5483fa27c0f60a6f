import { SUPERVISING_UNITS } from './addressed-units.ts';
import type { StepGraph } from './graph.ts';

const procuratorates = { by: 'procuratorate', role: 'officer', documented: true } as const;
const theirs = { by: 'target', role: 'officer', documented: true } as const;

/** The clocks of the answer, of which one runs: two months, or fifteen days where the harm goes on. */
const ANSWER_RULES = ['S7-17-ANSWER', 'S7-17-URGENT'] as const;

/**
 * 行政公益诉讼: against a unit that does not act where it has to supervise. Before any suit it is told to act and has two
 * months for it, or fifteen days in which to answer where the harm goes on; only then the procuratorate sues. A judgment says
 * by when the duty is to be done (行政诉讼法 Art 25(4); 法释〔2018〕6号 Arts 21, 24, 25).
 */
export const publicSuit = {
  kind: 'public-suit',
  label: '行政公益诉讼',
  node: 'public-suit',
  from: 'investigate',
  source: '《中华人民共和国行政诉讼法》第二十五条第四款',
  target: SUPERVISING_UNITS,
  startedBy: ['procuratorate', 'filingUnit', 'lead'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '行政机关以书面回复答复人民检察院' },
  first: 'open',
  acts: {
    open: {
      ...procuratorates,
      label: '登记公益诉讼立案',
      rules: [],
      outcomes: {
        opened: { label: '已立案', next: 'advise' },
        declined: { label: '不予立案', next: 'end', asks: ['reason'] },
      },
    },
    advise: {
      ...procuratorates,
      label: '发出诉前检察建议',
      rules: ['S7-17-ADVISE'],
      outcomes: {
        sent: { label: '已送达（两个月内履职并书面回复）', next: 'answer', asks: ['reason'] },
        urgent: { label: '已送达（损害继续扩大，十五日内书面回复）', next: 'answer', asks: ['reason'] },
        closed: { label: '终结审查，不提出建议', next: 'end', asks: ['reason'] },
      },
    },
    answer: {
      ...theirs,
      label: '依法履行职责并书面回复',
      rules: ANSWER_RULES,
      outcomes: {
        performed: { label: '已履行职责', next: 'judge' },
        'under-way': { label: '正在履行，写明完成日期', next: 'finish', asks: ['dueOn', 'reason'] },
        disputed: { label: '不认可，说明理由', next: 'judge', asks: ['reason'] },
        silent: { label: '期满未回复', next: 'judge', overdue: true, waitsFor: ANSWER_RULES },
      },
    },
    finish: {
      ...theirs,
      label: '按书面回复写明的日期履行完毕',
      rules: ['S7-17-FINISH'],
      outcomes: {
        performed: { label: '已履行完毕', next: 'judge' },
        unfinished: { label: '期满未履行完毕', next: 'judge', overdue: true },
      },
    },
    judge: {
      ...procuratorates,
      label: '审查是否依法履职，决定是否起诉',
      rules: ['S7-17-JUDGE'],
      outcomes: {
        closed: { label: '已依法履职，终结', next: 'end' },
        'more-time': { label: '正在履行，跟进监督，另定日期', next: 'finish', asks: ['dueOn', 'reason'] },
        sued: { label: '提起行政公益诉讼', next: 'try' },
      },
    },
    try: {
      label: '审理行政公益诉讼',
      by: 'court',
      role: 'officer',
      rules: ['S7-17-TRIAL'],
      documented: true,
      outcomes: {
        ordered: { label: '判决限期履行职责', next: 'comply', asks: ['dueOn'] },
        'held-unlawful': { label: '判决确认违法', next: 'end' },
        withdrawn: { label: '已依法履职，准许撤回起诉', next: 'end' },
        dismissed: { label: '判决驳回诉讼请求', next: 'end' },
      },
    },
    comply: {
      ...theirs,
      label: '按判决履行职责',
      rules: ['S7-17-COMPLY'],
      outcomes: {
        performed: { label: '已履行', next: 'end' },
        unobeyed: { label: '期满未履行，移送执行', next: 'enforce', overdue: true },
      },
    },
    enforce: {
      label: '执行判决',
      by: 'court',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { enforced: { label: '执行完毕', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
