import type { AnswerOf, BodyOf } from '../../api/client.ts';
import { money } from '../../shared/format.ts';

export type Catalogue = AnswerOf<'GET /api/v1/reports/catalogue'>;
export type Listed = AnswerOf<'GET /api/v1/reports'>;
export type TemplateRow = Listed['templates'][number];
export type ReportRead = AnswerOf<'GET /api/v1/reports/{duty}/{report}'>;
type Preview = BodyOf<'POST /api/v1/reports/preview'>;
export type Duty = Preview['duty'];
/** As the command takes it. */
export type Template = BodyOf<'POST /api/v1/duties/{id}/draft-report-template'>['template'];

/** A number of a column as it is shown: sums in yuan. */
export function shownNumber(value: number, measure: string): string {
  return measure === 'fen' ? money(value).replace(/ 元$/, '') : String(value);
}

/** The item one place up or down; at the end nothing moves. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  return placed(items, index, index + by);
}

/** The item taken from one place and put before what stands in another. */
export function placed<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The last period that is over, by the kind of the report, as of a day. */
export function lastPeriod(duty: Duty, today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  switch (duty) {
    case 'month-report':
      return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
    case 'quarter-report': {
      const quarter = Math.floor((month - 1) / 3);
      return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
    }
    case 'winter-report':
      return before;
    case 'other-report':
      return `${before.slice(0, 8)}01_${before}`;
    default:
      return duty satisfies never;
  }
}

export const EMPTY: Template = {
  ...{ name: '', addressee: 'city', cutOffHour: 24, rows: 'unit', columns: [] },
  filters: { sectors: [], units: [], minFen: 0, minPeople: 0 },
  layout: { title: '', notes: null, orientation: 'landscape', signature: '审核人：　　　　填表人：' },
};

/** What somebody wrote, as reads answer it: in the clear for whoever may see it. */
export function plain(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const text = (value as { readonly text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : null;
}

/** A template as a read answers it, as the command takes it. */
export function templateOf(read: object): Template {
  const { name, addressee, cutOffHour, rows, columns, filters, layout } = read as Template;
  const { title, notes, orientation, signature } = layout;
  return {
    ...{ name, addressee, cutOffHour, rows, columns, filters },
    layout: { title, notes: plain(notes), orientation, signature },
  };
}

/** Its last version, in force or not. */
export function newest({
  versions,
}: Pick<TemplateRow, 'versions'>): TemplateRow['versions'][number]['template'] | undefined {
  return versions[versions.length - 1]?.template;
}
