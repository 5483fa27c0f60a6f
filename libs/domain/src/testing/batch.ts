import type { BatchCommand, BatchOwnCommand } from '../batch/commands.ts';
import { batchStream } from '../batch/decide.ts';
import type { BatchEvent, CheckedRow, TicketCells, TicketFate, TicketMeaning } from '../batch/events.ts';
import type { BatchKind } from '../batch/kinds.ts';
import type { BatchState } from '../batch/state.ts';
import type { ChannelTarget, MonthTarget } from '../batch/targets.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { ProjectState } from '../project/state.ts';
import { arrearsCase, TO_VERIFIED } from './arrears-case.ts';
import { CLERK, HOUSING, on } from './district.ts';
import { SETTING } from './complaint.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type BatchStory = Story<BatchState, BatchCommand, BatchEvent>;
export type BatchStep = Step<BatchCommand>;
type Data<T extends BatchOwnCommand['type']> = Extract<BatchOwnCommand, { readonly type: T }>['data'];
type Given = Data<'ReceiveBatch'>['rows'][number];

export const BATCH_ID = 'batch-7c1d2f60-4d0e-4a53-9b4e-2d4a6f1c8a01';
export const IMPORT_WORKFLOW: Actor = { id: 'system:import-workflow', unit: null, post: null, roles: ['system'] };

export function batch(start = on('2026-06-15 09:00'), setting: Setting = SETTING): BatchStory {
  const parts = {
    stream: batchStream,
    setting,
    start,
    actor: CLERK,
    workflow: IMPORT_WORKFLOW,
    due: () => [],
    nextDue: () => null,
  };
  return new Story(parts, BATCH_ID);
}

export const inCase = (state: CaseState): Required<Circumstances>['facts'] => ({
  target: { stream: state.stream, version: state.version, fact: state },
});

/** A case that 人社局 files and 住建局 leads. */
export const assigned = (): CaseState => arrearsCase().given(...TO_VERIFIED).state;

export const sealed = (text: string) => ({ subject: `subject-${text}`, field: 'name', sealed: `v1.1.${text}` });

export function rowOf(row: number, more: Partial<Given> = {}): Given {
  return {
    ...{ row, subject: `subject-${row}`, name: sealed(`工人${row}`), team: null, fen: 500_000, samePerson: null },
    ...{ named: null, slip: null, paidOn: null, unreadable: [] },
    ...more,
  };
}

export const slipOf = (row: number, more: Partial<Given> = {}): Given =>
  rowOf(row, { slip: { bank: '示例银行', serial: `S${row}` }, paidOn: '2026-06-10', ...more });

export const good = (row: number, more: Partial<CheckedRow> = {}): CheckedRow => ({
  ...{ row, lineId: null, party: null, findings: [] },
  ...more,
});

export const bad = (row: number, code: string): CheckedRow => good(row, { findings: [{ code, cell: null }] });

export function did<T extends BatchOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): BatchStep {
  return { command: { type, data } as BatchCommand, facts: inCase(assigned()), ...circumstances };
}

export function receive(
  kind: BatchKind,
  rows: readonly Given[],
  checked: readonly CheckedRow[] = rows.map(({ row }) => good(row)),
  circumstances: Circumstances = {},
): BatchStep {
  const state = assigned();
  const slips = kind === 'bank-slips';
  const party = kind === 'worker-list' ? null : (Object.keys(state.parties)[0] ?? null);
  const payment = slips ? ({ kind: 'special-account', arrivedAt: 'person' } as const) : null;
  const data = {
    ...{ kind, document: 'doc-1', original: null, fileHash: 'a'.repeat(64), rows, checked },
    slipKeys: slips ? Object.fromEntries(rows.map(({ row }) => [row, `key-${row}`])) : {},
    target: { kind: 'case' as const, stream: state.stream, party, payment },
  };
  return did('ReceiveBatch', data, { facts: inCase(state), ...circumstances });
}

export const MONTH_PROJECT = 'project-00000000-0000-4000-8000-000000000001';

/** A file for January of a project, as the door reads it then. */
export function receiveOfMonth(
  state: ProjectState,
  target: Partial<MonthTarget>,
  rows: readonly Given[],
  circumstances: Circumstances = {},
): BatchStep {
  const whole: MonthTarget = {
    ...{ kind: 'project-month', stream: MONTH_PROJECT, month: '2026-01' },
    ...{ sheet: null, payment: null },
    ...target,
  };
  const kind = target.payment === undefined ? 'month-sheet' : 'agency-slips';
  const file = {
    kind,
    document: 'doc-1',
    original: null,
    fileHash: 'a'.repeat(64),
    rows,
    checked: [],
    slipKeys: {},
  } as const;
  const facts = { target: { stream: MONTH_PROJECT, version: state.version, fact: state } };
  return did('ReceiveBatch', { ...file, target: whole }, { facts, by: HOUSING, ...circumstances });
}

export const accept = (checked: readonly CheckedRow[] = []): BatchStep => did('AcceptBatch', { checked });

export const applied = (
  part: string,
  rows: readonly number[],
  refused: Data<'RecordBatchPart'>['refused'] = [],
): BatchStep => did('RecordBatchPart', { part, applied: rows, refused }, { by: IMPORT_WORKFLOW });

const TICKET: TicketCells = {
  ...{ externalNumber: '20260615-1', receivedAt: '2026-06-15', returnBy: null, replyBy: null, phone: null },
  ...{
    idNumber: null,
    concealment: 'open',
    urgent: false,
    statement: sealed('诉求'),
    employer: null,
    project: null,
    place: null,
  },
  ...{ people: null, repeatOf: null },
};

export const ticketRow = (row: number, more: Partial<TicketCells> = {}): Given =>
  rowOf(row, { ticket: { ...TICKET, externalNumber: `20260615-${row}`, ...more } });

/** What a check made of a ticket. */
export const meant = (
  row: number,
  fate: TicketFate,
  more: Partial<TicketMeaning> = {},
  codes: readonly string[] = [],
) =>
  good(row, {
    meaning: { fate, complaint: null, ticketId: null, possible: [], ...more },
    findings: codes.map((code) => ({ code, cell: null })),
  });

export const ORGANISATION: Required<Circumstances>['facts'] = {
  target: { stream: 'organisation', version: 9, fact: { version: 9 } },
};

/** The hotline's list of a day for 人社局. */
export function receiveOfChannel(
  rows: readonly Given[],
  checked: readonly CheckedRow[],
  { target = {}, ...circumstances }: Circumstances & { readonly target?: Partial<ChannelTarget> } = {},
): BatchStep {
  const whole: ChannelTarget = {
    ...{ kind: 'channel', stream: 'organisation', channel: 'hotline-12345', unit: 'hrss', day: '2026-06-15' },
    ...target,
  };
  const file = { kind: 'channel-tickets', document: 'hotline-12345-2026-06-15', original: null } as const;
  const data = { ...file, fileHash: 'a'.repeat(64), rows, checked, slipKeys: {}, target: whole };
  return did('ReceiveBatch', data, { facts: ORGANISATION, ...circumstances });
}
