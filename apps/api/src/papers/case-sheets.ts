import { UNKNOWN } from '@qingxin/documents';
import {
  type CaseFact,
  caseMoney,
  factDay,
  type LocalDay,
  localDayOf,
  PAPER_KINDS,
  type PaperKind,
  type Recorded,
  type ServiceWay,
} from '@qingxin/domain';
import type { FormKind, LetterKind } from '@qingxin/rulebook';
import { type CaseRead, partiesOf } from '../forms/case-forms.ts';
import { listed, type Pieces, yuanOf } from '../forms/form-draft.ts';
import type { LetterDraft } from '../letters/letter-draft.ts';
import { issuedOrder, ORDER_KIND } from '../letters/order-letter.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { opinion } from './complaint-sheets.ts';
import { earliestHearing } from './hearing-words.ts';
import { extensionWords } from './extension-words.ts';
import type { Said, SheetDraft } from './sheet-draft.ts';

type Fact<T extends CaseFact['type']> = Recorded<Extract<CaseFact, { readonly type: T }>>;
type Variables = SheetDraft['variables'];

interface About {
  readonly of: string | null;
  readonly said: Said;
  /** Day of the draft; without one the day on which it is looked at. */
  readonly day?: LocalDay;
}

const WAY: Readonly<Record<ServiceWay, string>> = {
  ...{ handed: '直接送达', left: '留置送达', post: '邮寄送达', 'posted-up': '张贴送达' },
  ...{ electronic: '电子送达', 'public-notice': '公告送达', 'through-custody': '羁押场所转交送达' },
};

/** A form of the case; null where there is nothing yet that it could tell. Names no worker. */
export function caseSheet(read: CaseRead, kind: FormKind, about: About): SheetDraft | null {
  const { state, at } = read.sight;
  const variables = variablesOf(read, kind, about);
  if (variables === null) return null;
  const common = { kind, day: localDayOf(at), printedAt: at, standing: null };
  return { ...common, number: state.number, code: state.number, variables };
}

function variablesOf(read: CaseRead, kind: FormKind, { of, said }: About): Variables | null {
  const { sight, names } = read;
  const { state } = sight;
  const unit = names.unit(state.filingUnit ?? state.lead) ?? UNKNOWN;
  switch (kind) {
    case 'inquiry-record': {
      const { number, project, people, amount } = facts(read);
      return { number, project, people, amount, unit, party: partyOf(read, of) };
    }
    case 'service-receipt':
      return service(read, of, unit);
    case 'order-approval': {
      const party = partyOf(read, of);
      const { facts: found = null, basis = null, intended = null } = said;
      return party === null ? null : { ...facts(read), unit, party, facts: found, basis, intended, ...opinion(said) };
    }
    case 'filing-approval': {
      const complaints = Object.keys(state.sources).length;
      return {
        ...{ ...facts(read), unit, receivedOn: null, source: complaints === 0 ? null : `投诉举报${complaints}件` },
        filedOn: state.filedOn === null ? null : dayForPeople(state.filedOn),
        ...opinion(said),
      };
    }
    case 'extension-approval':
      return { number: state.number, unit, ...opinion(said), ...extensionWords(read, of) };
    case 'closing-approval': {
      const { verifiedFen, paidFen } = caseMoney(state);
      const sums = { verified: yuanOf(verifiedFen), paid: yuanOf(paidFen) };
      return { ...facts(read), unit, ...sums, result: said['result'] ?? null, ...opinion(said) };
    }
    default:
      return null;
  }
}

function facts({ sight: { state } }: CaseRead) {
  const { people, claimedFen } = caseMoney(state);
  return {
    ...{ number: state.number, project: state.project ?? UNKNOWN, people: String(people), amount: yuanOf(claimedFen) },
    employer: partiesOf(state, ['employer', 'labour-boss']) ?? UNKNOWN,
  };
}

function partyOf({ sight: { state } }: CaseRead, of: string | null): Pieces {
  return state.parties[of ?? '']?.name ?? null;
}

/** 送达回证 of one order, with every attempt that was made. */
function service(read: CaseRead, of: string | null, unit: string): Variables | null {
  const issued = issuedOrder(read, of ?? '');
  if (issued === undefined) return servicePaper(read, of, unit);
  const { kind, number: order, addressee } = issued.data;
  const attempts = read.facts.filter(
    (fact): fact is Fact<'ServiceAttempted'> => fact.type === 'ServiceAttempted' && fact.data.orderId === of,
  );
  const served = attempts.find(({ data }) => data.served);
  const words = attempts.map((fact) => {
    const { way, served: done, document } = fact.data;
    return `${dayForPeople(factDay(fact))}${WAY[way]}，${done ? '已送达' : '未送达'}（${document}）`;
  });
  return {
    ...{ number: read.sight.state.number, unit, party: partyOf(read, addressee), kind: ORDER_KIND[kind], order },
    way: served === undefined ? null : WAY[served.data.way],
    servedOn: served === undefined ? null : dayForPeople(factDay(served)),
    attempts: listed(words, '\n'),
  };
}

/** Of another paper to a party: how it was served is written on it by hand. */
function servicePaper(read: CaseRead, of: string | null, unit: string): Variables | null {
  const { state } = read.sight;
  const paper = state.papers[of ?? ''];
  const party = paper === undefined ? null : partyOf(read, paper.of);
  if (paper === undefined || party === null || paper.number === null) return null;
  const kind = PAPER_KINDS[paper.kind as PaperKind].label;
  return { number: state.number, unit, party, kind, order: paper.number, way: null, servedOn: null, attempts: null };
}

export type PartyLetter = Extract<
  LetterKind,
  'inquiry-notice' | 'prior-notice' | 'hearing-notice' | 'penalty-decision' | 'urging-letter'
>;

/** A letter of the inspection to one party; null where there is no such party or order. */
export function partyLetter(read: CaseRead, kind: PartyLetter, { of, said, day }: About): LetterDraft | null {
  const { sight, names } = read;
  const { state, references, at } = sight;
  const variables = kind === 'urging-letter' ? urging(read, of) : toParty(read, of, said);
  if (variables === null) return null;
  const issuer = names.unit(state.filingUnit) ?? UNKNOWN;
  const phone = references.organisation.unit(state.filingUnit ?? '')?.phone ?? null;
  return {
    ...{ kind, day: localDayOf(at), draft: true, number: null, issuer, lists: {} },
    chain: { drafted: null, checked: null, approved: null },
    variables: {
      ...{ ...variables, caseNumber: state.number, issuer },
      ...(kind === 'inquiry-notice' ? { phone } : {}),
      ...(kind === 'hearing-notice' ? { earliest: earliestHearing(read, day ?? localDayOf(at)) } : {}),
    },
  };
}

function toParty(read: CaseRead, of: string | null, said: Said): Variables | null {
  const party = partyOf(read, of);
  return party === null ? null : { ...said, party };
}

function urging(read: CaseRead, of: string | null): Variables | null {
  const issued = issuedOrder(read, of ?? '');
  const order = read.sight.state.orders[of ?? ''];
  if (issued === undefined || order === undefined) return null;
  const { kind, number, addressee, amountFen } = issued.data;
  return {
    ...{ party: partyOf(read, addressee), kind: ORDER_KIND[kind], order: number, amount: yuanOf(amountFen) },
    servedOn: order.servedOn === null ? null : dayForPeople(order.servedOn),
    payBy: dayForPeople(order.payBy),
  };
}
