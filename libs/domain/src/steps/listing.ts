import type { CompanyNeed, StepGraph } from './graph.ts';

const officer = { by: 'requesting', role: 'officer', documented: true } as const;

/** Its order no longer stands, or the decision to list was annulled itself: before anything is served as after. */
const annulled = { label: '列入决定被撤销', next: 'remove', asks: ['reason'] } as const;

/**
 * 列入拖欠农民工工资失信联合惩戒对象名单 (R45 Arts 5–17): notice with reasons, objection and its answer, the head's decision,
 * service, publication and joint punishment, three years or early removal, removal everywhere. Who has paid and promised in
 * writing before the decision may be spared it (Art 7).
 */
export const listing = {
  kind: 'listing',
  label: '失信联合惩戒名单',
  node: 'listing',
  from: 'credit-file',
  source: '《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第五条',
  target: 'self',
  startedBy: ['hrss'],
  needs: [],
  first: 'notify',
  acts: {
    notify: {
      ...officer,
      label: '告知当事人列入的事由、依据和提出异议的权利',
      rules: ['S6-04'],
      outcomes: {
        told: { label: '已告知', next: 'await-objection', asks: ['dueOn'], notBefore: 'S6-03-OBJECT' },
        spared: { label: '已付清并书面承诺，不再列入', next: 'end', asks: ['reason'] },
      },
    },
    'await-objection': {
      ...officer,
      label: '登记当事人是否提出异议',
      rules: ['S6-04'],
      outcomes: {
        objected: { label: '提出异议', next: 'verify-objection' },
        waived: { label: '书面表示无异议', next: 'decide' },
        none: { label: '期满未提出', next: 'decide', overdue: true },
      },
    },
    'verify-objection': {
      ...officer,
      label: '核实异议并书面答复',
      rules: ['S6-03-VERIFY', 'S6-04'],
      outcomes: {
        rejected: { label: '异议不成立', next: 'decide', asks: ['reason'] },
        upheld: { label: '异议成立，不列入', next: 'end', asks: ['reason'] },
      },
    },
    decide: {
      label: '负责人作出是否列入的决定',
      by: 'requesting',
      role: 'unit-head',
      notBy: 'notify',
      documented: true,
      rules: ['S6-04', 'S6-06-GROUND'],
      outcomes: {
        listed: { label: '列入', next: 'serve', needs: ['order-stands'] },
        spared: { label: '已付清并书面承诺，可以不列入', next: 'end', asks: ['reason'] },
        refused: { label: '不列入', next: 'end', asks: ['reason'] },
      },
    },
    serve: {
      ...officer,
      label: '送达列入决定书',
      rules: ['S6-04-SERVE', 'S6-06-GROUND'],
      outcomes: { served: { label: '已送达', next: 'publish' }, annulled },
    },
    publish: {
      ...officer,
      label: '公布，并推送信用平台和联合惩戒部门',
      rules: ['S6-07', 'S6-06-GROUND'],
      outcomes: { published: { label: '已公布并推送', next: 'show', needs: ['order-stands'] }, annulled },
    },
    show: {
      label: '在国家企业信用信息公示系统公示',
      by: 'market',
      role: 'officer',
      documented: true,
      rules: ['S6-07-SHOW', 'S6-06-GROUND'],
      outcomes: { shown: { label: '已公示', next: 'listed' }, annulled },
    },
    listed: {
      ...officer,
      label: '列入期间：登记提前移出申请、期满或者撤销',
      rules: ['S6-06-EXPIRY', 'S6-05-TERM', 'S6-05-EARLY', 'S6-06-GROUND'],
      outcomes: {
        applied: { label: '申请提前移出', next: 'verify-removal', waitsFor: ['S6-05-EARLY'] },
        expired: { label: '列入期满', next: 'remove', waitsFor: ['S6-05-TERM'] },
        annulled,
        kept: {
          label: '责令支付文书变更后仍应列入',
          next: 'listed',
          asks: ['reason'],
          needs: ['order-stands'],
        },
      },
    },
    'verify-removal': {
      label: '核实并决定是否提前移出',
      by: 'requesting',
      role: 'unit-head',
      documented: true,
      rules: ['S6-05-ANSWER'],
      outcomes: {
        granted: { label: '准予提前移出', next: 'remove', needs: ['no-open-case'] },
        refused: { label: '不予提前移出', next: 'listed', asks: ['reason'] },
      },
    },
    remove: {
      ...officer,
      label: '移出名单，停止公布并告知推送过的部门',
      rules: ['S6-06', 'S6-06-EXPIRY'],
      outcomes: { removed: { label: '已移出', next: 'stop-showing' } },
    },
    'stop-showing': {
      label: '停止在国家企业信用信息公示系统公示',
      by: 'market',
      role: 'officer',
      documented: true,
      rules: ['S6-06-SHOW'],
      outcomes: { stopped: { label: '已停止公示', next: 'end' } },
    },
  },
} as const satisfies StepGraph<CompanyNeed>;
