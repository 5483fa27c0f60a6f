import { PrinterOutlined } from '@ant-design/icons';
import { Button, DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { DataAsOf, dayText, Download, instantText, Loaded, PageHead } from '../../shared/index.ts';
import { money } from '../../shared/format.ts';
import { matterPath } from '../../shared/matters.ts';
import './briefing.css';

const m = t.briefing;
type Read = AnswerOf<'GET /api/v1/briefing'>;

const yuan = (fen: number): string => money(fen).replace(/ 元$/, '');
const changed = (change: number | null): string =>
  change === null ? '／' : change === 0 ? m.same : change > 0 ? m.more(change) : m.less(-change);

/** 一页专报 of any cut-off, on one page of A4 or a phone; each figure opens its entries as of that moment. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    ['asOf', 'since'].flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
  );
  const query = useApi('GET /api/v1/briefing', { query: asked });
  const { data } = query;
  const set = (name: 'asOf' | 'since', moment: Dayjs | null): void => {
    const next = new URLSearchParams(search);
    if (moment === null) next.delete(name);
    else next.set(name, moment.toISOString());
    setSearch(next);
  };
  const cut = data === undefined ? null : { asOf: data.asOf, since: data.since };
  return (
    <div className="briefing">
      <PageHead title={m.title}>
        <Space wrap className="no-print">
          {data !== undefined && (
            <DataAsOf
              at={data.asOf}
              readAt={query.dataUpdatedAt}
              isReading={query.isFetching}
              onRefresh={() => void query.refetch()}
            />
          )}
          <Moment label={m.asOf} value={asked['asOf']} placeholder={m.now} onChoose={(moment) => set('asOf', moment)} />
          <Moment
            label={m.since}
            value={asked['since'] ?? data?.since}
            placeholder={m.since}
            onChoose={(moment) => set('since', moment)}
          />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {m.print}
          </Button>
          {cut !== null && (
            <>
              <Download
                route="GET /api/v1/briefing/document"
                asked={{ query: { ...cut, format: 'docx' } }}
                name={`${m.title}.docx`}
              >
                {m.docx}
              </Download>
              <Download
                route="GET /api/v1/briefing/document"
                asked={{ query: { ...cut, format: 'pdf' } }}
                name={`${m.title}.pdf`}
              >
                {m.pdf}
              </Download>
            </>
          )}
        </Space>
      </PageHead>
      <Loaded query={query} rows={12}>
        {(read) => <Report read={read} />}
      </Loaded>
    </div>
  );
}

function Moment({
  label,
  value,
  placeholder,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onChoose: (moment: Dayjs | null) => void;
}) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={placeholder}
      prefix={label}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={value === undefined ? null : dayjs(value)}
      onChange={onChoose}
    />
  );
}

function Report({ read }: { readonly read: Read }) {
  const { asOf, since, figures, overdue, units, sectors, red, leaders, hash, countedOnce, demo } = read;
  const path = (figure: string, unit: string | null = null): string =>
    `/briefing/${figure}?${new URLSearchParams({ asOf, since, ...(unit === null ? {} : { unit }) }).toString()}`;
  const link = (count: number, to: string): ReactNode => (count === 0 ? 0 : <Link to={to}>{count}</Link>);
  const then = `?asOf=${encodeURIComponent(asOf)}`;
  return (
    <article className="report">
      <h2 className="report-title">
        {m.title}
        {demo && `（${t.demo.mark}）`}
      </h2>
      <p className="report-issuer">{m.issuer}</p>
      <p>{m.span(instantText(asOf), instantText(since))}</p>
      <Rows
        label={m.columns.figure}
        heads={[m.columns.figure, m.columns.matters, m.columns.people, m.columns.fen, m.columns.change]}
        rows={[
          ...figures.map(({ id, title, counts, matters, people, fen, fenUnknown, change }) => ({
            key: id,
            cells: [
              <span key="title" title={counts}>
                {title}
              </span>,
              link(matters, path(id)),
              people,
              `${yuan(fen)}${fenUnknown === 0 ? '' : m.unknownSum(fenUnknown)}`,
              changed(change),
            ],
          })),
          {
            key: 'overdue',
            cells: [m.overdue, link(overdue.matters, path('overdue')), '／', '／', changed(overdue.change)],
          },
        ]}
      />
      {(
        [
          [
            m.units,
            m.columns.unit,
            units.map((one) => ({ ...one, key: one.unit, name: one.unitName ?? m.noUnit, of: one.unit })),
          ],
          [
            m.sectors,
            m.columns.sector,
            sectors.map((one) => ({ ...one, key: one.sector, name: one.sector ?? m.noSector, of: null })),
          ],
        ] as const
      ).map(([title, head, lines]) => (
        <section key={title}>
          <h3>{title}</h3>
          <Rows
            label={title}
            heads={[
              ...[head, m.columns.received, m.columns.closed, m.columns.opened, m.columns.cleared],
              ...[m.columns.uncleared, m.columns.people, m.columns.fen, m.columns.overdue],
            ]}
            rows={lines.map(({ key, name, of, received, closed, opened, cleared, uncleared, overdue: late }) => {
              const counted = (figure: string, count: number): ReactNode =>
                of === null ? count : link(count, path(figure, of));
              return {
                key: key ?? '',
                cells: [
                  ...[name, counted('received', received), counted('closed', closed), counted('opened', opened)],
                  ...[counted('cleared', cleared), counted('uncleared', uncleared.matters), uncleared.people],
                  ...[yuan(uncleared.fen), counted('overdue', late)],
                ],
              };
            })}
          />
        </section>
      ))}
      <section>
        <h3>
          {m.red}（{red.length}）
        </h3>
        <Rows
          label={m.red}
          words
          heads={[m.columns.number, m.columns.line, m.columns.person]}
          rows={red.map(({ id, number, line, person, because, unit }) => ({
            key: id,
            cells: [
              <Link key="matter" to={`${matterPath('case', id)}${then}`}>
                {number ?? m.unnumbered}
              </Link>,
              line,
              person === null
                ? m.unitOnly(unit?.name ?? null)
                : `${person}${because === null ? '' : `（${m.because[because as keyof typeof m.because]}）`}`,
            ],
          }))}
        />
      </section>
      <section>
        <h3>
          {m.leaders}（{leaders.length}）
        </h3>
        <Rows
          label={m.leaders}
          words
          heads={[m.columns.matter, m.columns.what, m.columns.unit]}
          rows={leaders.map(({ id, kind, number, what, since: day, unit }, index) => ({
            key: `${id} ${index}`,
            cells: [
              <Link key="matter" to={`${matterPath(kind, id)}${then}`}>
                {number ?? m.unnumbered}
              </Link>,
              `${what}${day === null ? '' : `（${m.since1(dayText(day))}）`}`,
              unit?.name ?? m.nobody,
            ],
          }))}
        />
      </section>
      <p className="report-foot">
        {m.rules}
        {countedOnce > 0 && m.once(countedOnce)}
        {t.ledgers.hash}：<code>{hash}</code>
      </p>
    </article>
  );
}

interface Line {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** A plain table, for the page, the phone and the paper alike. */
function Rows({
  label,
  heads,
  rows,
  words = false,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly Line[];
  /** Cells are sentences, not numbers. */
  readonly words?: boolean;
}) {
  if (rows.length === 0) return <p>{m.none}</p>;
  return (
    <div className="report-rows" tabIndex={0} role="region" aria-label={label}>
      <table className={words ? 'words' : undefined}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={heads[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
