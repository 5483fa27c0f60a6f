import type { Instant } from '@qingxin/domain';
import type { Block } from '../dossier/dossier.ts';
import { inShanghai } from '../paper.ts';

/** 件 or 案, 人, 元, and by how much it differs from the cut-off before; null: nothing is compared. */
export interface BriefingLine {
  readonly title: string;
  readonly matters: number;
  readonly people: number | null;
  readonly fen: number | null;
  readonly fenUnknown: number;
  readonly change: number | null;
}

export interface BriefingUnitLine {
  readonly name: string;
  readonly received: number;
  readonly closed: number;
  readonly uncleared: { readonly matters: number; readonly people: number; readonly fen: number };
  readonly overdue: number;
}

/** 一页专报 in words; persons as they are shown. */
export interface BriefingSheet {
  readonly issuer: string;
  readonly asOf: Instant;
  readonly since: Instant;
  readonly lines: readonly BriefingLine[];
  readonly units: readonly BriefingUnitLine[];
  readonly sectors: readonly BriefingUnitLine[];
  readonly red: readonly { readonly number: string; readonly line: string; readonly person: string }[];
  readonly leaders: readonly { readonly number: string; readonly what: string; readonly unit: string }[];
  readonly hash: string;
  readonly demo: boolean;
}

export const BRIEFING_TITLE = '根治欠薪工作一页专报';

/** So that it mostly stays one page: what is more is told by number. What is for the leaders to see is listed whole. */
const MOST = { units: 6, sectors: 5 } as const;

/** What stands on the page, in its order; the same for every format. */
export function briefingBlocks(sheet: BriefingSheet): readonly Block[] {
  const { asOf, since, units, sectors, red, leaders, hash } = sheet;
  return [
    {
      kind: 'text',
      text: `截至 ${inShanghai(asOf)}；新增、办结、清零自 ${inShanghai(since)} 起计，增减与该时刻相比。`,
    },
    {
      kind: 'table',
      columns: shares(['指标', 3], ['件（案）', 1.4], ['人', 1.2], ['金额（元）', 2.4], ['比上次', 1.2]),
      rows: sheet.lines.map((line) => [
        line.title,
        String(line.matters),
        line.people === null ? '／' : String(line.people),
        line.fen === null
          ? '／'
          : `${yuan(line.fen)}${line.fenUnknown === 0 ? '' : `（${line.fenUnknown} 件金额不详）`}`,
        changed(line.change),
      ]),
    },
    ...unitTable('一、按单位', '单位', units, MOST.units),
    ...unitTable('二、按工程类别（投诉举报件不分类别，未并案的列为“未并案”）', '工程类别', sectors, MOST.sectors),
    ...listed('三、红色案件', red.length, red.length, {
      kind: 'table',
      columns: shares(['案号', 2.4], ['情况', 6], ['责任人', 1.6]),
      rows: red.map(({ number, line, person }) => [number, line, person]),
    }),
    ...listed('四、需领导协调事项', leaders.length, leaders.length, {
      kind: 'table',
      columns: shares(['编号', 2.4], ['事项', 6], ['单位', 1.6]),
      rows: leaders.map(({ number, what, unit }) => [number, what, unit]),
    }),
    { kind: 'text', text: `部分支付不算清零；同一人、同一项目、同一期间只计一次。摘要（SHA-256）：${hash}` },
  ];
}

function shares(...columns: readonly (readonly [string, number])[]): readonly { title: string; share: number }[] {
  return columns.map(([title, share]) => ({ title, share }));
}

function unitTable(heading: string, of: string, lines: readonly BriefingUnitLine[], most: number): readonly Block[] {
  const rows = lines
    .slice(0, most)
    .map(({ name, received, closed, uncleared: { matters, people, fen }, overdue }) => [
      name,
      ...[received, closed, matters, people].map(String),
      yuan(fen),
      String(overdue),
    ]);
  const columns = shares(
    ...([
      [of, 3],
      ['新增件', 1],
      ['办结件', 1],
      ['未清零', 1],
      ['人', 1],
      ['元', 2],
      ['超期件', 1],
    ] as const),
  );
  return listed(heading, lines.length, most, { kind: 'table', columns, rows });
}

function listed(heading: string, count: number, most: number, table: Block): readonly Block[] {
  if (count === 0) return [{ kind: 'heading', text: `${heading}：无` }];
  const more = count > most ? `（共 ${count}，列前 ${most}，其余见系统）` : '';
  return [{ kind: 'heading', text: `${heading}${more}` }, table];
}

function changed(change: number | null): string {
  if (change === null) return '／';
  if (change === 0) return '持平';
  return change > 0 ? `增 ${change}` : `减 ${-change}`;
}

/** `1,234.50` */
export function yuan(fen: number): string {
  const rest = String(fen % 100).padStart(2, '0');
  return `${String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}
