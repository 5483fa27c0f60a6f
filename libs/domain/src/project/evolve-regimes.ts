import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { RegimeEvent } from './regime-events.ts';
import { dated, type ProjectState, type WageMonth } from './state.ts';
import { isSheetEvent, NO_SHEETS, sheetChange, withTransfers } from './evolve-sheets.ts';
import type { WageSheetEvent } from './sheet-events.ts';
import type { WageMonthEvent } from './wage-events.ts';

const REGIME_TYPES = new Set<string>([
  'WageClerkNamed',
  'SystemEntryRecorded',
  'LabourLedgerShown',
  'SpecialAccountOpened',
  'SpecialAccountReported',
  'CompletionNoticePosted',
  'SpecialAccountClosed',
  'DepositStored',
  'SecurityReplaced',
  'DepositExempted',
  'DepositReturned',
  'BoardChecked',
  'PaymentGuaranteeGiven',
] satisfies RegimeEvent['type'][]);

const MONTH_TYPES = new Set<string>([
  'WageMonthOpened',
  'LabourCostRestated',
  'LabourCostAllocated',
  'WageSheetHandedOver',
  'WagesPaid',
] satisfies WageMonthEvent['type'][]);

export function isRegimeEvent(event: Recorded<EventOf>): event is Recorded<RegimeEvent> {
  return REGIME_TYPES.has(event.type);
}

export function isMonthEvent(event: Recorded<EventOf>): event is Recorded<WageMonthEvent | WageSheetEvent> {
  return MONTH_TYPES.has(event.type) || isSheetEvent(event);
}

export function evolveRegimes(state: ProjectState, { type, data }: Recorded<RegimeEvent>): Partial<ProjectState> {
  switch (type) {
    case 'WageClerkNamed':
      return { clerk: dated({ person: data.clerk }, data) };
    case 'SystemEntryRecorded':
      return { entries: { ...state.entries, [data.system]: dated({ workers: data.workers }, data) } };
    case 'LabourLedgerShown':
      return { labourLedgers: withLedger(state, data) };
    case 'SpecialAccountOpened': {
      const { bank, agreement, effectiveOn } = data;
      const { openedOn = effectiveOn, reportedOn = null } = state.account ?? {};
      return { account: { bank, agreement, openedOn, reportedOn, closedOn: null, closedAfter: [] } };
    }
    case 'SpecialAccountReported':
      return { account: withAccount(state, { reportedOn: data.effectiveOn }) };
    case 'SpecialAccountClosed':
      return {
        account: withAccount(state, {
          closedOn: data.effectiveOn,
          closedAfter: data.cases.map(({ stream }) => stream),
        }),
      };
    case 'CompletionNoticePosted':
      return { noticeOn: data.effectiveOn };
    case 'DepositStored': {
      const { effectiveOn: storedOn, document: _, ...facts } = data;
      return { deposit: { ...facts, storedOn, returnedOn: null } };
    }
    case 'SecurityReplaced':
      return {};
    case 'DepositExempted':
      return { exemption: dated({ ground: data.ground }, data) };
    case 'DepositReturned':
      return { deposit: state.deposit === null ? null : { ...state.deposit, returnedOn: data.effectiveOn } };
    case 'BoardChecked':
      return { board: dated({ lines: data.board, missing: data.missing }, data) };
    case 'PaymentGuaranteeGiven':
      return { guarantee: dated({ fen: data.fen, expiresOn: data.expiresOn }, data) };
    default:
      return type satisfies never;
  }
}

/** What is entered late of an earlier day takes nothing from what was seen since. */
function withLedger(
  { labourLedgers }: ProjectState,
  { keptBy, keeper, document, effectiveOn }: Extract<RegimeEvent, { readonly type: 'LabourLedgerShown' }>['data'],
): ProjectState['labourLedgers'] {
  if (labourLedgers.some((one) => one.keeper === keeper && one.on > effectiveOn)) return labourLedgers;
  const others = labourLedgers.filter((one) => one.keeper !== keeper);
  return [...others, { keptBy, keeper, document, on: effectiveOn }];
}

function withAccount({ account }: ProjectState, change: Partial<NonNullable<ProjectState['account']>>) {
  return account === null ? null : { ...account, ...change };
}

export function evolveMonths(
  months: ProjectState['months'],
  event: Recorded<WageMonthEvent | WageSheetEvent>,
): ProjectState['months'] {
  const { month } = event.data;
  if (event.type === 'WageMonthOpened') {
    const { dueFen, allocateBy, payOn } = event.data;
    const open = { month, dueFen, allocateBy, payOn, ...NOTHING_YET };
    return { ...months, [month]: open };
  }
  const known = months[month] ?? refuse('wage-month-unknown');
  const change = isSheetEvent(event) ? sheetChange(known, event) : monthChange(known, event);
  return { ...months, [month]: { ...known, ...change } };
}

const NOTHING_YET = {
  allocatedFen: 0,
  allocatedOn: null,
  sheetFen: null,
  sheetPeople: null,
  sheetOn: null,
  paidFen: 0,
  paidPeople: 0,
  paidOn: null,
  ...NO_SHEETS,
} as const;

function monthChange(
  known: WageMonth,
  { type, data }: Exclude<Recorded<WageMonthEvent>, { readonly type: 'WageMonthOpened' }>,
): Partial<WageMonth> {
  switch (type) {
    case 'LabourCostRestated':
      return { dueFen: data.dueFen };
    case 'LabourCostAllocated':
      return { allocatedFen: data.totalFen, allocatedOn: data.effectiveOn };
    case 'WageSheetHandedOver':
      return { sheetFen: data.fen, sheetPeople: data.people, sheetOn: data.effectiveOn };
    case 'WagesPaid': {
      const { totalFen: paidFen, people, effectiveOn: paidOn, transfers } = data;
      if (transfers !== undefined) return { ...withTransfers(known, transfers, paidOn), paidOn };
      return { paidFen, paidPeople: Math.max(known.paidPeople, people), paidOn };
    }
    default:
      return type satisfies never;
  }
}
