import { factDay } from '../clocks/legal-time.ts';
import type { CompanyFact, ContactWay, ListingGround } from '../company/events.ts';
import type { CompanyState, Withholding } from '../company/state.ts';
import type { WithheldArea } from '../company/withholding-events.ts';
import { stepGraph } from '../steps/index.ts';
import { actsOf, factsOf, lastDay } from './facts.ts';
import { count, day, fen, type Ledger, type LedgerMatter, type LedgerRow, number, text, unit } from './ledger.ts';
import { WARNING_COLUMNS, WARNING_KEEPERS, WARNING_SOURCE, warningRows } from './warnings.ts';

type Of<T extends CompanyFact['type']> = Extract<CompanyFact, { readonly type: T }>;

const CONDITION = { normal: '正常', watch: '关注', risk: '风险' } as const;
const GROUND: Readonly<Record<ListingGround, string>> = {
  threshold: '达到认定拒不支付劳动报酬罪数额标准',
  'group-event': '引发群体性、极端事件',
};

/** 企业管理服务台账 (notice, part three (十七)): one row for each employer that somebody keeps contact with. */
export const companyLedger: Ledger<CompanyState> = {
  id: 'companies',
  title: '企业管理服务台账',
  source: '通知三（十七）：建立企业管理服务台账，确定企业联系责任人',
  keptBy: '各镇、街道、老顶山旅游发展中心',
  of: 'company',
  columns: [
    ...[number('creditCode', '统一社会信用代码'), text('name', '企业名称'), text('address', '地址')],
    ...[unit('contactUnit', '联系单位'), day('appointedOn', '确定联系责任人日期'), count('workers', '用工人数')],
    ...[count('visits', '走访次数'), day('visitedOn', '最近走访日期'), text('condition', '状况')],
    ...[count('payDay', '每月发薪日'), count('listings', '列入失信名单次数'), text('listed', '现在名单内的文号')],
  ],
  rows({ state, events }) {
    if (!state.registered) return [];
    const { creditCode, name, address, contact, condition, workers } = state;
    const visits = factsOf<Of<'VisitRecorded'>>(events, 'VisitRecorded');
    const listed = Object.values(state.listings).filter(({ listedOn }) => listedOn !== null);
    const standing = listed.filter(({ removedOn }) => removedOn === null);
    return [
      {
        ...{ creditCode, name, address, contactUnit: contact?.unit ?? null, workers },
        appointedOn: lastDay<Of<'ContactAppointed'>>(events, 'ContactAppointed'),
        ...{ visits: visits.length, visitedOn: state.visitedOn },
        condition: condition === null ? null : CONDITION[condition],
        payDay: visits.at(-1)?.data.payDay ?? null,
        ...{ listings: listed.length, listed: standing.map((one) => one.number).join('、') || null },
      },
    ];
  },
};

const WAY: Readonly<Record<ContactWay, string>> = { 'on-site': '到访', phone: '电话', other: '其他' };

/** 企业联系台账 (notice, part three (十七)): one row for each time that somebody was in touch with a company. */
export const companyContactLedger: Ledger<CompanyState> = {
  id: 'company-contacts',
  title: '企业联系台账',
  source: '通知三（十七）：掌握企业经营和工资支付情况，发现企业欠薪隐患及时预警',
  keptBy: '各镇、街道、老顶山旅游发展中心',
  of: 'company',
  columns: [
    ...[number('creditCode', '统一社会信用代码'), text('name', '企业名称'), unit('unit', '联系单位')],
    ...[day('visitedOn', '联系日期'), text('way', '方式'), text('condition', '状况'), count('workers', '用工人数')],
    ...[text('paidUpTo', '工资发放至'), count('people', '欠薪人数'), fen('arrears', '欠薪金额')],
    ...[day('promisedOn', '承诺支付日期')],
  ],
  rows: ({ state: { creditCode, name, visits } }) =>
    visits.map(({ unit: by, visitedOn, way = 'on-site', condition, workers, paidUpTo, arrears, promisedOn }) => ({
      ...{ creditCode, name, unit: by, visitedOn, way: WAY[way], condition: CONDITION[condition], workers },
      ...{ paidUpTo: paidUpTo ?? null, people: arrears?.people ?? null, arrears: arrears?.fen ?? null },
      promisedOn: promisedOn ?? null,
    })),
};

/** 预警台账 of employers beside construction projects (notice, part three (十七)). */
export const companyWarningLedger: Ledger<CompanyState> = {
  id: 'company-warnings',
  title: '用人单位欠薪预警台账',
  source: WARNING_SOURCE,
  keptBy: WARNING_KEEPERS,
  of: 'company',
  columns: [number('creditCode', '统一社会信用代码'), text('name', '名称'), ...WARNING_COLUMNS],
  rows: ({ state, events }) =>
    warningRows(state, events).map((cells) => ({ creditCode: state.creditCode, name: state.name, ...cells })),
};

