/** What a form says of a file of a project's month before it is sent. */
export interface FileSaid {
  readonly kind: 'month-sheet' | 'agency-slips';
  /** Number of the original; absent: it stays with whoever sends, so that kind and month name it. */
  readonly document?: string;
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

export type Lacking = 'month' | 'keeper' | 'handedOn' | 'file' | 'documentBad';

/** Numbers of papers as the service takes them. */
export const PAPER_NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

export function lacking(said: FileSaid, file: { readonly name: string } | null): readonly Lacking[] {
  const needed: readonly (keyof FileSaid & Lacking)[] =
    said.kind === 'month-sheet' ? ['month', 'keeper', 'handedOn'] : ['month'];
  const missing: Lacking[] = needed.filter((name) => (said[name] ?? '') === '');
  if (said.document !== undefined && said.document !== '' && !PAPER_NUMBER.test(said.document))
    missing.push('documentBad');
  return file === null ? [...missing, 'file'] : missing;
}

/** As the route asks for it. */
export function queryOf(
  { kind, document = '', month = '', keeper = '', handedOn = '', throughAccount = 'yes', bank = '' }: FileSaid,
  keepers: readonly Keeper[],
): Readonly<Record<string, string>> {
  const common = { kind, document: document === '' ? `${kind}-${month}` : document, month };
  if (kind === 'agency-slips') {
    return { ...common, throughAccount, ...(bank.trim() === '' ? {} : { bank: bank.trim() }) };
  }
  const keptBy = keepers.find((one) => one.keeper === keeper)?.keptBy ?? 'subcontractor';
  return { ...common, keptBy, keeper, handedOn };
}
