import { BREACH_KINDS } from '../project/breach-kinds.ts';
import { labourLedgersOf, labourLedgersUntil } from '../project/labour-ledgers.ts';
import type { DepositForm, ExemptionGround } from '../project/regime-events.ts';
import type { ProjectFact, ProjectParty, Said } from '../project/events.ts';
import { dutyLetter, gapOf, isBreachOpen, type ProjectState } from '../project/state.ts';
import { unpaidOf } from '../project/wage-months.ts';
import { factsOf } from './facts.ts';
import {
  count,
  day,
  fen,
  type Ledger,
  type LedgerRow,
  number,
  person as personOf,
  text,
  unit,
  yesNo,
} from './ledger.ts';
import { HEAD, head, KEEPER } from './project-head.ts';
import { wageSheetLedger } from './wage-sheets.ts';
import { WARNING_COLUMNS, WARNING_KEEPERS, WARNING_SOURCE, warningRows } from './warnings.ts';
import { INVESTMENT, SECTOR } from './words.ts';

type Of<T extends ProjectFact['type']> = Extract<ProjectFact, { readonly type: T }>;

const FORM: Readonly<Record<DepositForm, string>> = { cash: '现金', 'guarantee-letter': '保函' };
const EXEMPT: Readonly<Record<ExemptionGround, string>> = {
  'small-and-clean': '小额免存',
  'three-years-clean': '三年未欠薪免存',
};
const SOURCE = { budget: '财政预算', bond: '债券', loan: '贷款', 'self-raised': '自筹', mixed: '多种来源' } as const;

const known = <T>(said: Said<T> | undefined): T | null => (said === undefined || said === 'unknown' ? null : said);
const partyName = (party: Said<ProjectParty> | undefined): string | null => known(party)?.name ?? null;

/** 在建工程项目台账 (notice, part three (一)3 and (十)2): one row for each project with its five regimes. */
export const projectLedger: Ledger<ProjectState> = {
  id: 'projects',
  title: '在建工程项目台账',
  source: '通知三（一）3、三（十）2：建立在建工程项目台账，督促落实五项制度',
  keptBy: '住建、交通、水利、能源和教育、卫体、文旅、农业农村等行业主管部门',
  of: 'project',
  columns: [
    ...[...HEAD, text('code', '项目代码'), text('sector', '行业'), text('investment', '投资类型')],
    ...[unit('supervisedBy', '监管单位'), unit('dutyUnit', '责任书单位'), day('letterOn', '责任书签订日期')],
    ...[
      text('owner', '建设单位'),
      text('general', '总包'),
      count('subcontractors', '分包数'),
      text('supervisor', '监理'),
    ],
    ...[text('permit', '施工许可证号'), day('startedOn', '开工日期'), day('completedOn', '完工日期')],
    ...[day('signedOn', '合同签订日期'), fen('price', '合同价款'), count('cycle', '拨付周期（月）')],
    ...[fen('guarantee', '工程款支付担保'), day('guaranteeEnd', '担保到期')],
    ...[
      text('bank', '专户银行'),
      day('accountOn', '专户开立'),
      yesNo('agreement', '三方协议'),
      day('reportedOn', '专户备案'),
    ],
    ...[fen('deposit', '保证金'), text('depositForm', '保证金形式'), day('depositEnd', '保函到期')],
    ...[yesNo('clerk', '有劳资专管员'), day('realNameOn', '录入实名制系统'), day('monitorOn', '录入监控平台')],
    ...[count('paidMonths', '已代发月数'), count('boardMissing', '告示牌缺项'), day('checkedOn', '最近检查')],
    ...[count('breaches', '未整改'), day('settledUntil', '过程结算至')],
  ],
  rows: ({ state }) => (state.registered ? [projectRow(state)] : []),
};

