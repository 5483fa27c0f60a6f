import { type CaseFact, factDay, type Recorded } from '@qingxin/domain';
import type { CaseRead } from '../forms/case-forms.ts';
import { yuanOf } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import type { LetterDraft } from './letter-draft.ts';

type Issued = Recorded<Extract<CaseFact, { readonly type: 'OrderIssued' }>>;

export const ORDER_KIND = {
  rectification: '劳动保障监察限期整改指令书',
  'treatment-decision': '劳动保障监察行政处理决定书',
} as const;

/** 限期整改指令书 or 行政处理决定书 of one order; null where there is no such order. Names no worker. */
export function orderLetter({ sight, facts, names }: CaseRead, orderId: string): LetterDraft | null {
  const { state } = sight;
  const issued = issuedOrder({ facts }, orderId);
  if (issued === undefined) return null;
  const { kind, addressee, article, lineIds, amountFen, compensationFen, payBy, number } = issued.data;
  const party = state.parties[addressee]?.name ?? null;
  const unit = issued.by.unit ?? state.filingUnit;
  const issuer = names.unit(unit) ?? '';
  return {
    ...{ kind: 'payment-order', day: factDay(issued), draft: false, number, issuer, lists: {} },
    chain: { drafted: names.person(issued.by.id), checked: null, approved: null },
    variables: {
      ...{ kind: ORDER_KIND[kind], party, caseNumber: state.number, article, issuer, payBy: dayForPeople(payBy) },
      ...{ people: String(lineIds.length), amount: yuanOf(amountFen) },
      compensation: compensationFen === 0 ? null : yuanOf(compensationFen),
    },
  };
}

/** The fact by which an order was issued; undefined where there is no such order. */
export function issuedOrder({ facts }: Pick<CaseRead, 'facts'>, orderId: string): Issued | undefined {
  return facts.find((fact): fact is Issued => fact.type === 'OrderIssued' && fact.data.orderId === orderId);
}
