import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { IS_DEMO } from '../../page.ts';
import { dayText, instantText, Loaded, PageHead } from '../../shared/index.ts';
import { type LedgerQuery, type LedgerRead, useLedgerAsked } from './asked.ts';
import { type Cell, cellText, headingOf, isNumeric } from './cells.ts';
import { sheetsOf } from './sheets.ts';
import './ledgers.css';

const m = t.ledgers;
/** What somebody would still hold in his hand; a longer one is a workbook. */
const MOST_PRINTED = 1000;
const PAGE = 200;

/** Page after page of one moment. */
async function readAll(ledger: string, query: LedgerQuery): Promise<LedgerRead> {
  const page = async (more: LedgerQuery): Promise<LedgerRead> =>
    (await call('GET /api/v1/ledgers/{ledger}', { params: { ledger }, query: { ...query, limit: PAGE, ...more } }))
      .body;
  let read = await page({});
  while (read.rows.length < Math.min(read.total, MOST_PRINTED)) {
    const next = await page({ asOf: read.asOf, offset: read.rows.length });
    if (next.rows.length === 0) break;
    read = { ...read, rows: [...read.rows, ...next.rows] };
  }
  return read;
}

/** A ledger on sheets of A4 across, each with its title, moment and number: older browsers number no pages by themselves. */
export function Page() {
  const { ledger = '' } = useParams();
  const asked = useLedgerAsked();
  const query = useQuery({
    queryKey: ['print', ledger, asked.search],
    queryFn: () => readAll(ledger, asked.selection),
    staleTime: Infinity,
  });
  return (
    <div className="ledger-print">
      <PageHead title={query.data?.title ?? m.title}>
        <Space className="no-print">
          <Link to={`/ledgers/${ledger}?${asked.search}`}>{m.backToLedger}</Link>
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {m.print}
          </Button>
        </Space>
      </PageHead>
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            {read.total > read.rows.length && (
              <Alert className="no-print" type="warning" showIcon title={m.printAll(read.rows.length)} />
            )}
            <Sheets key={read.hash} read={read} />
          </>
        )}
      </Loaded>
    </div>
  );
}

interface Measured {
  readonly sheets: readonly (readonly [number, number])[];
  readonly widths: readonly number[];
}

/** Set once as one table to see how high its rows are, then cut into sheets. */
function Sheets({ read }: { readonly read: LedgerRead }) {
  const place = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    const box = place.current;
    if (box === null || measured !== null) return;
    const heightOf = (selector: string): number =>
      Array.from(box.querySelectorAll(selector)).reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
    const room = heightOf('.sheet-room') - heightOf('thead') - heightOf('.sheet-head') - heightOf('.sheet-foot');
    const heights = Array.from(box.querySelectorAll('tbody tr'), (row) => row.getBoundingClientRect().height);
    const widths = Array.from(box.querySelectorAll('thead th'), (cell) => cell.getBoundingClientRect().width);
    setMeasured({ sheets: sheetsOf(heights, room), widths });
  }, [measured]);
  const whole = [[0, read.rows.length]] as const;
  const sheets = measured?.sheets ?? whole;
  return (
    <div ref={place} className={measured === null ? 'sheets measuring' : 'sheets'}>
      {measured === null && <div className="sheet-room" />}
      {sheets.map(([from, to], index) => (
        <section key={from} className="sheet">
          <SheetHead read={read} />
          <SheetTable read={read} from={from} to={to} widths={measured?.widths ?? []} />
          <p className="sheet-foot">
            <span>
              {m.hash}：{read.hash}
            </span>
            <span>{m.sheetOf(index + 1, sheets.length)}</span>
          </p>
        </section>
      ))}
    </div>
  );
}

function SheetHead({ read }: { readonly read: LedgerRead }) {
  const moment = instantText(read.asOf);
  return (
    <div className="sheet-head">
      <h2>
        {read.title}
        {IS_DEMO && `（${t.demo.mark}）`}
      </h2>
      <p>
        <span>{read.effectiveOn === null ? m.asOf(moment) : m.effective(dayText(read.effectiveOn), moment)}</span>
        <span>{m.rows(read.total)}</span>
        <span>
          {m.keptBy}：{read.keptBy}
        </span>
      </p>
    </div>
  );
}

function SheetTable({
  read: { columns, rows, units, persons },
  from,
  to,
  widths,
}: {
  readonly read: LedgerRead;
  readonly from: number;
  readonly to: number;
  /** Of the columns, so that they stand below each other on all sheets; none while they are measured. */
  readonly widths: readonly number[];
}) {
  return (
    <table>
      {widths.length > 0 && (
        <colgroup>
          {columns.map(({ id }, index) => (
            <col key={id} width={widths[index]} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {headingOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, to).map((row, index) => (
          <tr key={from + index}>
            {columns.map(({ id, kind }) => (
              <td key={id} className={isNumeric(kind) ? 'numeric' : kind === 'day' ? 'whole' : undefined}>
                {cellText(kind, row[id] as Cell, { units, persons })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
