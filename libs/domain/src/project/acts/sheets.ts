import { chunked } from '../../kernel/lists.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import type { SheetLine } from '../sheet-events.ts';
import type { MonthSheet, WageMonth } from '../state.ts';
import { currentSheets } from '../wage-months.ts';
import { notInFuture } from './checks.ts';
import { monthOf } from './wages.ts';

/** Lines of one event: an event stays of a size that a page can show. */
const LINES_OF_AN_EVENT = 500;

/**
 * 工资支付表 of one contractor by its lines (724 Art 31). A further file of the same contractor takes the place of the one
 * before; rows of the same file that were put right later come to the others.
 */
export function takeWageSheet(draft: ProjectDraft, command: ProjectPayload<'TakeWageSheet'>): void {
  const { month, keptBy, keeper, effectiveOn, document, batch } = command;
  const known = monthOf(draft, month);
  notInFuture(draft.context, effectiveOn);
  const same = Object.values(known.sheets).find((sheet) => sheet.batch === batch);
  if (same !== undefined && same.replacedBy !== null) refuse('sheet-replaced');
  const before = currentSheets(known).find((sheet) => sheet.keeper === keeper && sheet.batch !== batch);
  const sheetId = same?.id ?? `s${Object.keys(known.sheets).length + 1}`;
  const lines = withIds(known, command.lines, [same, before]);
  for (const part of chunked(lines, LINES_OF_AN_EVENT))
    draft.emit({ type: 'SheetLinesRead', data: { month, sheetId, lines: part } });
  const whole = [...Object.values(same?.lines ?? {}), ...lines];
  draft.emit({
    type: 'WageSheetTaken',
    data: {
      ...{ month, sheetId, effectiveOn, document, keptBy, keeper, batch, replaces: before?.id ?? null },
      people: whole.length,
      fen: whole.reduce((sum, { netFen }) => sum + netFen, 0),
      unsigned: whole.filter(({ signed }) => !signed).length,
    },
  });
}

/** A worker who stood on the sheet before keeps his line, and with it what was paid to him. */
function withIds(
  { linesGiven }: WageMonth,
  given: ProjectPayload<'TakeWageSheet'>['lines'],
  sheets: readonly (MonthSheet | undefined)[],
): readonly SheetLine[] {
  const free = new Set(
    sheets.flatMap((sheet) => [...Object.keys(sheet?.gone ?? {}), ...Object.keys(sheet?.lines ?? {})]),
  );
  for (const taken of Object.keys(sheets[0]?.lines ?? {})) free.delete(taken);
  let next = linesGiven;
  return given.map(({ earlier, ...line }) => {
    const kept = earlier !== null && free.delete(earlier);
    return { ...line, id: kept ? earlier : `n${(next += 1)}` };
  });
}

/** 审核 (notice, part two (一)2). */
export function reviewWageSheet(draft: ProjectDraft, command: ProjectPayload<'ReviewWageSheet'>): void {
  const { sheets } = monthOf(draft, command.month);
  const sheet = sheets[command.sheetId] ?? refuse('wage-sheet-unknown');
  if (sheet.replacedBy !== null) refuse('sheet-replaced');
  notInFuture(draft.context, command.effectiveOn);
  if (command.effectiveOn < sheet.on) refuse('reviewed-before-handed-over');
  const { person: clerk } = draft.state.clerk ?? refuse('wage-clerk-missing');
  draft.emit({ type: 'WageSheetReviewed', data: { ...command, clerk } });
}

/** 当月无用工. */
export function stateNoWork(draft: ProjectDraft, command: ProjectPayload<'StateNoWork'>): void {
  const month = monthOf(draft, command.month);
  notInFuture(draft.context, command.effectiveOn);
  if (currentSheets(month).some(({ keeper }) => keeper === command.keeper)) refuse('keeper-has-sheet');
  if (month.noWork.includes(command.keeper)) return;
  draft.emit({ type: 'NoWorkStated', data: command });
}
