import type { OrganisationView, Unit, UnitKind } from '../organisation/view.ts';

/** A whole number that a report states. */
export interface DutyFigure {
  readonly id: string;
  readonly label: string;
  readonly kind: 'count' | 'fen';
}

/** Units by what they are; `members` are all 成员单位 with a login. */
export type UnitSelection = 'members' | readonly UnitKind[];

/** One kind of standing duty (常设工作) outside a case: what is fixed about it. Its periods and dates stand in its rule. */
export interface DutyKind {
  readonly id: DutyKindId;
  readonly label: string;
  /** Sentence of the notice, or article. */
  readonly source: string;
  /** Rule that says how long a period is and by when its report is due. */
  readonly ruleId: string;
  readonly owedBy: UnitSelection;
  readonly receivedBy: readonly UnitKind[];
  readonly figures: readonly DutyFigure[];
  /** 零报告: a report that there is nothing, with a statement of how it was looked. */
  readonly zero: boolean;
}

export const DUTY_KIND_IDS = ['petition-bulletin'] as const;

export type DutyKindId = (typeof DUTY_KIND_IDS)[number];

const count = (id: string, label: string): DutyFigure => ({ id, label, kind: 'count' });
const fen = (id: string, label: string): DutyFigure => ({ id, label, kind: 'fen' });

export const DUTY_KINDS: Readonly<Record<DutyKindId, DutyKind>> = {
  'petition-bulletin': {
    id: 'petition-bulletin',
    label: '信访通报',
    source: '通知三（十四）1：定期将群众信访反映的欠薪问题情况通报至人社部门、行业主管部门',
    ruleId: 'D-PETITION-BULLETIN',
    owedBy: ['petition'],
    receivedBy: ['hrss', 'office', 'sector'],
    figures: [count('petitions', '信访件数'), count('people', '涉及人数'), fen('sum', '反映金额')],
    zero: true,
  },
};

const PREFIX = 'duty-';

export function dutyStreamOf(kind: DutyKindId): string {
  return `${PREFIX}${kind}`;
}

/** Null: the stream's name is that of no duty. */
export function dutyKindOf(stream: string): DutyKind | null {
  const id = DUTY_KIND_IDS.find((known) => dutyStreamOf(known) === stream);
  return id === undefined ? null : DUTY_KINDS[id];
}

/** Kinds of units that are no 成员单位: above or beside the members, or without part in the notice. */
const NO_MEMBERS: readonly UnitKind[] = [
  ...(['office', 'leading-group', 'outside', 'upper-hrss', 'upper-resources', 'government'] as const),
  ...(['hotline', 'discipline', 'arbitration'] as const),
];

/** Units of a selection that work now, by id; one that was ended or merged away owes and receives nothing. */
export function selectedUnits(selection: UnitSelection, { units }: OrganisationView): readonly string[] {
  const fits = ({ kind }: Unit): boolean =>
    selection === 'members' ? !NO_MEMBERS.includes(kind) : selection.includes(kind);
  return units
    .filter((unit) => unit.active && !unit.outside && fits(unit))
    .map(({ id }) => id)
    .sort();
}
