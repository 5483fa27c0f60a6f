import type { BodyOf } from '../api/client.ts';

export type ConductSubmission = BodyOf<'POST /api/v1/public/conduct-reports'>;

/** What somebody fills in; kept nowhere but on the page. */
export interface ConductDraft {
  readonly about: 'handling' | 'discipline';
  readonly unit: string;
  readonly official: string;
  readonly post: string;
  readonly said: string;
  readonly matter: string;
  readonly isNamed: boolean;
  readonly name: string;
  readonly phone: string;
}

export const EMPTY_CONDUCT: ConductDraft = {
  ...{ about: 'handling', unit: '', official: '', post: '', said: '', matter: '', isNamed: false, name: '', phone: '' },
};

export type MissingField = 'unit' | 'said' | 'name' | 'phone';

/** What is still to be filled in before it can be sent. */
export function missingIn({ unit, said, isNamed, name, phone }: ConductDraft): readonly MissingField[] {
  const missing: MissingField[] = [];
  if (unit === '') missing.push('unit');
  if (said.trim() === '') missing.push('said');
  if (isNamed && name.trim() === '') missing.push('name');
  if (isNamed && phone.trim() === '') missing.push('phone');
  return missing;
}

/** Where nobody is named the unit alone is reported; a name somebody typed and took back by choosing 匿名 is not sent. */
export function conductOf(draft: ConductDraft): ConductSubmission {
  const { about, unit, said, isNamed } = draft;
  const [official, post, matter] = [draft.official, draft.post, draft.matter].map(orNull);
  return {
    ...{ about, accusedUnit: unit, said: said.trim(), matter: matter ?? null },
    official: official === null || official === undefined ? null : { name: official, unit, post: post ?? null },
    reporter: isNamed ? { name: draft.name.trim(), phone: draft.phone.trim() } : null,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