function projectRow(state: ProjectState): LedgerRow {
  const { facts, particulars, contract, account, deposit, exemption, guarantee, board } = state;
  const letter = dutyLetter(state);
  return {
    ...head(state),
    ...{ code: state.code, sector: facts === null ? null : SECTOR[facts.sector] },
    ...{ investment: facts === null ? null : INVESTMENT[facts.investment], supervisedBy: state.supervisedBy },
    ...{ dutyUnit: letter?.unit ?? null, letterOn: letter?.signedOn ?? null },
    ...{ owner: partyName(particulars?.owner), general: partyName(particulars?.generalContractor) },
    ...{ subcontractors: known(particulars?.subcontractors)?.length ?? null },
    ...{ supervisor: partyName(particulars?.supervisor), permit: known(particulars?.permitNumber) },
    ...{ startedOn: state.startedOn, completedOn: state.completedOn, signedOn: contract?.signedOn ?? null },
    ...{ price: known(contract?.priceFen), cycle: known(contract?.cycleMonths) },
    ...{ guarantee: guarantee?.fen ?? null, guaranteeEnd: guarantee?.expiresOn ?? null },
    ...{ bank: account?.bank ?? null, accountOn: account?.openedOn ?? null, agreement: account?.agreement ?? false },
    ...{ reportedOn: account?.reportedOn ?? null, deposit: deposit?.fen ?? null },
    depositForm: exemption === null ? (deposit === null ? null : FORM[deposit.form]) : EXEMPT[exemption.ground],
    ...{ depositEnd: deposit?.expiresOn ?? null, clerk: state.clerk !== null },
    ...{ realNameOn: state.entries['real-name']?.on ?? null, monitorOn: state.entries['payment-monitor']?.on ?? null },
    paidMonths: Object.values(state.months).filter((month) => unpaidOf(state, month) === 0).length,
    ...{ boardMissing: board?.missing ?? null, checkedOn: state.checkedOn },
    ...{ breaches: Object.values(state.breaches).filter(isBreachOpen).length, settledUntil: state.settledUntil },
  };
}

/** 责任书台账 (notice, part two): every letter, those that were replaced among them. */
export const dutyLetterLedger: Ledger<ProjectState> = {
  id: 'duty-letters',
  title: '“人盯人、人盯项目”责任书台账',
  source: '通知二：以在建工程项目为单位签订根治欠薪责任书',
  keptBy: '各监管单位；治欠办汇总',
  of: 'project',
  columns: [
    ...[...HEAD, text('paper', '责任书编号'), unit('unit', '责任单位'), personOf('person', '责任人')],
    ...[day('signedOn', '签订日期'), yesNo('inForce', '正在执行'), day('replacedOn', '被替换日期')],
  ],
  rows: ({ state }) =>
    state.letters.map(({ paper, unit: of, person, signedOn }, place) => {
      const next = state.letters[place + 1];
      const replaced = { inForce: next === undefined, replacedOn: next?.signedOn ?? null };
      return { ...head(state), paper, unit: of, person, signedOn, ...replaced };
    }),
};

/** The months of a government project: what was due, what came, what is missing (notice, part three (四)1 and 2). */
export const governmentMonthLedger: Ledger<ProjectState> = {
  id: 'government-months',
  title: '政府投资项目资金拨付管理台账（按月拨付人工费用）',
  source: '通知三（四）1、三（四）2：按月足额向政府投资项目农民工工资专用账户拨付人工费用',
  keptBy: '区财政局',
  of: 'project',
  columns: [
    ...[...HEAD, text('month', '月份'), fen('due', '应拨人工费用'), day('allocateBy', '约定拨付日')],
    ...[fen('allocated', '已拨'), day('allocatedOn', '最近拨付'), fen('gap', '缺口'), yesNo('late', '曾逾期')],
    ...[day('payOn', '应发日'), fen('sheet', '工资支付表应发'), fen('paid', '已发'), count('people', '已发人数')],
  ],
  rows: ({ state }) =>
    state.facts?.investment === 'government'
      ? Object.values(state.months).map((one) => ({
          ...head(state),
          ...{ month: one.month, due: one.dueFen, allocateBy: one.allocateBy },
          ...{ allocated: one.allocatedFen, allocatedOn: one.allocatedOn, gap: gapOf(one) },
          late: Object.values(state.clocks).some(
            ({ key, ruleId, lapsedAt, status }) =>
              key === one.month && ruleId.startsWith('P0-03') && lapsedAt !== null && status !== 'voided',
          ),
          ...{ payOn: one.payOn, sheet: one.sheetFen, paid: one.paidFen, people: one.paidPeople },
        }))
      : [],
};

