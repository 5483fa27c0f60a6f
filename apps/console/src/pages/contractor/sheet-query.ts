/** What a form says of a file before it is sent. */
export interface FileSaid {
  readonly kind: 'month-sheet' | 'agency-slips';
  readonly month?: string;
  readonly keeper?: string;
  readonly handedOn?: string;
  readonly throughAccount?: 'yes' | 'no';
  readonly bank?: string;
}

export interface Keeper {
  readonly keptBy: string;
  readonly keeper: string;
}

export type Lacking = 'month' | 'keeper' | 'handedOn' | 'file';

export function lacking(said: FileSaid, file: { readonly name: string } | null): readonly Lacking[] {
  const needed: readonly (keyof FileSaid & Lacking)[] =
    said.kind === 'month-sheet' ? ['month', 'keeper', 'handedOn'] : ['month'];
  const missing: readonly Lacking[] = needed.filter((name) => (said[name] ?? '') === '');
  return file === null ? [...missing, 'file'] : missing;
}

/** As the route asks for it; the paper itself stays with the company, so that kind and month name it. */
export function queryOf(
  { kind, month = '', keeper = '', handedOn = '', throughAccount = 'yes', bank = '' }: FileSaid,
  keepers: readonly Keeper[],
): Readonly<Record<string, string>> {
  const common = { kind, document: `${kind}-${month}`, month };
  if (kind === 'agency-slips') {
    return { ...common, throughAccount, ...(bank.trim() === '' ? {} : { bank: bank.trim() }) };
  }
  const keptBy = keepers.find((one) => one.keeper === keeper)?.keptBy ?? 'subcontractor';
  return { ...common, keptBy, keeper, handedOn };
}

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

/** A row as its form has it. */
export interface RowForm {
  readonly name: string;
  readonly fen: string;
  readonly dueFen: string;
  readonly deductedFen: string;
  readonly days: string;
  readonly signed: boolean;
  readonly taken: string;
}

interface FixedRow {
  readonly fen: number | null;
  readonly sheet: {
    readonly dueFen: number | null;
    readonly deductedFen: number | null;
    readonly hundredthDays: number | null;
    readonly signed: boolean;
  } | null;
}

export function textOf(hundredthsKnown: number | null | undefined): string {
  return hundredthsKnown === null || hundredthsKnown === undefined ? '' : (hundredthsKnown / 100).toFixed(2);
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
  number('fen', form.fen, row.fen, 'fen');
  if (row.sheet !== null) {
    number('dueFen', form.dueFen, row.sheet.dueFen, 'dueFen');
    number('deductedFen', form.deductedFen, row.sheet.deductedFen, 'deductedFen');
    number('days', form.days, row.sheet.hundredthDays, 'hundredthDays');
    if (form.signed !== row.sheet.signed) fix['signed'] = form.signed;
  }
  if (form.name.trim() !== '') fix['name'] = form.name.trim();
  if (form.taken.trim() !== '') fix['takenBecause'] = form.taken.trim();
  return { fix, bad };
}
