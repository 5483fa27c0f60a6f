import { Descriptions } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import { t } from '../../messages/index.ts';
import {
  Day,
  dayText,
  inBeijing,
  Instant,
  money,
  Money,
  type MaskedField,
  Person,
  type RevealRoute,
} from '../../shared/index.ts';

/** Whom to ask where a masked field is to be seen; null: it stays masked here. */
export const Revealing = createContext<{ readonly route: RevealRoute; readonly id: string } | null>(null);

export function isMasked(value: unknown): value is MaskedField {
  return typeof value === 'object' && value !== null && 'subject' in value && 'field' in value && 'masked' in value;
}

/** A name or a text as reads answer it: in the clear, masked, or said to be unknown (不详). */
export function Said({ value }: { readonly value: unknown }) {
  const reveal = useContext(Revealing);
  if (value === null || value === undefined) return null;
  if (value === 'unknown') return <span>{t.matterPage.people.unknown}</span>;
  if (isMasked(value)) return reveal === null ? <Person value={value} /> : <Person value={value} reveal={reveal} />;
  return <span>{typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''}</span>;
}

/** Nothing where nothing was said, so that the field is left out. */
export function said(value: unknown): ReactNode {
  return value === null || value === undefined || value === '' ? null : <Said value={value} />;
}

export function dayOf(day: string | null | undefined): ReactNode {
  if (day === null || day === undefined) return null;
  if (day === 'unknown') return t.matterPage.people.unknown;
  return day.length > 10 ? <Instant at={day} /> : <Day day={day} />;
}

/** The calendar day of a day or a moment, as officials write it. */
export function dayWords(on: string): string {
  return dayText(on.length > 10 ? inBeijing(on).day : on);
}

export function sumOf(fen: number | 'unknown' | null | undefined): ReactNode {
  if (fen === null || fen === undefined) return null;
  return fen === 'unknown' ? t.matterPage.people.unknown : <Money fen={fen} />;
}

/** The sum where there is one; a dash for a column of sums in which there is none. */
export function sumText(fen: number | null | undefined): string {
  return fen === null || fen === undefined ? '—' : money(fen);
}

export interface NamedUnit {
  readonly unit: string;
  readonly name: string;
}

export function unitsOf(units: readonly (NamedUnit | null)[]): ReactNode {
  const names = units.flatMap((unit) => (unit === null ? [] : [unit.name]));
  return names.length === 0 ? null : names.join('、');
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole line. */
  readonly wide?: boolean;
}

function isSaid({ value }: Fact): boolean {
  return (
    value !== null &&
    value !== undefined &&
    value !== '' &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0)
  );
}

/** Facts with their names, in the order given; those without a value are left out, and the whole where none has one. */
export function Facts({ title, facts }: { readonly title?: string; readonly facts: readonly Fact[] }) {
  const shown = facts.filter(isSaid);
  if (shown.length === 0) return null;
  return (
    <Descriptions
      className="facts"
      size="small"
      bordered
      title={title}
      column={{ xs: 1, md: 2, xl: 3 }}
      items={shown.map(({ label, value, wide }) => ({
        key: label,
        label,
        children: value,
        ...(wide === true ? { span: 'filled' as const } : {}),
      }))}
    />
  );
}