/** 预算内投资项目监测台账 (notice, part three (四)2): each year with its plan, and how far it has come. */
export const yearPlanLedger: Ledger<ProjectState> = {
  id: 'budget-projects',
  title: '预算内投资项目监测台账',
  source: '通知三（四）2：强化预算内投资项目监测预警管理，督促加快项目建设和计划执行进度',
  keptBy: '区财政局、区发改局',
  of: 'project',
  columns: [
    ...[...HEAD, text('year', '年度'), fen('works', '计划完成投资'), fen('budget', '预算安排'), day('until', '截至日')],
    ...[fen('done', '完成投资'), fen('paid', '财政拨付'), fen('owed', '完成未拨付')],
    ...[yesNo('worksLate', '进度滞后'), yesNo('moneyLate', '拨付滞后')],
  ],
  rows: ({ state }) =>
    Object.entries(state.years).map(([year, { plan, progress }]) => {
      const last = progress.at(-1) ?? null;
      return {
        ...head(state),
        ...{ year, works: plan.worksFen, budget: plan.budgetFen, until: last?.until ?? null },
        ...{ done: last?.doneFen ?? null, paid: last?.paidFen ?? null },
        owed: last === null ? null : Math.max(0, last.doneFen - last.paidFen),
        ...{ worksLate: last?.lags.includes('works') ?? null, moneyLate: last?.lags.includes('money') ?? null },
      };
    }),
};

/** 政府投资项目审批台账 (notice, part three (九)1): each check of the money and each decision on the feasibility report. */
export const approvalLedger: Ledger<ProjectState> = {
  id: 'government-approvals',
  title: '政府投资项目审批台账',
  source: '通知三（九）1：依法审查政府投资项目资金来源和筹措方式',
  keptBy: '区发改局',
  of: 'project',
  columns: [
    ...[...HEAD, day('on', '日期'), unit('unit', '办理单位'), text('act', '事项'), text('source', '资金来源')],
    ...[
      fen('needed', '所需资金'),
      fen('arranged', '已落实'),
      yesNo('sufficient', '满足施工需要'),
      text('paper', '文号'),
    ],
  ],
  rows({ state, events }) {
    if (state.facts?.investment !== 'government') return [];
    const checks = factsOf<Of<'FundingChecked'>>(events, 'FundingChecked').map(({ data }) => ({
      ...head(state),
      ...{ on: data.effectiveOn, unit: data.unit, act: '资金审查', source: SOURCE[data.source] },
      ...{ needed: data.neededFen, arranged: data.arrangedFen, sufficient: data.sufficient, paper: null },
    }));
    const decisions = factsOf<Of<'FeasibilityDecided'>>(events, 'FeasibilityDecided').map(({ data }) => ({
      ...head(state),
      ...{ on: data.effectiveOn, unit: data.unit, source: null, needed: null, arranged: null, sufficient: null },
      ...{ act: data.decision === 'approved' ? '批准可研报告' : '不予批准可研报告', paper: data.paper },
    }));
    return [...checks, ...decisions];
  },
};

/** 专户登记簿. */
export const accountLedger: Ledger<ProjectState> = {
  id: 'special-accounts',
  title: '农民工工资专用账户登记簿',
  source: '通知二（二）；《工程建设领域农民工工资专用账户管理暂行办法》',
  keptBy: '区人社局、行业主管部门',
  of: 'project',
  columns: [
    ...[...HEAD, text('bank', '开户银行'), yesNo('agreement', '三方协议'), day('openedOn', '开立日期')],
    ...[day('reportedOn', '备案日期'), day('noticeOn', '完工公示'), day('closedOn', '注销日期')],
  ],
  rows({ state }) {
    const { account, noticeOn } = state;
    if (account === null) return [];
    const { bank, agreement, openedOn, reportedOn, closedOn } = account;
    return [{ ...head(state), bank, agreement, openedOn, reportedOn, noticeOn, closedOn }];
  },
};

