import { type AnswerOf, type BodyOf, call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { isWorthRepeating } from '../api/problem.ts';
import { joinTexts as t } from '../messages/join.ts';
import { fenOf } from './draft.ts';

export type Joining = BodyOf<'POST /api/v1/public/entries/{entry}/claimants'>;
export type Joined = Pick<
  AnswerOf<'POST /api/v1/public/entries/{entry}/claimants'>,
  'number' | 'receiptCode' | 'unit' | 'unitPhone'
>;

/** What a worker says of himself; everything is text as it was typed. */
export interface JoinDraft {
  readonly name: string;
  readonly phone: string;
  readonly concealment: 'open' | 'concealed' | '';
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly amountUnknown: boolean;
  readonly isTrue: boolean;
}

export const NOBODY: JoinDraft = {
  ...{ name: '', phone: '', concealment: '', from: '', to: '', amount: '', amountUnknown: false, isTrue: false },
};

const MOST_MONTHS = 120;

/** 2026-03, 2026年3月, ２０２６.3 → number of months since the year 0; null: no month. */
function monthOf(text: string): number | null {
  const [, year = '', month = ''] =
    /^(\d{4})[-./年](\d{1,2})月?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const n = Number(month);
  return year === '' || n < 1 || n > 12 || Number(year) < 1950 ? null : Number(year) * 12 + n - 1;
}

/** Every month of a period, the first alone where no end is said; null: no period can be made of it. */
export function monthsOf({ from, to }: Pick<JoinDraft, 'from' | 'to'>): readonly string[] | null {
  const said = from.trim() === '' ? to : from;
  if (said.trim() === '') return [];
  const first = monthOf(said);
  const last = to.trim() === '' ? first : monthOf(to);
  if (first === null || last === null || last < first || last - first >= MOST_MONTHS) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const month = first + step;
    return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** What keeps him from sending it: as little as can be, everything else may stay unknown. */
export function missingOf(draft: JoinDraft, concealmentMissing: string): readonly string[] {
  return [
    ...(`${draft.name}${draft.phone}`.trim() === '' ? [t.nobody] : []),
    ...(monthsOf(draft) === null ? [t.monthWrong] : []),
    ...(!draft.amountUnknown && draft.amount.trim() !== '' && fenOf(draft.amount) === null ? [t.amountWrong] : []),
    ...(draft.concealment === '' ? [concealmentMissing] : []),
    ...(draft.isTrue ? [] : [t.truthMissing]),
  ];
}

export function joiningOf(draft: JoinDraft): Joining {
  const [name, phone] = [draft.name.trim(), draft.phone.trim()];
  const months = monthsOf(draft) ?? [];
  const amountFen = draft.amountUnknown ? null : fenOf(draft.amount);
  return {
    claimant: {
      name: name === '' ? 'unknown' : name,
      phone: phone === '' ? 'unknown' : phone,
      concealment: draft.concealment === '' ? 'concealed' : draft.concealment,
      amountFen: amountFen ?? 'unknown',
      months: months.length === 0 ? 'unknown' : [...months],
    },
  };
}

interface Kept {
  readonly draft?: JoinDraft;
  /** Sent and not answered: sent again it is the same, under the same number. */
  readonly unanswered?: { readonly id: string; readonly body: Joining };
  readonly joined?: Joined;
}

const place = (entry: string): string => `qingxin.public.join.${entry.slice(-8)}`;

/** In this tab alone, because it names a person: gone with the tab, and once it was sent. */
export function kept(entry: string): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(place(entry)) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

export function keep(entry: string, what: Kept): void {
  try {
    if (Object.keys(what).length === 0) sessionStorage.removeItem(place(entry));
    else sessionStorage.setItem(place(entry), JSON.stringify(what));
  } catch {
    // A browser without a store costs what was typed if the page is loaded again, nothing else.
  }
}

/** Sends what was filled in, or again what got no answer before. A refusal is an answer, and then it may be changed. */
export async function join(entry: string, draft: JoinDraft): Promise<Joined> {
  const before = kept(entry);
  const sending = before.unanswered ?? { id: newCommandId(), body: joiningOf(draft) };
  keep(entry, { ...before, draft, unanswered: sending });
  try {
    const { body } = await call('POST /api/v1/public/entries/{entry}/claimants', {
      params: { entry },
      body: sending.body,
      headers: { 'Idempotency-Key': sending.id },
    });
    const { number, receiptCode, unit, unitPhone } = body;
    const joined = { number, receiptCode, unit, unitPhone };
    keep(entry, { joined });
    return joined;
  } catch (error) {
    if (!isWorthRepeating(error)) keep(entry, { draft });
    throw error;
  }
}
