import type { ActedOn, Instant } from '@qingxin/domain';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import {
  ACROSS_A4,
  headCell,
  inShanghai,
  LINE_POINTS,
  noteCell,
  streamOf,
  textCell,
  titleCell,
  wrappedHeight,
  DEMO,
  demoAtFoot,
  demoTitle,
} from './paper.ts';

/** 责任流转 of one matter, in the words in which it is read; persons as they are shown. */
export interface CustodySheet {
  readonly number: string;
  readonly at: Instant;
  readonly hash: string;
  /** Of the demo district, and says so. */
  readonly demo: boolean;
  readonly segments: readonly {
    readonly unitName: string | null;
    readonly from: ActedOn;
    readonly until: ActedOn | null;
    readonly becauseLabel: string;
    readonly workingDays: number;
    readonly supplementDays: number;
  }[];
  readonly moves: readonly {
    readonly fromName: string | null;
    readonly toName: string | null;
    readonly sentOn: ActedOn;
    readonly sentByShownAs: string | null;
    readonly reason: string | null;
    readonly paper: string | null;
    readonly endLabel: string;
    readonly endedOn: ActedOn | null;
    readonly endedByShownAs: string | null;
    readonly returnedFor: string | null;
    readonly answer: string | null;
    readonly basis: string | null;
  }[];
  readonly time: readonly {
    readonly unitName: string | null;
    readonly heldDays: number;
    readonly awaitedDays: number;
    readonly supplementDays: number;
    readonly received: number;
    readonly returned: number;
  }[];
  /** What ran beside whoever held it: none of a complaint. */
  readonly waits: readonly {
    readonly unitName: string | null;
    readonly label: string;
    readonly byName: string | null;
    readonly from: ActedOn;
    readonly until: ActedOn | null;
    readonly workingDays: number;
  }[];
  readonly waitsByUnit: readonly {
    readonly unitName: string | null;
    readonly waitedDays: number;
    readonly waits: number;
    readonly open: number;
  }[];
}

const TITLE = '责任流转表';
const SEGMENTS = ['承办单位', '自', '至', '缘由', '工作日', '其中补正停算'];
const MOVES = [
  '转出单位',
  '接收单位',
  '转出',
  '转出人',
  '理由',
  '文号或者依据',
  '结果',
  '签收或者退回',
  '签收人或者退回人',
  '退回理由和依据',
];
const WAITS = ['应办单位', '自', '至', '等待办理', '请求单位', '工作日'];
const WAITS_BY_UNIT = ['单位', '等待其办理工作日', '次数', '其中仍在等待'];
const TIME = ['单位', '承办工作日', '等待其签收工作日', '其中补正停算', '收到次数', '退回次数'];
/** In characters of the sheet, of which a Chinese one takes two. */
const WIDTHS = [16, 19, 19, 12, 28, 16, 12, 19, 12, 32];
const LAST = WIDTHS.length - 1;

type Line = {
  readonly kind: 'title' | 'note' | 'heading' | 'head' | 'row' | 'gap';
  readonly cells: readonly CellValue[];
};

/** One page, A4 across: who answered when, each move with what both sides put on record, where the time went. */
export async function custodyWorkbook(sheet: CustodySheet): Promise<ReadableStream<Uint8Array>> {
  const lines = linesOf(sheet);
  const whole = lines.flatMap(({ kind }, row) =>
    kind === 'title' || kind === 'note' || kind === 'heading' ? [row] : [],
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name: TITLE,
        columns: WIDTHS.map((width) => ({ width })),
        rows: lines.map(({ cells }) => [...cells]),
        cells: styled(lines),
        rowDefs: new Map(lines.map((line, row) => [row, { height: heightOf(line) }])),
        merges: whole.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: LAST })),
        pageSetup: { ...ACROSS_A4, fitToHeight: 1 },
        headerFooter: { oddFooter: `&L${demoAtFoot(sheet.demo)}摘要 ${sheet.hash.slice(0, 16)}&R第 &P 页，共 &N 页` },
      },
    ],
  });
  return streamOf(bytes);
}

