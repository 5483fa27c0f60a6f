import type { Fen } from '../kernel/event.ts';
import type { LinkNature, PartyRole, PaymentKind } from './events.ts';
import { openFen } from './money.ts';
import { fateShown } from './party-fates.ts';
import type { CaseState, PartyLink } from './state.ts';

const article = (number: string): string => `《保障农民工工资支付条例》第${number}条`;

/** Why the law makes somebody pay; each with the article and what the facts of the case say for it. */
export const LIABILITY_GROUNDS = {
  employer: { article: article('十六'), because: '用人单位拖欠的，由用人单位清偿' },
  'general-contractor': {
    article: article('三十'),
    because: '分包单位拖欠或者工程转包的，由施工总承包单位先行清偿，再追偿',
  },
  'price-unpaid': {
    article: article('二十九'),
    because: '未按约定拨付工程款的，由建设单位以未结清的工程款为限先行垫付',
  },
  'unlicensed-award': {
    article: article('三十六'),
    because: '发包、分包给个人或者不具备合法经营资格的单位的，由发包的单位清偿',
  },
  'name-lent': { article: article('三十六'), because: '允许他人以本单位名义承揽工程的，由出借名义的单位清偿' },
  'planning-breach': {
    article: article('三十七'),
    because: '工程建设项目违反国土空间规划等法律法规的，由建设单位清偿',
  },
  'government-funds': {
    article: article('五十九'),
    because: '政府投资项目资金未落实的，责令限期足额拨付，由同级财政兜底',
  },
} as const;

export type LiabilityGround = keyof typeof LIABILITY_GROUNDS;

/** What the law says to what is known of the case; 人社 determines the payer by its own act (DeterminePayer). */
export interface LiabilityProposal {
  readonly ground: LiabilityGround;
  /** null: no party of the tree but the treasury. */
  readonly partyId: string | null;
  /** The most that the ground carries; null where the tree does not say it. */
  readonly mostFen: Fen | null;
  readonly determined: boolean;
}

const EMPLOYERS: readonly PartyRole[] = ['employer', 'labour-boss', 'labour-subcontractor', 'specialist-subcontractor'];
const SUBCONTRACTORS: readonly PartyRole[] = ['labour-subcontractor', 'specialist-subcontractor', 'labour-boss'];
const LENT: readonly LinkNature[] = ['attached', 'licence-lent'];

/** By the tree of parties, the cause and what other offices found; in the order in which the sources are taken. */
export function proposeLiability(state: CaseState): readonly LiabilityProposal[] {
  const owed = openFen(state);
  const determined = new Set(state.payers.map(({ partyId }) => partyId));
  const proposals: LiabilityProposal[] = [];
  const propose = (ground: LiabilityGround, partyId: string | null, mostFen: Fen | null = owed): void => {
    if (proposals.some((one) => one.ground === ground && one.partyId === partyId)) return;
    proposals.push({ ground, partyId, mostFen, determined: partyId !== null && determined.has(partyId) });
  };
  for (const id of employersOf(state)) propose('employer', id);
  if (isSubcontracted(state))
    for (const id of partiesOf(state, 'general-contractor')) propose('general-contractor', id);
  for (const id of partiesOf(state, 'project-owner')) {
    if (state.cause === 'price-unpaid') propose('price-unpaid', id, least(unpaidPrice(state, id), owed));
    if (hasPlanningBreach(state)) propose('planning-breach', id);
  }
  for (const link of state.links) {
    if (isAwardedToUnlicensed(state, link)) propose('unlicensed-award', link.from);
    if (LENT.includes(link.nature)) propose('name-lent', link.from);
  }
  if (state.projectKind === 'government' && ['price-unpaid', 'no-funds'].includes(state.cause ?? ''))
    propose('government-funds', null);
  return proposals;
}

function partiesOf({ parties }: CaseState, role: PartyRole): readonly string[] {
  return Object.values(parties).flatMap((party) => (party.role === role ? [party.id] : []));
}

/** Whoever is nearest to the workers: the named employer, or else the lowest of the tree that hires. */
function employersOf(state: CaseState): readonly string[] {
  const role = EMPLOYERS.find((each) => partiesOf(state, each).length > 0);
  return role === undefined ? [] : partiesOf(state, role);
}

/**
 * Who owes the wages, for one line of a list: whoever was found to pay, else whoever hires, else the general contractor.
 * A natural person (包工头) is personal data and only said to be one; null while no party is known.
 */
export function debtorShown(state: CaseState): string | null {
  const found = [...new Set(state.payers.map(({ partyId }) => partyId))];
  const ids =
    [found, employersOf(state), partiesOf(state, 'general-contractor')].find(({ length }) => length > 0) ?? [];
  const [first] = ids.flatMap((id) => state.parties[id] ?? []);
  if (first === undefined) return null;
  const fate = fateShown(state, first.id);
  const name = `${typeof first.name === 'string' ? first.name : '自然人'}${fate === null ? '' : `（${fate}）`}`;
  return ids.length === 1 ? name : `${name} 等 ${ids.length} 方`;
}

function isSubcontracted({ parties, links }: CaseState): boolean {
  const hires = Object.values(parties).some(({ role }) => SUBCONTRACTORS.includes(role));
  return hires || links.some(({ nature }) => nature === 'resold');
}

function isAwardedToUnlicensed({ parties }: CaseState, { from, nature }: PartyLink): boolean {
  const role = parties[from]?.role;
  return nature === 'illegal-subcontract' && (role === 'project-owner' || role === 'general-contractor');
}

/** What the owner owes of the price, by the tree; null where no link says it. */
function unpaidPrice({ links }: CaseState, owner: string): Fen | null {
  const said = links.flatMap(({ from, owedFen: owed }) => (from === owner && owed !== null ? [owed] : []));
  return said.length === 0 ? null : said.reduce((sum, fen) => sum + fen, 0);
}

function hasPlanningBreach({ steps }: CaseState): boolean {
  return Object.values(steps).some(({ kind, taken }) => kind === 'planning-breach' && taken['find'] === 'breach');
}

function least(limit: Fen | null, owed: Fen): Fen | null {
  return limit === null ? null : Math.min(limit, owed);
}

/** The sources of money in the order in which they are asked (the notice and 724 Arts 29–37, 59, 63). */
export const SOURCES: readonly PaymentKind[] = [
  ...(['employer', 'prior-payment', 'owner-advance', 'special-account', 'deposit'] as const),
  ...(['backstop', 'emergency-fund', 'court', 'third-party'] as const),
];

export interface SourceMoney {
  readonly kind: PaymentKind;
  /** Recorded, wherever the money is; on its way; verified to have reached the persons. Wages and 加付赔偿金 together. */
  readonly recordedFen: Fen;
  readonly onItsWayFen: Fen;
  readonly paidFen: Fen;
}

/** What each source has brought; what has not reached the persons is not paid (R035). */
export function sourceMoney({ payments }: CaseState): readonly SourceMoney[] {
  return SOURCES.map((kind) => {
    const sums = { recordedFen: 0, onItsWayFen: 0, paidFen: 0 };
    for (const payment of Object.values(payments)) {
      if (payment.kind !== kind || payment.voided) continue;
      for (const { lineId, fen } of payment.items) {
        if (payment.bounced.includes(lineId)) continue;
        sums.recordedFen += fen;
        if (payment.arrivedAt !== 'person') sums.onItsWayFen += fen;
        if (payment.verified.includes(lineId)) sums.paidFen += fen;
      }
    }
    return { kind, ...sums };
  });
}
