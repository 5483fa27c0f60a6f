import type { SupervisionState } from '../supervision/state.ts';
import { CONSEQUENCE, REPLY, TRACE_STATUS, VERDICT } from '../supervision/trace-back/labels.ts';
import {
  type FindingState,
  namedPersons,
  silentStages,
  standingFindings,
  type TraceBack,
} from '../supervision/trace-back/state.ts';
import {
  DUTY_WORDS,
  STAGE_WORDS,
  stagesAsked,
  type TraceDuty,
  type TraceStage,
} from '../supervision/trace-back/stages.ts';
import { localDayOf } from '../time/local-day.ts';
import { count, day, type Ledger, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';

const DUTIES = ['supervision', 'handling'] as const satisfies readonly TraceDuty[];

/** 倒查台账: one row for each stage and duty of which something is on record, was found, or should be on record. */
export const traceBackLedger: Ledger<SupervisionState> = {
  id: 'trace-backs',
  title: '倒查台账',
  source: '通知四（二）；《保障农民工工资支付条例》第五十九条至第六十二条',
  keptBy: '治欠办、领导小组',
  of: 'supervision',
  columns: [
    ...[number('number', '倒查文号'), text('status', '状态'), unit('leads', '牵头单位'), day('openedOn', '启动日期')],
    ...[text('ground', '事由'), text('stage', '核查环节'), text('duty', '责任类别'), yesNo('onRecord', '日志有记载')],
    ...[
      count('entries', '事项数'),
      count('named', '列名人数'),
      count('stated', '已提交说明'),
      count('found', '认定数'),
    ],
    ...[text('verdicts', '认定结果'), text('measures', '处理建议'), day('adoptedOn', '审定日期')],
    ...[number('advice', '问责建议文号'), text('reply', '回复'), day('concludedOn', '办结日期')],
  ],
  rows: ({ state }) => {
    const { traceBack: trace, openedAt } = state;
    if (trace === null || openedAt === null) return [];
    const silent = new Set(silentStages(trace));
    const head = {
      ...{ number: trace.adopted?.number ?? null, status: TRACE_STATUS[trace.status], leads: trace.leads },
      ...{ openedOn: localDayOf(openedAt), ground: groundOf(trace) },
      ...{ adoptedOn: trace.adopted?.adoptedOn ?? null, concludedOn: trace.concludedOn },
    };
    return stagesAsked(trace.project).flatMap((stage) =>
      DUTIES.flatMap((duty): readonly LedgerRow[] => {
        const row = cells(trace, stage, duty);
        const main = duty === (stage === 'handling' ? 'handling' : 'supervision');
        if (row.entries === 0 && row.found === 0 && !main) return [];
        return [{ ...head, stage: STAGE_WORDS[stage], duty: DUTY_WORDS[duty], onRecord: !silent.has(stage), ...row }];
      }),
    );
  },
};

function groundOf({ ground }: TraceBack): string {
  return [
    ground.emergency === null ? null : '应急处置',
    ground.case === null ? null : '红色案件',
    ground.direction === null ? null : `领导批示（${ground.direction.number}）`,
  ]
    .filter((words) => words !== null)
    .join('、');
}

function cells(trace: TraceBack, stage: TraceStage, duty: TraceDuty) {
  const of = (one: { readonly stage: TraceStage; readonly duty: TraceDuty }) =>
    one.stage === stage && one.duty === duty;
  const entries = Object.values(trace.entries).filter((entry) => !entry.gone && of(entry));
  const ids = new Set(entries.map(({ entryId }) => entryId));
  const named = namedPersons(trace).filter((person) => person.entries.some((entryId) => ids.has(entryId)));
  const found = standingFindings(trace).filter((finding) => finding.adoptedAs !== null && of(finding));
  const advice = adviceOn(trace, found);
  return {
    ...{ entries: entries.length, named: named.length, found: found.length },
    stated: named.filter(({ statements }) => statements.length > 0).length,
    verdicts: tally(found.map(({ verdict }) => VERDICT[verdict])),
    measures: tally(found.flatMap(({ consequence }) => (consequence === 'none' ? [] : [CONSEQUENCE[consequence]]))),
    advice: advice.map((one) => one.number).join('、') || null,
    reply: advice.flatMap(({ answers }) => answers.map(({ outcome }) => REPLY[outcome])).join('、') || null,
  };
}

function adviceOn({ advice }: TraceBack, found: readonly FindingState[]) {
  const ids = new Set(found.map(({ findingId }) => findingId));
  return Object.values(advice).filter(({ findings }) => findings.some((findingId) => ids.has(findingId)));
}

/** 失职失责2、履职不力1. */
function tally(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, times]) => `${word}${times}`).join('、') || null;
}
