import type { ReactNode } from 'react';
import { t } from '../../messages/index.ts';
import { shownNumber } from './model.ts';

const m = t.reports;

export interface Figures {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: string;
    readonly measure: string;
  }[];
  readonly rows: readonly { readonly key: string | null; readonly label: string; readonly cells: readonly number[] }[];
  readonly totals: readonly number[];
  readonly additive: readonly boolean[];
}

/** The figures of a report as a plain table, for the page, the phone and the paper alike. `link`: what a cell leads to. */
export function FiguresTable({
  label,
  heading,
  figures: { columns, rows, totals, additive },
  link = (_column, _row, shown) => shown,
}: {
  readonly label: string;
  /** Of the first column. */
  readonly heading: string;
  readonly figures: Figures;
  readonly link?: (column: string, row: number | null, shown: string) => ReactNode;
}) {
  const cells = (values: readonly number[], row: number | null): ReactNode =>
    columns.map(({ id, measure }, index) => {
      const value = values[index] ?? 0;
      const shown = shownNumber(value, measure);
      return <td key={id}>{value === 0 ? shown : link(id, row, shown)}</td>;
    });
  return (
    <div className="report-rows" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map(({ id, title, counts }, index) => (
              <th key={id} scope="col" title={counts}>
                {title}
                {additive[index] === false && '※'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key ?? ''}>
              <th scope="row">{row.label}</th>
              {cells(row.cells, index)}
            </tr>
          ))}
          <tr className="report-total">
            <th scope="row">{m.report.total}</th>
            {cells(totals, null)}
          </tr>
        </tbody>
      </table>
      {additive.includes(false) && <p className="report-foot">{m.report.notAdded}</p>}
    </div>
  );
}
