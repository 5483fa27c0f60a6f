import {
  type Claimant,
  type ComplaintFact,
  type EventOf,
  factDay,
  type FreeText,
  type LocalDay,
  type Recorded,
  type Sealed,
} from '@qingxin/domain';

/** One thing that was decided or told, for the person to read. */
export interface ToldResult {
  readonly on: LocalDay;
  readonly title: string;
  readonly text: Sealed | FreeText | null;
  /** Where to go instead, number of the paper: what no person is named in. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

const TOLD: Readonly<Record<string, string>> = {
  contact: '紧急联系',
  'hand-on': '转送告知',
  acceptance: '受理告知',
  decline: '不予受理告知',
  supplement: '补正告知',
  result: '办理结果告知',
  duplicate: '合并办理告知',
  elsewhere: '其他诉求的去处',
};

const OUTCOME: Readonly<Record<string, string>> = {
  'wages-cleared': '案件工资已清零',
  archived: '案件已结案归档',
  reopened: '案件重新办理',
};

/** What this person was told, oldest first: what was said to another of a group is not for him. */
export function toldResults(facts: readonly Recorded<EventOf>[], { claimantId }: Claimant): readonly ToldResult[] {
  return (facts as readonly Recorded<ComplaintFact>[]).flatMap((fact): readonly ToldResult[] => {
    const told = resultOf(fact, claimantId);
    return told === null ? [] : [{ on: factDay(fact), ...told }];
  });
}

function resultOf(fact: Recorded<ComplaintFact>, claimantId: string): Omit<ToldResult, 'on'> | null {
  switch (fact.type) {
    case 'InformAttempted': {
      const { claimantId: of, reached, subjectMatter, words } = fact.data;
      if (!reached || (of !== null && of !== claimantId)) return null;
      return { title: TOLD[subjectMatter] ?? '告知', text: words, facts: [] };
    }
    case 'ComplaintAccepted':
      return { title: '已受理', text: null, facts: [] };
    case 'ComplaintFiled':
      return { title: '已立案', text: null, facts: [{ label: '文号', text: fact.data.number }] };
    case 'ComplaintDeclined': {
      const { reason, destination, number } = fact.data;
      const told = [
        { label: '可以去', text: destination },
        { label: '文号', text: number },
      ];
      return { title: '不予受理', text: reason, facts: told };
    }
    case 'SupplementRequested': {
      const { items, dueOn } = fact.data;
      return { title: '请补正材料', text: null, facts: [{ label: `${dueOn}前补齐`, text: items.join('、') }] };
    }
    case 'OutcomeReceived':
      return { title: OUTCOME[fact.data.outcome] ?? '案件有新进展', text: null, facts: [] };
    case 'ComplaintReopened':
      return { title: '重新办理', text: null, facts: [] };
    case 'WithdrawalConfirmed':
      return { title: '撤回已核实', text: null, facts: [] };
    default:
      return null;
  }
}
