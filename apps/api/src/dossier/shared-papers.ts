import type { ActedOn, ClockState, MatterState, Recorded, EventOf, RuleRow } from '@qingxin/domain';
import { EVENT_LABELS, isSystem, localDayOf } from '@qingxin/domain';
import { dayOf, listed, type Piece, type Pieces } from '../forms/form-draft.ts';
import { clockView } from '../matters/clock-view.ts';
import type { Custody } from '../matters/custody-page.ts';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { type PaperDraft, tableOf } from './paper-draft.ts';
import { basisInWords, CLOCK_STATUS } from './words.ts';

const day = (on: ActedOn | null): string | null => (on === null ? null : dayOf(on, localDayOf));

/** What each period was, by which article, and why it was due then. */
export function clockSheet(sight: Sight<MatterState>, names: Names, number: string | null): PaperDraft {
  const { state, at, references } = sight;
  return {
    ...{ title: '办理时限', number, author: null, on: null },
    blocks: [
      tableOf(
        [
          ['时限', 4],
          ['承担单位', 3],
          ['起算', 4],
          ['届满', 4],
          ['结果', 4],
          ['依据和算法', 9],
        ],
        Object.values(state.clocks).map((clock) => {
          const view = clockView(clock, at, references, names) as {
            readonly title: string;
            readonly source: string;
            readonly mark: RuleRow['mark'];
            readonly derivation: readonly { readonly text: string }[];
          };
          return [
            ...[view.title, names.unit(clock.unit), day(clock.start), day(clock.due), endOf(clock)],
            basisInWords(view, view.derivation),
          ];
        }),
      ),
    ],
  };
}

function endOf({ status, metOn, workingDaysLate }: ClockState): string {
  const on = metOn === null ? '' : `（${day(metOn) ?? ''}）`;
  const late = workingDaysLate === null ? '' : `，逾期${workingDaysLate}个工作日`;
  return `${CLOCK_STATUS[status]}${on}${late}`;
}

/** 责任流转 on pages: the same as its workbook says. */
export function custodySheet({ number, segments, moves, time }: Custody): PaperDraft {
  return {
    ...{ title: '责任流转表', number, author: null, on: null },
    blocks: [
      { kind: 'heading', text: '承办' },
      tableOf(
        [
          ['承办单位', 4],
          ['自', 3],
          ['至', 3],
          ['缘由', 3],
          ['工作日', 2],
          ['其中补正停算', 2],
        ],
        segments.map((one) => [
          ...[one.unitName, day(one.from), day(one.until), one.becauseLabel],
          ...[String(one.workingDays), String(one.supplementDays)],
        ]),
      ),
      { kind: 'heading', text: '转送、退回和指定' },
      tableOf(
        [
          ['转出单位', 3],
          ['接收单位', 3],
          ['转出', 3],
          ['理由、文号', 5],
          ['结果', 3],
          ['签收或者退回', 3],
          ['退回理由和依据', 5],
        ],
        moves.map((move) => [
          ...[move.fromName, move.toName, day(move.sentOn), listed([move.reason, move.paper], '；'), move.endLabel],
          ...[day(move.endedOn), listed([move.returnedFor, move.answer, move.basis], '；')],
        ]),
      ),
      { kind: 'heading', text: '各单位用时' },
      tableOf(
        [
          ['单位', 4],
          ['承办工作日', 3],
          ['等待其签收工作日', 3],
          ['其中补正停算', 3],
          ['收到次数', 2],
          ['退回次数', 2],
        ],
        time.map((unit) => [
          ...[unit.unitName, String(unit.heldDays), String(unit.awaitedDays), String(unit.supplementDays)],
          ...[String(unit.received), String(unit.returned)],
        ]),
      ),
    ],
  };
}

/** 审批、督办、更正: what the offices decided among themselves. */
const INTERNAL = new Set([
  ...['ClearingDateSet', 'ClockExtensionRequested', 'ClockExtended', 'ClockExtensionRefused', 'LapseReviewed'],
  ...['RungIssued', 'RungPostponed', 'RungDeclined', 'RungStatementFiled', 'RungAnswered', 'RungAnswerRejected'],
  ...[
    'RungLifted',
    'ListedFactRecorded',
    'ConflictDeclared',
    'ConflictWithdrawn',
    'ChangeRequested',
    'ChangeConfirmed',
  ],
  ...[
    'ChangeDeclined',
    'FactCorrected',
    'EntryVoided',
    'LeadAssigned',
    'ClearingProposed',
    'EvidenceWithdrawalRequested',
  ],
  ...['EvidenceWithdrawn', 'EvidenceWithdrawalDeclined', 'EvidenceErased', 'OwnerDesignated', 'DesignationCorrected'],
  ...[
    'NotWageProposed',
    'NotWageConfirmed',
    'NotWageRejected',
    'ClosingProposed',
    'ClosingRejected',
    'PressureRecorded',
  ],
]);

/** What is said with a decision, in the order in which it is told. */
const SAID = ['number', 'reason', 'statement', 'report', 'demand', 'account', 'legalBasis', 'document'] as const;

export function decisionSheet(
  kind: 'case' | 'complaint',
  facts: readonly Recorded<EventOf>[],
  { names, number, paperOf }: { readonly names: Names; readonly number: string | null; readonly paperOf: PaperOf },
): PaperDraft {
  const labels: Readonly<Record<string, string>> = EVENT_LABELS[kind];
  return {
    ...{ title: '审批、督办和更正记录', number, author: null, on: null },
    blocks: [
      tableOf(
        [
          ['日期', 3],
          ['事项', 4],
          ['单位', 3],
          ['办理人', 3],
          ['内容', 9],
        ],
        facts
          .filter(({ type }) => INTERNAL.has(type))
          .map((fact) => [
            ...[day(fact.actedOn ?? fact.occurredAt), labels[fact.type] ?? '其他记录'],
            ...[names.unit(fact.by.unit ?? null), names.person(fact.by.id)],
            listed(saidIn(fact, paperOf), '；'),
          ]),
      ),
    ],
  };
}

type PaperOf = (document: string | null) => string | null;

function saidIn({ data }: Recorded<EventOf>, paperOf: PaperOf): readonly Pieces[] {
  const fields = data as Readonly<Record<string, unknown>>;
  return SAID.map((field) => {
    const value = fields[field];
    if (value === undefined || value === null) return null;
    if (field === 'document') return paperOf(value as string);
    return typeof value === 'string' || typeof value === 'object' ? (value as Piece) : null;
  });
}

/** Everything that people did, in the order of the log. */
export function historySheet(
  kind: 'case' | 'complaint',
  facts: readonly Recorded<EventOf>[],
  { names, number }: { readonly names: Names; readonly number: string | null },
): PaperDraft {
  const labels: Readonly<Record<string, string>> = EVENT_LABELS[kind];
  const rows = facts
    .filter(({ by, type }) => !isSystem(by) && !/^(Clock|Task|Reminder|Ladder|Ground)/.test(type))
    .map((fact) => [
      ...[day(fact.actedOn ?? null) ?? day(fact.occurredAt), dayForPeople(localDayOf(fact.occurredAt))],
      ...[labels[fact.type] ?? '其他记录', names.unit(fact.by.unit ?? null), names.person(fact.by.id)],
    ]);
  return {
    ...{ title: '办理经过', number, author: null, on: null },
    blocks: [
      tableOf(
        [
          ['发生日期', 3],
          ['录入日期', 3],
          ['事项', 5],
          ['单位', 3],
          ['办理人', 3],
        ],
        rows,
      ),
    ],
  };
}
