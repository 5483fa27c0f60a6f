import {
  activeClaimants,
  CHANNEL,
  claimantCount,
  type ComplaintFact,
  type ComplaintState,
  KIND,
  localDayOf,
  type Recorded,
  RETURN_REASON,
} from '@qingxin/domain';
import { UNKNOWN } from '@qingxin/documents';
import { KEPT_SECRET } from '../matters/figures.ts';
import { MOVE_ENDS } from '../matters/matter-views.ts';
import {
  type AskedWords,
  dayOf,
  dueWords,
  type FormDraft,
  type FormMatter,
  listed,
  type Pieces,
  yuanOf,
} from './form-draft.ts';

type Fact<T extends ComplaintFact['type']> = Recorded<Extract<ComplaintFact, { readonly type: T }>>;

export type ComplaintRead = FormMatter<ComplaintState, ComplaintFact>;

/** 附件1 of one 转送; null where there is no such hand-off. Nothing of a concealed person is in it, nor what he stated. */
export function handOffDraft(read: ComplaintRead, handOffId: string): FormDraft | null {
  const { sight, facts, names } = read;
  const { state } = sight;
  const sent = facts.find(
    (fact): fact is Fact<'HandOffDispatched'> => fact.type === 'HandOffDispatched' && fact.data.handOffId === handOffId,
  );
  const handOff = state.handOffs[handOffId];
  if (sent === undefined || handOff === undefined) return null;
  const { fromUnit, toUnit, outside, reason, letter } = sent.data;
  const clock = Object.values(state.clocks).findLast(({ key }) => key === handOffId);
  const asked: AskedWords = {
    ...aboutComplaint(read),
    ...{ sender: names.unit(fromUnit), pushedOn: dayOf(handOff.sentOn, localDayOf), handler: names.person(sent.by.id) },
    ...{ phone: sight.references.organisation.unit(fromUnit)?.phone ?? null, addressee: names.unit(toUnit) },
    category: listed([`${outside ? '移送' : '转送'}（${state.kind === null ? '' : KIND[state.kind]}）`, letter], '　'),
    ...{ demand: reason, basis: '《保障农民工工资支付条例》第十条', answerBy: dueWords(clock, sight.references) },
  };
  const number = `${state.number ?? ''}—转${Object.keys(state.handOffs).indexOf(handOffId) + 1}`;
  return { number, printedAt: sight.at, asked, answer: { as: 'hand-off', lines: endOf(read, handOffId) } };
}

function aboutComplaint({ sight, names, facts }: ComplaintRead): AskedWords {
  const { state } = sight;
  const people = activeClaimants(state);
  const concealed = people.filter(({ concealment }) => concealment === 'concealed').length;
  const { employer, project, channel, urgent, tickets } = state;
  const open = people.filter(({ concealment }) => concealment === 'open');
  const numbers = Object.values(tickets).map(({ externalNumber }) => externalNumber);
  return {
    urgency: urgent === null ? '一般' : listed(['紧急', urgent.reason], '：'),
    secrecy: concealed === 0 ? null : '保密：有被保密的人员，表内不写其身份和所述内容',
    firstContact: names.unit(state.firstContactUnit),
    source: listed([channel === null ? null : CHANNEL[channel], ...numbers], '　'),
    ...{ project: project ?? UNKNOWN, employer: employerOf(employer), people: String(claimantCount(state)) },
    amount: amountWords(sight),
    facts: concealed === 0 ? statementOf(facts) : null,
    claimants: listed(open.map(({ name, phone }) => listed([orUnknown(name), orUnknown(phone)], ' '))),
  };
}

/** What is asked for, in words; 保密 where it is kept from whoever prints. */
export function amountWords({ state, withheld }: ComplaintRead['sight']): string {
  if (withheld !== null) return KEPT_SECRET;
  return state.amountFen === 'unknown' ? UNKNOWN : yuanOf(state.amountFen);
}

/** The person's own words, as whoever prints may read them. */
export function statementOf(facts: ComplaintRead['facts']): Pieces {
  const registered = facts.find((fact): fact is Fact<'ComplaintRegistered'> => fact.type === 'ComplaintRegistered');
  return registered?.data.statement ?? null;
}

function employerOf(employer: ComplaintState['employer']): Pieces {
  if (employer === null) return UNKNOWN;
  const { name, creditCode } = employer;
  const code = creditCode === undefined || creditCode === 'unknown' ? null : `（统一社会信用代码${creditCode}）`;
  return listed([orUnknown(name), code], '');
}

function orUnknown(value: Pieces | 'unknown' | undefined): Pieces {
  return value === undefined || value === 'unknown' ? UNKNOWN : value;
}

/** What became of it; empty to write on while nobody has answered. */
function endOf({ facts, names }: ComplaintRead, handOffId: string): readonly { label: string; text: Pieces }[] {
  const end = facts.find(
    (fact): fact is Fact<'HandOffSignedFor' | 'HandOffReturned' | 'HandOffRecalled' | 'OutsideReceiptRecorded'> =>
      (ENDS as readonly string[]).includes(fact.type) && 'handOffId' in fact.data && fact.data.handOffId === handOffId,
  );
  const labelled = (texts: readonly Pieces[]) => LABELS.map((label, index) => ({ label, text: texts[index] ?? null }));
  if (end === undefined) return labelled(LABELS.map(() => ''));
  const head = (result: string): readonly Pieces[] => [
    ...[result, dayOf(end.actedOn ?? end.occurredAt, localDayOf), names.person(end.by.id)],
  ];
  switch (end.type) {
    case 'HandOffSignedFor':
      return labelled(head(MOVE_ENDS.signed));
    case 'OutsideReceiptRecorded':
      return labelled([...head(MOVE_ENDS['received-outside']), null, end.data.document]);
    case 'HandOffReturned': {
      const { reason, explanation, legalBasis, suggestedOwner } = end.data;
      return labelled([
        ...head(MOVE_ENDS.returned),
        RETURN_REASON[reason],
        explanation,
        legalBasis,
        names.unit(suggestedOwner),
      ]);
    }
    case 'HandOffRecalled':
      return labelled([...head(MOVE_ENDS.recalled), null, end.data.reason]);
    default:
      return end satisfies never;
  }
}

const ENDS = ['HandOffSignedFor', 'HandOffReturned', 'HandOffRecalled', 'OutsideReceiptRecorded'] as const;
const LABELS = ['结果', '签收、退回或者撤回日期', '办理人', '退回的理由', '说明、材料', '法律依据', '建议的主管单位'];