/** 保证金登记簿: each storing, what was asked and what it fell short. */
export const depositLedger: Ledger<ProjectState> = {
  id: 'wage-deposits',
  title: '工资保证金登记簿',
  source: '通知二（四）；《工程建设领域农民工工资保证金规定》',
  keptBy: '区人社局',
  of: 'project',
  columns: [
    ...[...HEAD, day('on', '日期'), text('form', '形式'), count('rate', '比例（万分之几）'), fen('required', '应存')],
    ...[fen('stored', '已存'), fen('short', '不足'), text('bank', '银行'), day('expiresOn', '保函到期')],
    day('returnedOn', '返还日期'),
  ],
  rows({ state, events }) {
    const last = factsOf<Of<'DepositReturned'>>(events, 'DepositReturned').at(-1)?.data.effectiveOn ?? null;
    const stored = factsOf<Of<'DepositStored'>>(events, 'DepositStored');
    const exempted = factsOf<Of<'DepositExempted'>>(events, 'DepositExempted');
    return [
      ...stored.map(({ data }, place) => ({
        ...head(state),
        ...{ on: data.effectiveOn, form: FORM[data.form], rate: data.rateBp, required: data.requiredFen },
        ...{ stored: data.fen, short: data.shortFen, bank: data.bank, expiresOn: data.expiresOn },
        returnedOn: place === stored.length - 1 ? last : null,
      })),
      ...exempted.map(({ data }) => ({
        ...head(state),
        ...{ on: data.effectiveOn, form: EXEMPT[data.ground], rate: null, required: null, stored: null, short: null },
        ...{ bank: null, expiresOn: null, returnedOn: null },
      })),
    ];
  },
};

/** 劳动用工管理台账 (notice, part two (一)3): each contractor's own, when it was seen and until when it has to be kept. */
export const labourLedgerLedger: Ledger<ProjectState> = {
  id: 'labour-ledgers',
  title: '劳动用工管理台账',
  source: '通知二（一）3；《保障农民工工资支付条例》第二十八条：保存至工程完工且工资全部结清后至少3年',
  keptBy: '施工总承包单位、分包单位自行建立和保存；监管单位核查',
  of: 'project',
  columns: [
    ...[...HEAD, text('keeper', '建立台账的单位'), text('role', '单位类别'), day('seenOn', '最近查看日期')],
    ...[yesNo('document', '有证明材料'), day('until', '保存至')],
  ],
  rows: ({ state, rules }) =>
    labourLedgersOf(state).map(({ keptBy, keeper, on: seenOn, document }) => ({
      ...head(state),
      ...{ keeper, role: KEEPER[keptBy], seenOn, document: document !== null, until: labourLedgersUntil(state, rules) },
    })),
};

/** 预警台账 of projects: each warning with its terms in words, and what was found on the site. */
export const warningLedger: Ledger<ProjectState> = {
  id: 'warnings',
  title: '欠薪预警台账',
  source: WARNING_SOURCE,
  keptBy: WARNING_KEEPERS,
  of: 'project',
  columns: [...HEAD, ...WARNING_COLUMNS],
  rows: ({ state, events }) => warningRows(state, events).map((cells) => ({ ...head(state), ...cells })),
};

/** 约谈 of heads of owners of government projects: why, what they promised, and where the result went (724 Art 60). */
export const interviewLedger: Ledger<ProjectState> = {
  id: 'owner-interviews',
  title: '政府投资项目建设单位约谈台账',
  source: '《保障农民工工资支付条例》第六十条',
  keptBy: '区人社局、有关部门',
  of: 'project',
  columns: [
    ...[...HEAD, number('paper', '文号'), day('heldOn', '约谈日期'), unit('unit', '约谈单位'), text('why', '事由')],
    ...[count('promised', '承诺项数'), count('kept', '已兑现'), count('broken', '未兑现')],
    ...[day('passedOn', '结果转送日期'), text('to', '转送单位')],
  ],
  rows: ({ state }) =>
    Object.values(state.interviews).map(({ id, number: paper, heldOn, unit: by, breachIds, passedOn }) => {
      const promises = Object.values(state.promises).filter(({ interviewId }) => interviewId === id);
      const kinds = breachIds.flatMap((breach) => state.breaches[breach]?.kind ?? []);
      return {
        ...head(state),
        ...{ paper, heldOn, unit: by, why: kinds.map((kind) => BREACH_KINDS[kind].label).join('、') },
        promised: promises.length,
        kept: promises.filter(({ kept }) => kept === true).length,
        broken: promises.filter(({ kept }) => kept === false).length,
        ...{ passedOn: passedOn?.on ?? null, to: passedOn?.to ?? null },
      };
    }),
};

export const PROJECT_LEDGERS: readonly Ledger<ProjectState>[] = [
  projectLedger,
  dutyLetterLedger,
  governmentMonthLedger,
  yearPlanLedger,
  approvalLedger,
  accountLedger,
  depositLedger,
  labourLedgerLedger,
  interviewLedger,
  wageSheetLedger,
  warningLedger,
];
