import {
  type CaseFact,
  type ComplaintFact,
  type EventOf,
  PAPER_KINDS,
  type PaperedState,
  type PaperEvent,
  type PaperKind,
  type PaperState,
  type PaperStatus,
  type Recorded,
} from '@qingxin/domain';
import type { Pieces } from '../forms/form-draft.ts';
import type { Names } from '../matters/labels.ts';
import type { VersionCount } from '@qingxin/application';
import { dayForPeople } from '../problems/sentence.ts';

type Facts = readonly Recorded<EventOf>[];
type Of<T extends PaperEvent['type']> = Recorded<Extract<PaperEvent, { readonly type: T }>>;

const STATUS: Readonly<Record<PaperStatus, string>> = {
  ...{ drafted: '起草', reviewed: '已审核', returned: '退回修改', approved: '已批准' },
  ...{ 'seal-requested': '待用印', sealed: '已用印', void: '作废' },
};

/** One paper as it is listed; what was written in its course stays sealed until whoever sends it out opens it. */
export function paperView(
  paper: PaperState,
  { names, facts, count }: { readonly names: Names; readonly facts: Facts; readonly count: VersionCount },
): object {
  const { id, kind, of, unit, status, edition, said, drafters, reviewedBy, approvedBy, days } = paper;
  const row = PAPER_KINDS[kind as PaperKind];
  const labels: Readonly<Record<string, { readonly label: string }>> = row.says;
  const person = (one: string | null) => (one === null ? null : { id: one, shownAs: names.person(one) });
  const seal = lastOf(facts, id, 'PaperSealed');
  return {
    ...{ paperId: id, kind, label: row.label, of, unit, unitName: names.unit(unit) },
    ...{ status, statusName: STATUS[status], edition, number: numberOf(paper, facts), stamped: row.stamped },
    said: said.map(({ field, text }) => ({ field, label: labels[field]?.label ?? field, text })),
    draftVersion: count.told(paper.draftVersion),
    ...{ draftedBy: person(drafters.at(-1) ?? null), reviewedBy: person(reviewedBy), approvedBy: person(approvedBy) },
    ...{ inInk: paper.document, copies: paper.copies, sealedBy: seal?.data.by ?? null, scans: paper.scans },
    returned: status === 'returned' ? (lastOf(facts, id, 'PaperReturned')?.data.reason ?? null) : null,
    voidedBecause: lastOf(facts, id, 'PaperVoided')?.data.reason ?? null,
    days,
  };
}

/** Its own from the register, or that of the numbered decision which it tells of. */
export function numberOf({ kind, of, number }: PaperState, facts: Facts): string | null {
  if (PAPER_KINDS[kind as PaperKind].register !== null) return number;
  const told = (facts as readonly Recorded<CaseFact | ComplaintFact>[]).findLast((fact) =>
    kind === 'payment-order'
      ? fact.type === 'OrderIssued' && fact.data.orderId === of
      : fact.type === 'ComplaintDeclined',
  );
  return told === undefined ? null : (told.data as { readonly number: string }).number;
}

/** 承办–审核–审批 as they stand on a form: opinion, name, day. */
export function chainWords(paper: PaperState, facts: Facts, names: Names) {
  const { id, drafters, reviewedBy, approvedBy, days } = paper;
  const signed = (opinion: Pieces, person: string | null, on: string | null): Pieces =>
    person === null
      ? null
      : [...(opinion === null ? [] : [[opinion].flat(), '\n'].flat()), `${names.person(person) ?? ''}　${dayOf(on)}`];
  const handled = paper.said.find(({ field }) => field === 'opinion')?.text ?? null;
  return {
    handled: signed(handled, drafters.at(-1) ?? null, days.drafted),
    reviewed: signed(lastOf(facts, id, 'PaperReviewed')?.data.opinion ?? null, reviewedBy, days.reviewed),
    approved: signed(lastOf(facts, id, 'PaperApproved')?.data.opinion ?? null, approvedBy, days.approved),
  };
}

const dayOf = (on: string | null): string => (on === null ? '' : dayForPeople(on));

/** The last fact of that type of the paper. */
export function lastOf<T extends PaperEvent['type']>(facts: Facts, paperId: string, type: T): Of<T> | undefined {
  return (facts as readonly Recorded<PaperEvent>[]).findLast(
    (fact): fact is Of<T> => fact.type === type && fact.data.paperId === paperId,
  );
}

export function papersOf({ papers }: PaperedState): readonly PaperState[] {
  return Object.values(papers);
}
