import type { CaseState } from '../arrears-case/state.ts';
import type { CompanyState } from '../company/state.ts';
import { PUBLICATION_FACT } from '../duty/publication/reading.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import {
  act,
  addSource,
  arrearsCase,
  assignLead,
  type CaseStep,
  determine,
  fileCase,
  order,
  serve,
  verify,
  worker,
} from './arrears-case.ts';
import { CREDIT_CODE } from './company.ts';
import { HEAD, INSPECTOR, on } from './district.ts';
import { did, duty, type DutyStep, type DutyStory, MONTHLY_DUTIES, startOn } from './duty.ts';
import { rulebookOf } from './rows.ts';
import type { Circumstances, Setting } from './story.ts';

export const PERIOD = '2026-06';
const { rules } = MONTHLY_DUTIES;

/** From one person's fifty thousand yuan, or from three persons with twenty thousand, wages count as much. */
const AMOUNTS: RuleRow = {
  ...rules.row('S6-08-QUARTER', 1),
  ...{ id: 'S7-02', streamKind: 'case', starts: [{ event: 'TransferConditionsMet', when: [] }], meets: [], ends: [] },
  ...{ keyField: 'warningId', owes: 'filingUnit', onLapse: null, tier: 'target' },
  parameters: { yuanOfOne: 50_000, people: 3, yuanOfAll: 20_000 },
};

export const PUBLISHING: Setting = {
  ...MONTHLY_DUTIES,
  rules: rulebookOf([...['S6-08-QUARTER'].map((id) => rules.row(id, 1)), AMOUNTS]),
};

/** Cases and companies as the door reads them for a publication. */
export function asRead(...states: readonly (CaseState | CompanyState)[]): Circumstances['facts'] & object {
  return Object.fromEntries(
    states.map((fact) => [`${PUBLICATION_FACT}${fact.stream}`, { stream: fact.stream, version: fact.version, fact }]),
  );
}

const EMPLOYER = { partyId: 'general', role: 'employer', name: '示例劳务有限公司', creditCode: CREDIT_CODE } as const;

export const PEOPLE = ['w1', 'w2', 'w3'] as const;

/** 人社局 has filed it, and ordered the wages of three to be paid by 12 June; `more` is what happened then. */
export function ordered(
  more: readonly CaseStep[] = [],
  {
    paper = {},
    party = EMPLOYER,
    servedAt,
  }: { readonly paper?: Parameters<typeof order>[0]; readonly party?: object; readonly servedAt?: Instant } = {},
): CaseState {
  const workers = PEOPLE.map((id) => worker(id));
  const verified = PEOPLE.map((id) => verify(id));
  const named = act('AddParty', { ...EMPLOYER, ...party });
  const sums = { lineIds: [...PEOPLE], amountFen: 3_000_000, ...paper };
  const opened = [
    addSource({ workers }),
    assignLead(),
    fileCase(),
    named,
    ...verified,
    determine('general', 3_000_000),
  ];
  return arrearsCase().given(
    ...opened,
    order(sums),
    serve('o1', 'served', servedAt === undefined ? {} : { at: servedAt }),
    ...more,
  ).state;
}

/** The wages of all three, two days late. */
export const LATE = on('2026-06-15 09:00');

export const drew = (facts: Circumstances['facts'] & object, period = PERIOD): DutyStep =>
  did('DrawPublication', { period }, { by: INSPECTOR, facts });

export const submitted = (facts: Circumstances['facts'] & object = {}, zero = false): DutyStep =>
  did('SubmitPublication', { period: PERIOD, zero }, { by: INSPECTOR, facts });

export const approved = (facts: Circumstances['facts'] & object = {}): DutyStep =>
  did('DecidePublication', { period: PERIOD, decision: 'approved', reason: null, number: null }, { by: HEAD, facts });

export const SITE = { medium: 'website', name: '区政府网站', on: '2026-07-03', link: null } as const;

export const filed = (facts: Circumstances['facts'] & object = {}, places: readonly object[] = [SITE]): DutyStep =>
  did(
    'FilePublication',
    { period: PERIOD, places: places as (typeof SITE)[], text: '已按季度公布', document: 'doc-9' },
    { by: INSPECTOR, facts, at: on('2026-07-03 15:00') },
  );

/** June is over, and 人社局 owes its publication. */
export const owed = (): DutyStory =>
  duty('violations-publication', PUBLISHING, on('2026-05-20 09:00'))
    .given(startOn('2026-06-01'))
    .whenTimeReaches(on('2026-07-01 00:00'));

/** 本季度无: drawn, approved and filed as nothing; the filing is the last. */
export function nothingPublished(period: string): readonly DutyStep[] {
  const facts = {};
  return [
    drew(facts, period),
    did('SubmitPublication', { period, zero: true }, { by: INSPECTOR, facts }),
    did('DecidePublication', { period, decision: 'approved', reason: null, number: null }, { by: HEAD, facts }),
    did('FilePublication', { period, places: [], text: '本期没有', document: null }, { by: INSPECTOR, facts }),
  ];
}
