import { FIRST_CONTACT, RUNG, RUNG_STATUS, type TraceEntry } from '@qingxin/domain';
import { LINK_NATURE } from '../dossier/words.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { BECAUSE } from '../matters/matter-views.ts';

type Words = Readonly<Record<string, string>>;

/** What more an entry says, in words: which period ran out, how the matter came to the unit. Null: nothing that has words. */
export function detailWords(
  { point, detail }: Pick<TraceEntry, 'point' | 'detail'>,
  references: Sight['references'],
): string | null {
  if (detail === null) return null;
  const word = (words: Words): string | null => words[detail] ?? null;
  switch (point) {
    case 'clock-lapsed':
      return references.rules.rows.find(({ id }) => id === detail)?.title ?? null;
    case 'held':
      return word(BECAUSE);
    case 'first-contact':
      return word(FIRST_CONTACT);
    case 'illegal-link':
      return word(LINK_NATURE);
    case 'rung-open':
    case 'rung-ended': {
      const [rung = '', status = ''] = detail.split('/');
      return [(RUNG as Words)[rung], (RUNG_STATUS as Words)[status]].filter(Boolean).join('，');
    }
    case 'allocated-in-time':
    case 'allocation-late':
    case 'allocation-short':
      return detail.replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月');
    default:
      return null;
  }
}