/** 失信联合惩戒名单台账 (R45; notice, part three (五)2, (九)2): one row for each listing, from the proposal to the removal. */
export const listingLedger: Ledger<CompanyState> = {
  id: 'listings',
  title: '拖欠农民工工资失信联合惩戒名单台账',
  source: '通知三（五）2、三（九）2；《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》',
  keptBy: '区人社局；市场监管局、发改局协同',
  of: 'company',
  columns: [
    ...[number('number', '列入决定书文号'), text('name', '名称'), text('creditCode', '统一社会信用代码')],
    ...[
      text('ground', '列入事由'),
      day('payBy', '责令支付期限'),
      count('people', '欠薪人数'),
      fen('unpaid', '欠薪金额'),
    ],
    ...[count('persons', '一并列入人数'), day('proposedOn', '提出日期'), day('toldOn', '告知日期')],
    ...[
      day('listedOn', '列入日期'),
      day('servedOn', '送达日期'),
      day('publishedOn', '公布日期'),
      day('shownOn', '公示日期'),
    ],
    ...[text('due', '现在应办'), text('end', '未列入的原因'), day('removedOn', '移出日期')],
  ],
  rows: (matter) =>
    factsOf<Of<'ListingProposed'>>(matter.events, 'ListingProposed').map((proposed) => listingRow(matter, proposed)),
};

function listingRow(
  { state, events }: LedgerMatter<CompanyState>,
  proposed: ReturnType<typeof factsOf<Of<'ListingProposed'>>>[number],
): LedgerRow {
  const { stepKey, ground, payBy, unpaidFen, people, persons } = proposed.data;
  const acted = actsOf(events, stepKey);
  const on = (act: string, outcome: string): string | null => {
    const found = acted.findLast(({ data }) => data.act === act && data.outcome === outcome);
    return found === undefined ? null : factDay(found);
  };
  const step = state.steps[stepKey];
  const acts = stepGraph('listing')?.acts ?? {};
  const { number: paper = null, listedOn = null, removedOn = null } = state.listings[stepKey] ?? {};
  const last = acted.at(-1)?.data;
  const ended = step?.at === null && listedOn === null;
  return {
    ...{ number: paper, name: state.name, creditCode: state.creditCode, ground: GROUND[ground] },
    ...{ payBy, people, unpaid: unpaidFen, persons: persons.length, proposedOn: factDay(proposed) },
    ...{ toldOn: on('notify', 'told'), listedOn, servedOn: on('serve', 'served') },
    ...{ publishedOn: on('publish', 'published'), shownOn: on('show', 'shown') },
    due: step === undefined || step.at === null ? null : (acts[step.at]?.label ?? null),
    end: ended ? (acts[last?.act ?? '']?.outcomes[last?.outcome ?? '']?.label ?? null) : null,
    removedOn,
  };
}

const AREA: Readonly<Record<WithheldArea, string>> = {
  'government-funds': '政府资金支持',
  procurement: '政府采购',
  bidding: '招投标',
  loans: '融资贷款',
  'market-access': '市场准入',
  'tax-relief': '税收优惠',
  awards: '评优评先',
  travel: '交通出行',
  'sector-record': '行业信用记录',
};
const STATUS: Readonly<Record<Withholding['status'], string>> = {
  asked: '待采取',
  withheld: '已采取',
  declined: '不采取',
  dropped: '移出前未采取',
  'to-lift': '待解除',
  lifted: '已解除',
};

/** 联合惩戒措施台账 (724 Art 48; notice, part three (一)6, (九)2): what each office withholds from a listed party. */
export const withholdingLedger: Ledger<CompanyState> = {
  id: 'withholdings',
  title: '联合惩戒措施台账',
  source: '通知三（一）6、三（九）2；《保障农民工工资支付条例》第四十八条',
  keptBy: '区发改局、各成员单位',
  of: 'company',
  columns: [
    ...[text('name', '名称'), text('creditCode', '统一社会信用代码'), unit('unit', '部门'), text('area', '领域')],
    ...[day('askedOn', '推送日期'), text('status', '状态'), day('withheldOn', '采取日期'), day('liftedOn', '解除日期')],
  ],
  rows: ({ state }) =>
    Object.values(state.withholdings).map(({ unit: office, area, askedOn, status, withheldOn, liftedOn }) => ({
      ...{ name: state.name, creditCode: state.creditCode, unit: office, area: AREA[area] },
      ...{ askedOn, status: STATUS[status], withheldOn, liftedOn },
    })),
};
