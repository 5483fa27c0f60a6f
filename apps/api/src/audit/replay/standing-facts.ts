import { isTaskTold } from '@qingxin/application';
import {
  type CaseState,
  caseMoney,
  type CompanyState,
  type ComplaintState,
  type EmergencyState,
  isOpen,
  type MatterState,
  type NodeId,
  NODES,
  type ProjectState,
  type SupervisionState,
} from '@qingxin/domain';
import { yuanOf } from '../../forms/form-draft.ts';
import { TASK_KINDS } from '../../inbox/inbox.ts';
import { RUNG_WORDS } from '../../inbox/inbox-lines.ts';
import type { MatterKind } from '../../matters/matter-sight.ts';
import { one, type SaidWith, type StandingFact } from './facts.ts';
import { STANDING_OF_ACTS } from './standing-of-acts.ts';

const CLOCK_WORDS: Readonly<Record<string, string>> = {
  ...{ running: '进行中', paused: '中止', met: '按期办结', lapsed: '已超期', doneLate: '超期办结' },
  ...{ voided: '已撤销', ended: '已终止' },
};
const RUNG_STATUS: Readonly<Record<string, string>> = {
  ...{ proposed: '待决定', issued: '已发出', postponed: '暂缓', declined: '不发', answered: '已答复' },
  ...{ lifted: '已解除', voided: '已撤销' },
};
const GRADES: Readonly<Record<string, string>> = { red: '红', amber: '黄', blue: '蓝' };

/** Who answered for the matter; null where nobody did. */
export function heldBy(kind: MatterKind, state: MatterState, office: string | null): string | null {
  if (kind === 'complaint') return (state as ComplaintState).custody.at(-1)?.unit ?? null;
  if (kind === 'case') return (state as CaseState).lead ?? office;
  if (kind === 'project') return (state as ProjectState).supervisedBy;
  if (kind === 'supervision') return (state as SupervisionState).issuer;
  if (kind === 'emergency') return (state as EmergencyState).lead;
  return kind === 'company' ? ((state as CompanyState).contact?.unit ?? (state as CompanyState).registeredBy) : null;
}

/** How a matter stands, line by line, so that two moments can be put side by side. Holds no personal data. */
export function standingFacts(state: MatterState, said: SaidWith): readonly StandingFact[] {
  const { kind } = said;
  const own =
    kind === 'complaint'
      ? ofComplaint(state as ComplaintState, said)
      : kind === 'case'
        ? ofCase(state as CaseState, said)
        : (STANDING_OF_ACTS[kind]?.(state, said) ?? []);
  const { active = [] } = state as Partial<Pick<CaseState, 'active'>>;
  return [
    ...many(
      'stage',
      '环节',
      active.map((node: NodeId) => NODES[node]),
    ),
    ...own,
    ...tasksOf(state, said),
    ...clocksOf(state, said),
    ...laddersOf(state, said),
  ];
}

function ofComplaint(state: ComplaintState, { names }: SaidWith): readonly StandingFact[] {
  const { number, project, amountFen, claimants, filed, membership, outcome } = state;
  const people = Object.keys(claimants).length;
  return [
    ...one('number', '登记号', number),
    ...one('holder', '承办单位', names.unit(heldBy('complaint', state, null))),
    ...one('project', '工程项目', project),
    ...one('people', '登记人数', people === 0 ? null : `${people} 人`),
    ...one('amount', '主张金额', amountFen === 'unknown' ? null : `${yuanOf(amountFen)} 元`),
    ...one('filed', '立案', filed === null ? null : `${filed.number}（${filed.filedOn}）`),
    ...one('membership', '并入案件', membership === null ? null : '已并入'),
    ...one('outcome', '案件结果', outcome === null ? null : '已告知结果'),
  ];
}

function ofCase(state: CaseState, { names }: SaidWith): readonly StandingFact[] {
  const { number, project, grade, lead, coUnits, filingUnit, filedOn, clearBy, cleared, archived, conflicts } = state;
  const { people, claimedFen, verifiedFen, paidFen } = caseMoney(state);
  const unitsOf = (units: readonly string[]) => units.map((unit) => names.unit(unit)).join('、');
  return [
    ...one('number', '案号', number),
    ...one('lead', '牵头单位', names.unit(lead)),
    ...one('coUnits', '配合单位', unitsOf(coUnits)),
    ...one('filingUnit', '立案单位', names.unit(filingUnit)),
    ...one('conflicts', '回避单位', unitsOf(conflicts)),
    ...one('project', '工程项目', project),
    ...one('grade', '分级', grade === null ? null : (GRADES[grade] ?? grade)),
    ...one('filedOn', '立案日期', filedOn),
    ...one('clearBy', '清零期限', clearBy),
    ...one('people', '人数', people === 0 ? null : `${people} 人`),
    ...one('claimed', '主张金额', claimedFen === 0 ? null : `${yuanOf(claimedFen)} 元`),
    ...one('verified', '核定金额', verifiedFen === 0 ? null : `${yuanOf(verifiedFen)} 元`),
    ...one('paid', '到手金额', paidFen === 0 ? null : `${yuanOf(paidFen)} 元`),
    ...many(
      'order',
      '责令文书',
      Object.values(state.orders).map((order) => `${order.number}（限 ${order.payBy}）`),
    ),
    ...one('cleared', '工资清零', cleared ? '已清零' : null),
    ...one('archived', '结案归档', archived ? '已归档' : null),
  ];
}