function linesOf({ number, at, hash, demo, segments, moves, time, waits, waitsByUnit }: CustodySheet): readonly Line[] {
  const life = segments.reduce((sum, { workingDays }) => sum + workingDays, 0);
  const block = (
    heading: string,
    heads: readonly string[],
    rows: readonly (readonly CellValue[])[],
  ): readonly Line[] => [
    { kind: 'gap', cells: [] },
    { kind: 'heading', cells: [heading] },
    { kind: 'head', cells: heads },
    ...rows.map((cells): Line => ({ kind: 'row', cells })),
  ];
  return [
    { kind: 'title', cells: [demoTitle(TITLE, demo)] },
    { kind: 'note', cells: [`${demo ? DEMO : ''}${number}　截至 ${inShanghai(at)}　摘要（SHA-256）：${hash}`] },
    ...block('一、承办', SEGMENTS, segments.map(segmentRow)),
    ...block('二、转送、退回和指定', MOVES, moves.map(moveRow)),
    ...block(`三、各单位用时，合计 ${life} 个工作日`, TIME, time.map(timeRow)),
    ...(waits.length === 0
      ? []
      : [
          ...block('四、协办环节和推送的等待，与承办并行，不计入上表', WAITS, waits.map(waitRow)),
          ...block('五、等待各单位办理', WAITS_BY_UNIT, waitsByUnit.map(unitWaitRow)),
        ]),
  ];
}

function segmentRow(segment: CustodySheet['segments'][number]): readonly CellValue[] {
  const { unitName, from, until, becauseLabel, workingDays, supplementDays } = segment;
  return [unitName, momentOf(from), until === null ? null : momentOf(until), becauseLabel, workingDays, supplementDays];
}

function moveRow(move: CustodySheet['moves'][number]): readonly CellValue[] {
  const { fromName, toName, sentOn, sentByShownAs, reason, paper, endLabel, endedOn, endedByShownAs } = move;
  const answer = [move.returnedFor, move.answer, move.basis].filter((part) => part !== null).join('；');
  return [
    ...[fromName, toName, momentOf(sentOn), sentByShownAs, reason, paper, endLabel],
    ...[endedOn === null ? null : momentOf(endedOn), endedByShownAs, answer === '' ? null : answer],
  ];
}

function timeRow(unit: CustodySheet['time'][number]): readonly CellValue[] {
  return [unit.unitName, unit.heldDays, unit.awaitedDays, unit.supplementDays, unit.received, unit.returned];
}

function waitRow({ unitName, from, until, label, byName, workingDays }: CustodySheet['waits'][number]): CellValue[] {
  return [unitName, momentOf(from), until === null ? null : momentOf(until), label, byName, workingDays];
}

function unitWaitRow({ unitName, waitedDays, waits, open }: CustodySheet['waitsByUnit'][number]): CellValue[] {
  return [unitName, waitedDays, waits, open];
}

function heightOf({ kind, cells }: Line): number {
  if (kind === 'title') return 2 * LINE_POINTS;
  return kind === 'row' || kind === 'head' ? wrappedHeight(cells, WIDTHS) : LINE_POINTS;
}

/** A day as it is, a moment as officials write it. */
function momentOf(time: ActedOn): string {
  return time.length > 'YYYY-MM-DD'.length ? inShanghai(time) : time;
}

function styled(lines: readonly Line[]): Map<string, Partial<Cell>> {
  return new Map(
    lines.flatMap(({ kind, cells }, row): [string, Partial<Cell>][] => {
      const style = {
        title: titleCell,
        note: noteCell,
        heading: headingCell,
        head: headCell,
        row: textCell,
        gap: null,
      }[kind];
      return style === null ? [] : cells.map((_, column) => [`${row},${column}`, style]);
    }),
  );
}

const headingCell: Partial<Cell> = { style: { font: { bold: true } } };
