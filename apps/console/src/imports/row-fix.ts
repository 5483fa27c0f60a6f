function hundredths(text: string, pattern: RegExp): number | null {
  const plain = text.trim().replace(/,/g, '');
  if (!pattern.test(plain)) return null;
  const [whole = '', part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

const TWO_PLACES = /^\d{1,11}(\.\d{1,2})?$/;

/** Yuan as somebody writes them; null where it is no sum. */
export function fenOf(text: string): number | null {
  return hundredths(text, TWO_PLACES);
}

/** Days in hundredths; null where it is no number. */
export function hundredthsOf(text: string): number | null {
  return hundredths(text, TWO_PLACES);
}

export function textOf(hundredthsKnown: number | null | undefined): string {
  return hundredthsKnown === null || hundredthsKnown === undefined ? '' : (hundredthsKnown / 100).toFixed(2);
}

/** A row as its form has it; empty: as it is. */
export interface RowForm {
  readonly name: string;
  readonly team: string;
  readonly fen: string;
  readonly dueFen: string;
  readonly deductedFen: string;
  readonly days: string;
  readonly signed: boolean;
  /** Line that the row means; null: the file's own name decides. */
  readonly named: string | null;
  readonly distinct: string;
  readonly taken: string;
}

interface FixedRow {
  readonly fen: number | null;
  readonly named: string | null;
  readonly sheet: {
    readonly dueFen: number | null;
    readonly deductedFen: number | null;
    readonly hundredthDays: number | null;
    readonly signed: boolean;
  } | null;
  readonly findings: readonly { readonly code: string }[];
}

export function formOf({ fen, named, sheet }: FixedRow): RowForm {
  return {
    ...{ name: '', team: '', distinct: '', taken: '', named, fen: textOf(fen), dueFen: textOf(sheet?.dueFen) },
    ...{ deductedFen: textOf(sheet?.deductedFen), days: textOf(sheet?.hundredthDays), signed: sheet?.signed ?? false },
  };
}

export type RowField = keyof RowForm;

const OF_PERSON: readonly RowField[] = ['fen', 'name', 'team'];
const OF_KIND: Readonly<Record<string, readonly RowField[]>> = {
  'worker-list': OF_PERSON,
  'wage-sheet': OF_PERSON,
  'month-sheet': ['signed', 'fen', 'dueFen', 'deductedFen', 'days', 'name', 'team'],
};
const MEANS_A_LINE: readonly string[] = ['wage-sheet', 'bank-slips', 'agency-slips'];
/** What is settled by saying whom the row means. */
const WHO: readonly string[] = [
  ...(['line-not-found', 'line-ambiguous', 'line-unknown', 'name-differs', 'not-on-sheet', 'line-exists'] as const),
  ...(['slip-recorded', 'line-ended', 'line-twice'] as const),
];
/** What is settled by saying why it is as it is. */
export const DISTINCT = ['name-twice', 'line-exists', 'name-differs', 'not-on-sheet'] as const;
const TAKEN: readonly string[] = ['not-signed', 'net-differs', 'line-overpaid'];

/** Codes that say the same transfer was counted already. */
export const COUNTED_ALREADY: readonly string[] = ['slip-recorded', 'slip-twice'];

/** The reason that is asked for where somebody says that it is another person, or the same one. */
export function distinctAsked({ findings }: Pick<FixedRow, 'findings'>): (typeof DISTINCT)[number] | null {
  return DISTINCT.find((code) => findings.some((finding) => finding.code === code)) ?? null;
}

/** What of a row can be put right on the screen, by its kind and by what was found; what a bank says is not. */
export function fixableFields(kind: string, row: Pick<FixedRow, 'findings' | 'named'>): readonly RowField[] {
  const has = (codes: readonly string[]): boolean => row.findings.some(({ code }) => codes.includes(code));
  return [
    ...(OF_KIND[kind] ?? []),
    ...(row.named !== null || (MEANS_A_LINE.includes(kind) && has(WHO)) ? (['named'] as const) : []),
    ...(distinctAsked(row) === null ? [] : (['distinct'] as const)),
    ...((kind === 'month-sheet' || kind === 'agency-slips') && has(TAKEN) ? (['taken'] as const) : []),
  ];
}

/** What of the row was changed, as the command takes it, and which fields hold no number. */
export function fixOf(
  row: FixedRow,
  form: RowForm,
): { readonly fix: Readonly<Record<string, unknown>>; readonly bad: readonly string[] } {
  const fix: Record<string, unknown> = {};
  const bad: string[] = [];
  const number = (field: string, text: string, known: number | null | undefined, as: string): void => {
    if (text.trim() === '') return;
    const value = fenOf(text);
    if (value === null) bad.push(field);
    else if (value !== known) fix[as] = value;
  };
  const words = (text: string, as: string): void => {
    if (text.trim() !== '') fix[as] = text.trim();
  };
  number('fen', form.fen, row.fen, 'fen');
  if (row.sheet !== null) {
    number('dueFen', form.dueFen, row.sheet.dueFen, 'dueFen');
    number('deductedFen', form.deductedFen, row.sheet.deductedFen, 'deductedFen');
    number('days', form.days, row.sheet.hundredthDays, 'hundredthDays');
    if (form.signed !== row.sheet.signed) fix['signed'] = form.signed;
  }
  if (form.named !== row.named) fix['named'] = form.named;
  words(form.name, 'name');
  words(form.team, 'team');
  words(form.distinct, 'distinctBecause');
  words(form.taken, 'takenBecause');
  return { fix, bad };
}
