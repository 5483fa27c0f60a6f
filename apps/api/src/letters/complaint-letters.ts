import {
  activeClaimants,
  claimantCount,
  type ComplaintFact,
  factDay,
  localDayOf,
  type Recorded,
} from '@qingxin/domain';
import { listed, type Pieces, yuanOf } from '../forms/form-draft.ts';
import type { ComplaintRead } from '../forms/hand-off-form.ts';
import { dayForPeople } from '../problems/sentence.ts';
import type { LetterDraft } from './letter-draft.ts';

type Type = ComplaintFact['type'];
type Fact<T extends Type> = Recorded<Extract<ComplaintFact, { readonly type: T }>>;

export type DecisionLetter = 'acceptance-decision' | 'decline-decision' | 'supplement-notice';

const GROUND: Readonly<Record<Fact<'ComplaintDeclined'>['data']['ground'], string>> = {
  'older-than-two-years': '违法行为发生已超过两年',
  'not-competent': '不属于本单位管辖',
  'arbitration-or-suit': '已经申请仲裁或者提起诉讼',
  'not-labour': '不属于劳动保障监察范围',
};

/** What a unit decided on the complaint, as it is told in writing; null where it has not. */
export function decisionLetter(read: ComplaintRead, letter: DecisionLetter): LetterDraft | null {
  switch (letter) {
    case 'acceptance-decision': {
      const accepted = lastOf(read, 'ComplaintAccepted');
      return accepted === undefined ? null : acceptance(read, accepted);
    }
    case 'decline-decision': {
      const declined = lastOf(read, 'ComplaintDeclined');
      if (declined === undefined) return null;
      const { ground, reason, destination, number } = declined.data;
      return decision(read, declined, { letter, number, more: { ground: GROUND[ground], reason, destination } });
    }
    case 'supplement-notice': {
      const asked = lastOf(read, 'SupplementRequested');
      if (asked === undefined) return null;
      const lists = { items: asked.data.items.map((item) => ({ item })) };
      const more = { dueOn: dayForPeople(asked.data.dueOn) };
      return { ...decision(read, asked, { letter, number: null, more }), lists };
    }
    default:
      return letter satisfies never;
  }
}

function acceptance(read: ComplaintRead, accepted: Fact<'ComplaintAccepted'>): LetterDraft {
  const filed = lastOf(read, 'ComplaintFiled');
  const filing = filed === undefined ? null : `${filed.data.number}，${dayForPeople(filed.data.filedOn)}`;
  const more = { acceptedOn: dayForPeople(factDay(accepted)), filing };
  return decision(read, accepted, { letter: 'acceptance-decision', number: null, more });
}

function decision(
  read: ComplaintRead,
  decided: Recorded<ComplaintFact> & { readonly data: { readonly unit: string } },
  { letter, number, more }: { letter: DecisionLetter; number: string | null; more: LetterDraft['variables'] },
): LetterDraft {
  const { sight, names } = read;
  const issuer = names.unit(decided.data.unit) ?? decided.data.unit;
  return {
    ...{ kind: letter, day: factDay(decided), draft: false, number, issuer, lists: {} },
    chain: { drafted: names.person(decided.by.id), checked: null, approved: null },
    variables: {
      ...{ person: personsOf(read), complaint: sight.state.number, receivedOn: receivedOn(read) },
      ...{ employer: employerOf(read), issuer },
      ...more,
    },
  };
}

/** 转送函 of one hand-off, to an outside unit 移送; null where there is no such hand-off. Names nobody. */
export function handOffLetter(read: ComplaintRead, handOffId: string): LetterDraft | null {
  const { sight, facts, names } = read;
  const { state, references } = sight;
  const sent = facts.find(
    (fact): fact is Fact<'HandOffDispatched'> => fact.type === 'HandOffDispatched' && fact.data.handOffId === handOffId,
  );
  if (sent === undefined) return null;
  const { fromUnit, toUnit, reason, letter } = sent.data;
  const clock = Object.values(state.clocks).findLast(({ key }) => key === handOffId);
  const due = clock?.due ?? null;
  const issuer = names.unit(fromUnit) ?? fromUnit;
  const amount = state.amountFen === 'unknown' ? '工资' : `工资${yuanOf(state.amountFen)}元`;
  return {
    ...{ kind: 'hand-off-letter', day: factDay(sent), draft: false, number: letter, issuer, lists: {} },
    chain: { drafted: names.person(sent.by.id), checked: null, approved: null },
    variables: {
      ...{ recipient: names.unit(toUnit), complaint: state.number, receivedOn: receivedOn(read), issuer, reason },
      matter: listed(['反映', employerOf(read), `拖欠${claimantCount(state)}人${amount}`], ''),
      answerBy: due === null ? null : dayForPeople(due),
      phone: references.organisation.unit(fromUnit)?.phone ?? null,
    },
  };
}

function lastOf<T extends Type>({ facts }: ComplaintRead, type: T): Fact<T> | undefined {
  return facts.findLast((fact): fact is Fact<T> => fact.type === type);
}

/** Those who are open by name, the others as such: nothing of a concealed person is printed. */
export function personsOf({ sight: { state } }: ComplaintRead): Pieces {
  const open = activeClaimants(state).filter(({ concealment }) => concealment === 'open');
  const [first] = open;
  const count = claimantCount(state);
  if (first?.name === undefined || first.name === 'unknown') return count > 1 ? `投诉人${count}人` : '投诉人';
  return count > 1 ? [first.name, `等${count}人`] : first.name;
}

function receivedOn({ sight: { state } }: ComplaintRead): string | null {
  return state.receivedAt === null ? null : dayForPeople(localDayOf(state.receivedAt));
}

export function employerOf({ sight: { state } }: ComplaintRead): Pieces {
  const name = state.employer?.name;
  return name === undefined || name === 'unknown' ? '用人单位（名称不详）' : name;
}
