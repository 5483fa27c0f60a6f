import {
  BATCH_KINDS,
  type CheckedRow,
  currentSheets,
  type MonthTarget,
  type PaidLine,
  type ProjectState,
} from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { grouped } from './case-book.ts';
import { type PlainRow, samePersons } from './check-rows.ts';
import type { RowFindingCode } from './finding-texts.ts';
import type { Looking } from './looking.ts';

/** A line of a sheet with its worker's name and team in the clear. */
export interface BookedLine {
  readonly line: PaidLine;
  readonly keeper: string;
  readonly name: string;
  readonly team: string | null;
}

/** What the check found of one row, before it is looked at beside the others. */
interface Found {
  readonly row: PlainRow;
  readonly line: PaidLine | null;
  readonly codes: readonly RowFindingCode[];
}

/** How rows of a 工资支付表 or 代发凭证 stand to the sheets of the month as they are. */
export async function checkMonthRows(
  target: MonthTarget,
  { kind, rows, state, vault }: Looking<ProjectState>,
): Promise<readonly CheckedRow[]> {
  const lines = await bookOf(target, state, vault);
  return BATCH_KINDS[kind].ofBank
    ? checkTransfers(rows, lines)
    : checkSheet(
        rows,
        lines.filter(({ keeper }) => keeper === target.sheet?.keeper),
      );
}

/** Lines of the month's sheets, those among them who were paid by a sheet before and stand on the last one no more. */
async function bookOf(
  { stream, month }: MonthTarget,
  { months }: ProjectState,
  vault: SubjectVault,
): Promise<readonly BookedLine[]> {
  const known = months[month];
  const lines = (known === undefined ? [] : currentSheets(known)).flatMap((sheet) =>
    [...Object.values(sheet.lines), ...Object.values(sheet.gone)].map((line) => ({ line, keeper: sheet.keeper })),
  );
  const streamId = streamIdOf(stream);
  const names = await vault.openAll(lines.map(({ line }) => ({ sealed: line.name, streamId })));
  const withTeam = lines.flatMap(({ line }) =>
    line.team === null ? [] : [{ id: line.id, sealed: line.team, streamId }],
  );
  const teams = await vault.openAll(withTeam);
  const teamOf = new Map(withTeam.map(({ id }, index) => [id, teams[index] ?? null]));
  return lines.flatMap(({ line, keeper }, index) => {
    const name = names[index] ?? null;
    return name === null ? [] : [{ line, keeper, name: name.trim(), team: teamOf.get(line.id)?.trim() ?? null }];
  });
}

/** A worker who stood on the contractor's sheet before keeps his line; the same name in two teams is two workers. */
export function checkSheet(rows: readonly PlainRow[], before: readonly BookedLine[]): readonly CheckedRow[] {
  const byPerson = grouped(before.map((one) => [personOf(one.name, one.team), one.line] as const));
  const twice = samePersons(rows);
  return rows.map((row) => {
    const known = row.name === null ? [] : (byPerson.get(personOf(row.name, row.team)) ?? []);
    const again = twice.get(row.row);
    const codes = row.unreadable ? [] : [...sheetFindings(row), ...(again === undefined ? [] : [again])];
    return checked({ row, line: known.length === 1 ? (known[0] ?? null) : null, codes });
  });
}

function sheetFindings({ name, fen, sheet, taken }: PlainRow): readonly RowFindingCode[] {
  if (name === null) return ['name-missing'];
  if (fen === null) return ['amount-missing'];
  if (taken || sheet === undefined) return [];
  const { dueFen, deductedFen, signed } = sheet;
  const differs = dueFen !== null && dueFen - (deductedFen ?? 0) !== fen;
  return [...(signed ? [] : (['not-signed'] as const)), ...(differs ? (['net-differs'] as const) : [])];
}

/** Whom each transfer of the bank means; somebody on no sheet is found out, and said by a person to be one. */
export function checkTransfers(rows: readonly PlainRow[], lines: readonly BookedLine[]): readonly CheckedRow[] {
  const byId = new Map(lines.map((one) => [one.line.id, one]));
  const byName = grouped(lines.map((one) => [one.name, one] as const));
  const slips = new Set<string>();
  const sums = new Map<string, number>();
  return rows.map((row) => {
    const found = row.unreadable ? { row, line: null, codes: [] } : transferTo(row, byId, byName);
    const again = row.slipKey !== null && slips.has(row.slipKey);
    if (row.slipKey !== null) slips.add(row.slipKey);
    return checked({
      ...found,
      codes: [...found.codes, ...overpaid(found, sums), ...(again ? ['slip-twice' as const] : [])],
    });
  });
}

function transferTo(
  row: PlainRow,
  byId: ReadonlyMap<string, BookedLine>,
  byName: ReadonlyMap<string, readonly BookedLine[]>,
): Found {
  const { name, fen, named, distinct } = row;
  const finding = (code: RowFindingCode): Found => ({ row, line: null, codes: [code] });
  if (name === null) return finding('name-missing');
  if (fen === null || fen === 0) return finding('amount-missing');
  if (named !== null) {
    const meant = byId.get(named);
    if (meant === undefined) return finding('line-unknown');
    return meant.name === name.trim() || distinct ? { row, line: meant.line, codes: [] } : finding('name-differs');
  }
  if (distinct) return { row, line: null, codes: [] };
  const namesakes = byName.get(name.trim()) ?? [];
  const ofTeam = row.team === null ? [] : namesakes.filter(({ team }) => team === row.team?.trim());
  const meant = ofTeam.length > 0 ? ofTeam : namesakes;
  if (meant.length > 1) return finding('line-ambiguous');
  const [only] = meant;
  return only === undefined ? finding('not-on-sheet') : { row, line: only.line, codes: [] };
}

function overpaid({ row, line }: Found, sums: Map<string, number>): readonly RowFindingCode[] {
  if (line === null || row.status === 'applied') return [];
  const sum = (sums.get(line.id) ?? 0) + (row.fen ?? 0);
  sums.set(line.id, sum);
  return sum > line.netFen - line.paidFen && !row.taken ? ['line-overpaid'] : [];
}

function checked({ row, line, codes }: Found): CheckedRow {
  return { row: row.row, lineId: line?.id ?? null, party: null, findings: codes.map((code) => ({ code, cell: null })) };
}

function personOf(name: string, team: string | null): string {
  return `${name.trim()}\n${team?.trim() ?? ''}`;
}
