import type { Keeper } from '../../../imports/month-file.ts';
import { t } from '../../../messages/index.ts';
import type { Particulars } from '../project/open-parts.ts';
import { isMasked } from '../said.tsx';

/** A name as far as it is shown, for a list in which one is chosen. */
export function nameText(name: unknown): string {
  if (isMasked(name)) return name.text ?? name.masked ?? t.person.erased;
  return typeof name === 'string' && name !== 'unknown' ? name : t.matterPage.people.unknown;
}

/** Who may have made a sheet of the project, as its particulars name them. */
export function keepersIn(particulars: Particulars | null): readonly Keeper[] {
  const { generalContractor = 'unknown', subcontractors = 'unknown' } = particulars ?? {};
  return [
    ...(generalContractor === 'unknown' ? [] : [{ keptBy: 'general-contractor', keeper: generalContractor.name }]),
    ...(subcontractors === 'unknown'
      ? []
      : subcontractors.map(({ name }) => ({ keptBy: 'subcontractor', keeper: name }))),
  ];
}
