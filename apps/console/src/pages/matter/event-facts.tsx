import type { ReactNode } from 'react';
import { CODED, CORRECTED_FIELDS, eventFields } from '../../messages/event-fields.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { instantText, money } from '../../shared/index.ts';
import type { Entry } from './routes-of.ts';
import { dayWords, isMasked, Said } from './said.tsx';
import { changesOf, isForSystem } from './timeline-entries.ts';

const m = t.matterPage.timeline;
const SHOWN = Object.keys(eventFields);

/** Names of units and persons by their ids, as far as this matter's answers have them. */
export type Names = ReadonlyMap<string, string>;

/** What an event says, as far as it says it to people: before and after first, then its fields by name. */
export function EventFacts({ entry, names }: { readonly entry: Entry; readonly names: Names }) {
  const changes = changesOf(entry);
  const data = (entry.data ?? {}) as Readonly<Record<string, unknown>>;
  const changed = new Set([...changes.map(({ field }) => field), 'from', 'to', 'field', 'before']);
  const facts = SHOWN.filter((field) => field in data && !changed.has(field)).flatMap((field) => {
    const value = valueOf(field, data[field], names);
    return value === null ? [] : [{ field, value }];
  });
  if (changes.length === 0 && facts.length === 0) return null;
  return (
    <dl className="event-facts">
      {changes.map(({ field, before, after }) => (
        <div key={`change ${field}`} className="event-change">
          <dt>{CORRECTED_FIELDS[field] ?? eventFields[field] ?? field}</dt>
          <dd>
            <del>{valueOf(field, before, names) ?? m.none}</del> → <ins>{valueOf(field, after, names) ?? m.none}</ins>
          </dd>
        </div>
      ))}
      {facts.map(({ field, value }) => (
        <div key={field}>
          <dt>{eventFields[field]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FILE = /^file-[0-9a-f]{8}-/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

function valueOf(field: string, value: unknown, names: Names): ReactNode {
  if (value === null || value === undefined || value === '') return null;
  if (isMasked(value)) return <Said value={value} />;
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  if (typeof value === 'number') return field.endsWith('Fen') || field === 'fen' ? money(value) : String(value);
  if (Array.isArray(value)) return listOf(field, value, names);
  return typeof value === 'string' ? wordsOf(field, value, names) : null;
}

function listOf(field: string, values: readonly unknown[], names: Names): ReactNode {
  if (values.length === 0) return null;
  if (values.every((one) => typeof one === 'string')) {
    const all = values.flatMap((one) => wordsOf(field, one, names) ?? []);
    return all.length === 0 ? null : all.join('、');
  }
  return values.every(isMasked) ? values.map((one, index) => <Said key={index} value={one} />) : null;
}

function wordsOf(field: string, value: string, names: Names): string | null {
  if (value === 'unknown') return m.unknown;
  if (FILE.test(value)) return t.matterPage.tabs.evidence;
  if (DAY.test(value)) return dayWords(value);
  if (MOMENT.test(value)) return instantText(value);
  const table = CODED[field];
  const said = table === undefined ? names.get(value) : word(t.words[table as keyof typeof t.words], value);
  return said ?? (isForSystem(value) ? null : value);
}
