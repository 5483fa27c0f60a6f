import type { GivenSheetLine } from '../project/commands.ts';
import { on } from './district.ts';
import { act, labourCost, type ProjectStep, proof } from './project.ts';
import type { Circumstances } from './story.ts';

/** January 2026, for which wages are due on 14 February by the contract of the other stories. */
export const MONTH = '2026-01';
export const FIRST_FILE = 'batch-00000000-0000-4000-8000-000000000001';
export const SECOND_FILE = 'batch-00000000-0000-4000-8000-000000000002';
export const OTHER_FILE = 'batch-00000000-0000-4000-8000-000000000003';
export const atNine = (day: string): Circumstances => ({ at: on(`${day} 09:00`) });

/** Labour cost of 10,000 yuan. */
export const JANUARY: ProjectStep = labourCost(MONTH, 1_000_000, atNine('2026-02-02'));

export const sealedName = (text: string) => ({
  ...{ subject: `subject-${text}`, field: 'workerName', sealed: `v1.1.${text}` },
});

export const worker = (name: string, netFen: number, more: Partial<GivenSheetLine> = {}): GivenSheetLine => ({
  ...{ earlier: null, subject: `subject-${name}`, name: sealedName(name), team: null, hundredthDays: 2600 },
  ...{ dueFen: netFen, deductedFen: 0, netFen, signed: true },
  ...more,
});

export const sheet = (
  lines: readonly GivenSheetLine[],
  { batch = FIRST_FILE, keeper = '示例分包01', day = '2026-02-05' } = {},
): ProjectStep =>
  act('TakeWageSheet', { month: MONTH, keptBy: 'subcontractor', keeper, batch, lines, ...proof(day) }, atNine(day));

interface Paid {
  readonly day?: string;
  readonly throughAccount?: boolean;
  readonly entered?: string;
}

/** Of that day, entered on it unless said otherwise; to nobody on a sheet where the line is null. */
export const transfers = (
  lines: readonly (readonly [string | null, number])[],
  { day = '2026-02-13', throughAccount = true, entered = day }: Paid = {},
): ProjectStep =>
  act(
    'RecordWagesPaid',
    {
      ...{ month: MONTH, throughAccount, people: lines.length, batch: OTHER_FILE, ...proof(day) },
      fen: lines.reduce((sum, [, fen]) => sum + fen, 0),
      transfers: lines.map(([lineId, fen]) => ({ lineId, fen, slip: null })),
    },
    atNine(entered),
  );

export const noWork = (keeper: string, day = '2026-02-06'): ProjectStep =>
  act('StateNoWork', { month: MONTH, keptBy: 'subcontractor', keeper, ...proof(day) }, atNine(day));

export function describeSubcontractors(...names: readonly string[]): ProjectStep {
  const facts = {
    name: '示例项目01',
    address: 'unknown',
    sector: 'housing',
    investment: 'private',
    town: null,
  } as const;
  const parties = { owner: 'unknown', generalContractor: 'unknown', supervisor: 'unknown' } as const;
  const permit = { permitNumber: 'unknown', permitOn: 'unknown' } as const;
  const planned = { plannedStartOn: 'unknown', plannedEndOn: 'unknown' } as const;
  const subcontractors = names.map((name) => ({ name, company: null }));
  return act('DescribeProject', { ...facts, ...parties, ...permit, ...planned, subcontractors });
}
