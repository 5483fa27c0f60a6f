import { PAPER_NUMBER } from './month-file.ts';

export type CaseFileKind = 'worker-list' | 'wage-sheet' | 'bank-slips';

/** What a form says of a file of a case before it is sent. */
export interface CaseFileSaid {
  readonly kind: CaseFileKind;
  readonly document: string;
  /** Party of the case: whose sheet it is, or who paid. */
  readonly party?: string;
  readonly payment?: string;
  readonly arrivedAt?: string;
  readonly bank?: string;
}

export type CaseFileLacking = 'document' | 'documentBad' | 'party' | 'payment' | 'file';

export function lackingOfCase(
  { kind, document, party = '', payment = '' }: CaseFileSaid,
  file: object | null,
): readonly CaseFileLacking[] {
  return [
    ...(document.trim() === ''
      ? (['document'] as const)
      : PAPER_NUMBER.test(document.trim())
        ? []
        : (['documentBad'] as const)),
    ...(kind !== 'worker-list' && party === '' ? (['party'] as const) : []),
    ...(kind === 'bank-slips' && payment === '' ? (['payment'] as const) : []),
    ...(file === null ? (['file'] as const) : []),
  ];
}

/** As the route asks for it; of each kind what it takes and nothing else. */
export function queryOfCase({
  kind,
  document,
  party = '',
  payment = '',
  arrivedAt = 'person',
  bank = '',
}: CaseFileSaid): Readonly<Record<string, string>> {
  return {
    ...{ kind, document: document.trim() },
    ...(kind === 'worker-list' ? {} : { party }),
    ...(kind === 'bank-slips' ? { payment, arrivedAt, ...(bank.trim() === '' ? {} : { bank: bank.trim() }) } : {}),
  };
}
