import { UNKNOWN } from '@qingxin/documents';
import {
  activeClaimants,
  CHANNEL,
  type Claimant,
  type ClaimantParticulars,
  type ComplaintState,
  type DemandSaid,
  type IntakeCircumstances,
} from '@qingxin/domain';
import { listed, type Pieces, yuanOf } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import type { SheetDraft } from './sheet-draft.ts';

type Variables = SheetDraft['variables'];
type Said<T> = T | 'unknown' | undefined;

const PRESENCE = { 'on-site': '仍在工地', left: '已离开', unknown: UNKNOWN } as const;
const PAY_BY = { day: '按日', piece: '按件、按量', month: '按月', unknown: UNKNOWN } as const;
const PER = { day: '元/日', piece: '元/件', month: '元/月', unknown: '元' } as const;
const ANSWERED = { yes: '是', no: '否', unknown: UNKNOWN } as const;
const PROCEEDINGS = { none: '没有', arbitration: '已申请仲裁', suit: '已起诉', unknown: UNKNOWN } as const;
const NEEDS = { 'legal-aid': '法律援助', relief: '生活救助' } as const;
const TRUTH = {
  signed: '本人确认属实，已签名',
  fingerprint: '本人确认属实，已按手印',
  orally: '本人口头确认属实',
  'not-yet': null,
} as const;
const DEMAND = {
  wages: '工资',
  'construction-price': '工程款',
  materials: '材料款',
  machinery: '机械费',
  other: '其他',
} as const;

/**
 * What the form asks beside who complains about whom: of the first person who is open, and of the matter. Where somebody is
 * concealed nothing of the matter is told: it may be his account.
 */
export function intakeWords(state: ComplaintState, circumstances: IntakeCircumstances | undefined): Variables {
  const people = activeClaimants(state);
  const open = people.filter(({ concealment }) => concealment === 'open');
  const told = open.length === people.length ? circumstances : undefined;
  return { ...particularWords(firstAsked(open)), ...circumstanceWords(told ?? {}) };
}

/** The person whose telephone the form has, or the first who was asked at all. */
function firstAsked(open: readonly Claimant[]): ClaimantParticulars {
  return open.find(({ particulars }) => particulars !== undefined)?.particulars ?? {};
}

function particularWords(said: ClaimantParticulars): Variables {
  const { sex, age, job, address, presence, payBy, rateFen, contract, realNameRegistered, cardHeld } = said;
  return {
    ...{ sex: piece(sex), age: piece(age), job: piece(job), address: piece(address) },
    presence: presence === undefined ? null : PRESENCE[presence],
    worked: listed([from(said.workedFrom, '起'), from(said.workedTo, '止')], '　'),
    pay: listed([payBy === undefined ? null : PAY_BY[payBy], rate(rateFen, payBy)], '，'),
    days: piece(days(said.halfDays)),
    paid: piece(yuan(said.paidFen)),
    lastUnpaid: from(said.lastUnpaidPayDay, ''),
    contract: contract === undefined ? null : ANSWERED[contract],
    realName: realNameRegistered === undefined ? null : ANSWERED[realNameRegistered],
    cardHeld: cardHeld === undefined ? null : ANSWERED[cardHeld],
  };
}

function circumstanceWords(said: IntakeCircumstances): Variables {
  const { foreman, otherChannels, proceedings, needs, truthStated, demands = [] } = said;
  return {
    foreman: foreman === 'unknown' ? UNKNOWN : listed([piece(foreman?.name), piece(foreman?.phone)], '，'),
    demands: listed(demands.map(demandWords), '；'),
    otherChannels: listOf(otherChannels, (channel) => CHANNEL[channel]),
    proceedings: proceedings === undefined ? null : PROCEEDINGS[proceedings],
    needs: listOf(needs, (need) => NEEDS[need]),
    truth: truthStated === undefined ? null : TRUTH[truthStated],
  };
}

function demandWords({ kind, amountFen, months }: DemandSaid): string {
  const when = months === 'unknown' ? '' : months.length === 0 ? '' : `（${months.join('、')}）`;
  return `${DEMAND[kind]}${when}${amountFen === 'unknown' ? `金额${UNKNOWN}` : `${yuanOf(amountFen)}元`}`;
}

function piece<T extends Pieces>(value: Said<T>): Pieces {
  return value === undefined ? null : value === 'unknown' ? UNKNOWN : value;
}

function from(day: Said<string>, end: string): string | null {
  if (day === undefined) return null;
  return day === 'unknown' ? (end === '' ? UNKNOWN : `${UNKNOWN}${end}`) : `${dayForPeople(day)}${end}`;
}

function rate(fen: Said<number>, by: ClaimantParticulars['payBy']): string | null {
  if (fen === undefined) return null;
  return fen === 'unknown' ? `单价${UNKNOWN}` : `${yuanOf(fen)}${PER[by ?? 'unknown']}`;
}

function yuan(fen: Said<number>): Said<string> {
  return typeof fen === 'number' ? yuanOf(fen) : fen;
}

function days(halves: Said<number>): Said<string> {
  return typeof halves === 'number' ? String(halves / 2) : halves;
}

/** Nothing chosen is an answer: there is none. */
function listOf<T>(items: Said<readonly T[]>, word: (item: T) => string): Pieces {
  if (items === undefined) return null;
  if (items === 'unknown') return UNKNOWN;
  return items.length === 0 ? '没有' : items.map((item) => word(item)).join('、');
}
