import { type ClockTrial, isOrdered, type LedgerColumn, type RecountState, type TrialOutcome } from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import { titleOf } from '../problems/words.ts';

/** One clock of a batch: what the dry run has shown of it, and what came of it. */
export interface RecountRow {
  readonly matterKind: string;
  readonly matterId: string;
  readonly number: string | null;
  readonly clockId: string;
  readonly ruleId: string;
  readonly unit: string;
  readonly outcome: TrialOutcome | 'follows';
  readonly dueBefore: string | null;
  readonly dueAfter: string | null;
  /** Null before it was applied, and for what the order leaves as it is. */
  readonly result: string | null;
}

export const OUTCOMES: Readonly<Record<RecountRow['outcome'], string>> = {
  moves: '改期',
  follows: '随前一期限改期',
  lapses: '改后即超期',
  spared: '已超期，改后本可不超期',
  stuck: '截止方式不同，不改',
};

/** Clocks that follow one stand after it, as rows of their own. */
export function recountRows(state: RecountState): readonly RecountRow[] {
  return Object.keys(state.streams)
    .sort()
    .flatMap((stream) => (state.streams[stream]?.trials ?? []).flatMap((trial) => rowsOf(state, stream, trial)));
}

function rowsOf(state: RecountState, stream: string, trial: ClockTrial): readonly RecountRow[] {
  const [matterKind = ''] = stream.split('-', 1);
  const of = { matterKind, matterId: idOf(stream), number: state.streams[stream]?.number ?? null };
  const result = resultOf(state, stream, trial);
  const { clockId, ruleId, unit, outcome, before, after } = trial;
  return [
    { ...of, ...{ clockId, ruleId, unit, outcome, dueBefore: before.due, dueAfter: after.due, result } },
    ...trial.follows.map((one): RecountRow => ({
      ...of,
      ...{ clockId: one.clockId, ruleId: one.ruleId, unit: one.unit, outcome: 'follows' },
      ...{ dueBefore: one.before.due, dueAfter: one.after.due, result },
    })),
  ];
}

function resultOf({ order, results, status }: RecountState, stream: string, trial: ClockTrial): string | null {
  if (order === null || status === 'ready' || !isOrdered(trial, order)) return null;
  const code = results[stream];
  if (code === undefined) return null;
  if (code !== null) return titleOf(code) ?? '没有改用';
  return trial.outcome === 'spared' ? '已转治欠办复核' : '已改用';
}

const column = (id: keyof RecountRow, title: string, kind: LedgerColumn['kind']): LedgerColumn => ({ id, title, kind });

export const RECOUNT_COLUMNS: readonly LedgerColumn[] = [
  column('matterKind', '事项种类', 'text'),
  column('number', '编号', 'number'),
  column('unit', '责任单位', 'unit'),
  column('ruleId', '规则', 'text'),
  column('clockId', '时限', 'text'),
  column('outcome', '试算', 'text'),
  column('dueBefore', '原届满日', 'day'),
  column('dueAfter', '新届满日', 'day'),
  column('result', '执行', 'text'),
];

export const MATTER_KINDS: Readonly<Record<string, string>> = {
  complaint: '投诉举报',
  case: '欠薪案件',
  project: '在建工程项目',
  company: '用人单位',
  duty: '常设工作',
  supervision: '督办',
  emergency: '应急事件',
};
