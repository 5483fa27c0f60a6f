import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Table } from 'antd';
import { useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { dayText, Loaded, Mark, PageHead, weekdayOf } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';
import { READERS } from '../../shell/registry.ts';
import { NoticeProposals } from './notice-proposals.tsx';
import { RulesTabs } from './rules-tabs.tsx';
import { countsOf, type Month, monthsOf, spansOf, type YearDay } from './year-days.ts';
import './rules.css';

const m = t.rules.calendar;
type Year = AnswerOf<'GET /api/v1/holiday-notices'>['years'][number];

/** Twelve months with the days off and the weekends worked, and the notice that says so. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const query = useApi('GET /api/v1/holiday-notices', {});
  const asked = Number(search.get('year'));
  const year = asked > 0 ? asked : Number((today ?? new Date().toISOString()).slice(0, 4));
  const years = query.data?.years.map((one) => one.year) ?? [];
  const goTo = (to: number): void => setSearch({ year: String(to) }, { replace: true });
  return (
    <>
      <PageHead title={m.title(year)} />
      <RulesTabs current="calendar" />
      <div className="calendar-head">
        <Button
          icon={<LeftOutlined />}
          aria-label={m.previous}
          disabled={!years.includes(year - 1)}
          onClick={() => goTo(year - 1)}
        />
        <Select
          aria-label={m.year}
          value={year}
          showSearch
          options={[...years].reverse().map((value) => ({ value, label: t.rules.changes.year(value) }))}
          onChange={goTo}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={m.next}
          disabled={!years.includes(year + 1)}
          onClick={() => goTo(year + 1)}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {m.print}
        </Button>
      </div>
      <Loaded query={query} rows={10}>
        {(notices) => {
          const found = notices.years.find((one) => one.year === year);
          return found === undefined ? (
            <Alert type="info" title={m.missing(year)} />
          ) : (
            <Shown notice={found} today={today} />
          );
        }}
      </Loaded>
      <Progress />
      <NoticeProposals />
    </>
  );
}

function Shown({ notice, today }: { readonly notice: Year; readonly today: string | undefined }) {
  const { year, status } = notice;
  const counts = countsOf(year, notice);
  return (
    <>
      {status === 'provisional' && <Alert className="part" type="warning" showIcon title={m.provisional} />}
      <p>
        {m.notice}：{notice.notice ?? m.noNotice}
        <br />
        {m.yearSum(counts.working, counts.statutory, counts.off, counts.makeup)}
      </p>
      <div className="months-of-year">
        {monthsOf(year, notice).map((month) => (
          <MonthTable key={month.month} month={month} today={today} />
        ))}
      </div>
      <Spans notice={notice} />
    </>
  );
}

function MonthTable({ month, today }: { readonly month: Month; readonly today: string | undefined }) {
  return (
    <div className="month-table">
      <table>
        <caption>
          {m.month(month.month)}
          <span className="second">{m.monthSum(month.working)}</span>
        </caption>
        <thead>
          <tr>
            {m.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, index) => (
            <tr key={index}>
              {week.map((place, at) =>
                place === null ? <td key={at} /> : <DayCell key={at} place={place} isToday={place.day === today} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The number of the day; 休 and 班 in words, so that colour only repeats it. */
function DayCell({ place: { day, kind }, isToday }: { readonly place: YearDay; readonly isToday: boolean }) {
  const flag = kind === 'makeup' ? m.makeup : kind === 'off' || kind === 'statutory' ? m.off : null;
  const title = m.dayLabel(dayText(day), weekdayOf(day), m.kinds[kind]) + (isToday ? `，${m.today}` : '');
  return (
    <td
      className={isToday ? `${kind} today` : kind}
      title={title}
      aria-label={title}
      {...(isToday ? { 'aria-current': 'date' } : {})}
    >
      {Number(day.slice(8))}
      {flag !== null && <span className="flag">{flag}</span>}
    </td>
  );
}

function Spans({ notice }: { readonly notice: Year }) {
  const spans = spansOf(notice.year, notice);
  if (spans.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{m.spans}</h2>
      <Table
        size="small"
        rowKey="from"
        pagination={false}
        dataSource={[...spans]}
        columns={[
          {
            title: m.span.days,
            render: (_, { from, to }) =>
              from === to
                ? `${dayText(from)}（${weekdayOf(from)}）`
                : `${dayText(from)}（${weekdayOf(from)}）至${dayText(to)}（${weekdayOf(to)}）`,
          },
          {
            title: m.span.kind,
            render: (_, { kind }) => <Mark tone={kind === 'off' ? 'bad' : 'info'}>{m.kinds[kind]}</Mark>,
          },
          { title: m.span.count, dataIndex: 'days', align: 'right' },
        ]}
      />
    </section>
  );
}

/** How far open clocks have come onto a notice that was entered. */
function Progress() {
  const { roles } = useSession();
  const isReader = READERS.some((role) => roles.includes(role));
  const { data } = useApi('GET /api/v1/calendar-recount', {}, { enabled: isReader });
  if (data === undefined || data.done || data.left === 0) return null;
  return <Alert className="part" type="info" showIcon title={m.recount(data.left)} />;
}