function tasksOf({ tasks }: MatterState, { actor, names }: SaidWith): readonly StandingFact[] {
  return Object.values(tasks).flatMap((task): readonly StandingFact[] => {
    if (task.status !== 'open' || !isTaskTold(actor, task)) return [];
    const who = [names.unit(task.unit), names.person(task.assignee)].filter((part) => part !== null).join('、');
    return [
      { key: `task ${task.id}`, label: '待办', value: `${TASK_KINDS[task.kind]?.label ?? '其他待办'}（${who}）` },
    ];
  });
}

function clocksOf({ clocks }: MatterState, { names, rules, knows }: SaidWith): readonly StandingFact[] {
  return knownTo(clocks, knows).map((clock) => {
    const { title } = rules.row(clock.ruleId, clock.ruleVersion);
    const due = clock.due === null ? '' : `，${clock.due} 到期`;
    const value = `${title}（${names.unit(clock.unit) ?? clock.unit}）：${CLOCK_WORDS[clock.status] ?? clock.status}${isOpen(clock) || clock.status === 'lapsed' ? due : ''}`;
    return { key: `clock ${clock.id}`, label: '时限', value };
  });
}

function knownTo(clocks: MatterState['clocks'], knows: SaidWith['knows']) {
  return Object.values(clocks).filter(({ key }) => knows(key));
}

function laddersOf({ ladders }: MatterState, { names }: SaidWith): readonly StandingFact[] {
  return Object.values(ladders).flatMap(({ key, unit, rungs }) =>
    rungs.map(({ id, rung, status, number }) => ({
      key: `rung ${key} ${id}`,
      label: '督办',
      value: `对${names.unit(unit) ?? unit}的${RUNG_WORDS[rung]}：${RUNG_STATUS[status] ?? status}${number === null ? '' : `（${number}）`}`,
    })),
  );
}

function many(key: string, label: string, values: readonly string[]): readonly StandingFact[] {
  return values.length === 0 ? [] : [{ key, label, value: values.join('、') }];
}

export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What stands otherwise after than before, in the order of what stands after; what is gone comes last. */
export function changesBetween(before: readonly StandingFact[], after: readonly StandingFact[]): readonly Change[] {
  const was = new Map(before.map((fact) => [fact.key, fact]));
  const is = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap(({ key, label, value }): readonly Change[] => {
      const known = was.get(key);
      return known?.value === value ? [] : [{ key, label, before: known?.value ?? null, after: value }];
    }),
    ...before
      .filter(({ key }) => !is.has(key))
      .map(({ key, label, value }) => ({ key, label, before: value, after: null })),
  ];
}

/** A period that the step began, moved or ended, with the rule that says so. */
export interface Decided {
  readonly clockId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly title: string;
  readonly source: string;
  readonly mark: string;
  readonly tier: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly calendarVersion: number;
  readonly statusBefore: string | null;
  readonly status: string;
  readonly statusLabel: string;
  readonly dueBefore: string | null;
  readonly due: string | null;
  readonly start: string;
}

/** Dates that a step decided; by the version of the rule under which it did. */
export function decidedDates(
  before: MatterState,
  after: MatterState,
  { names, rules, knows }: SaidWith,
): readonly Decided[] {
  return knownTo(after.clocks, knows).flatMap((clock): readonly Decided[] => {
    const was = before.clocks[clock.id];
    const same =
      was?.status === clock.status &&
      was.due === clock.due &&
      was.dueAt === clock.dueAt &&
      was.ruleVersion === clock.ruleVersion &&
      was.calendarVersion === clock.calendarVersion;
    if (same) return [];
    const { ruleId, ruleVersion, calendarVersion, tier, unit, status, due, start } = clock;
    const { title, source, mark } = rules.row(ruleId, ruleVersion);
    return [
      {
        ...{ clockId: clock.id, ruleId, ruleVersion, title, source, mark, tier, unit, unitName: names.unit(unit) },
        ...{ calendarVersion, statusBefore: was?.status ?? null, status, statusLabel: CLOCK_WORDS[status] ?? status },
        ...{ dueBefore: was?.due ?? null, due, start },
      },
    ];
  });
}
