import { localDayOf, type EventOf, type Recorded } from '@qingxin/domain';
import type { Expected } from './scenario.ts';

type History = readonly Recorded<EventOf>[];

export interface TaleHistories {
  readonly complaint: History;
  readonly case: History;
  readonly end: Expected;
}

export const CASE_LINE_HEAD: readonly string[] = [
  '案例',
  '登记',
  '首问',
  '转送',
  '受理',
  '立案',
  '责令',
  '付款到人',
  '升级',
  '告知',
  '清零',
  '归档',
  '天数',
  '按期/逾期',
  '主张元',
  '核定元',
  '到人元',
  '结局',
];

/** One line of the story: when the first complaint and its case came to each station, time and money. */
export function caseLine(record: string, { complaint, case: arrears, end }: TaleHistories): readonly string[] {
  const { fen, clocks, daysToCleared } = end.case ?? { fen: null, clocks: [], daysToCleared: null };
  const matters = Object.values(end.complaints);
  const all = [...clocks, ...matters.flatMap((matter) => matter.clocks)];
  const days = daysToCleared ?? matters[0]?.daysToTold ?? null;
  return [
    record,
    first(complaint, 'ComplaintRegistered'),
    first(complaint, 'FirstContactDecided'),
    String(count(complaint, 'HandOffDispatched')),
    first(complaint, 'ComplaintAccepted') || first(complaint, 'ComplaintDeclined', '拒'),
    first(arrears, 'CaseFiled') || first(complaint, 'ComplaintFiled'),
    last(arrears, 'OrderIssued'),
    last(arrears, 'PaymentVerified'),
    rungsOf(end),
    last(complaint, 'ComplainantInformed'),
    last(arrears, 'WagesCleared'),
    last(arrears, 'CaseArchived'),
    days === null ? '' : String(days),
    `${met(all)}/${late(all)}`,
    yuan(fen?.claimed),
    yuan(fen?.verified),
    yuan(fen?.paid),
    ending(end),
  ];
}

function first(history: History, type: string, mark = ''): string {
  const found = history.find((event) => event.type === type);
  return found === undefined ? '' : `${mark}${short(found)}`;
}

function last(history: History, type: string): string {
  const found = history.findLast((event) => event.type === type);
  return found === undefined ? '' : short(found);
}

function count(history: History, type: string): number {
  return history.filter((event) => event.type === type).length;
}

function short(event: Recorded<EventOf>): string {
  return localDayOf(event.actedOn ?? event.occurredAt).slice(2);
}

/** Highest rung that was issued, how many rungs there were, and how many were shown to the leading group. */
function rungsOf({ complaints, case: arrears }: Expected): string {
  const lines = [...Object.values(complaints).flatMap((matter) => matter.rungs), ...(arrears?.rungs ?? [])];
  if (lines.length === 0) return '';
  const issued = lines.filter((line) => line.includes(' issued ')).map((line) => line.slice(0, 2));
  return `${issued.sort().at(-1) ?? '—'}×${lines.length}`;
}

function met(lines: readonly string[]): number {
  return lines.filter((line) => / (met|lapse-voided) /.test(line)).length;
}

function late(lines: readonly string[]): number {
  return lines.filter((line) => / (late |lapsed)/.test(line)).length;
}

function yuan(fen: number | undefined): string {
  if (fen === undefined) return '';
  const whole = Math.floor(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

const ENDS: Readonly<Record<string, string>> = { archived: '清零归档', cleared: '已清零', open: '未清零' };

function ending({ complaints, case: arrears }: Expected): string {
  if (arrears !== null) return ENDS[arrears.end] ?? arrears.end;
  return Object.values(complaints)[0]?.end.replace('closed:', '办结 ') ?? '';
}
