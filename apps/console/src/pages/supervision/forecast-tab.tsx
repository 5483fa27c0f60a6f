import { Empty, Table } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { Day, inBeijing, Loaded, Mark, weekdayOf } from '../../shared/index.ts';
import type { BoardAnswer } from './model.ts';

const m = t.supervision.forecast;
type DayLine = BoardAnswer['days'][number];

/** What ends in the next ten working days, by day and unit; each number opens its work. */
export function ForecastTab({
  query,
  unit,
  asOf,
}: {
  readonly query: UseQueryResult<BoardAnswer>;
  readonly unit: string | undefined;
  readonly asOf: string | null;
}) {
  return (
    <Loaded query={query} rows={6}>
      {({ at, days }) => {
        const today = inBeijing(at).day;
        const most = Math.max(1, ...days.map(({ count }) => count));
        const shown = days.filter(({ working, count }) => working || count > 0);
        if (days.every(({ count }) => count === 0)) return <Empty description={m.none} />;
        return (
          <>
            <p className="second">{m.note}</p>
            <Table<DayLine>
              size="small"
              rowKey="day"
              pagination={false}
              dataSource={[...shown]}
              className="forecast"
              columns={[
                {
                  title: m.day,
                  width: 220,
                  render: (_, { day, working }) => (
                    <>
                      <Day day={day} /> {weekdayOf(day)} {day === today && <Mark tone="warn">{m.dueToday}</Mark>}
                      {!working && <Mark>{m.off}</Mark>}
                    </>
                  ),
                },
                {
                  title: m.count,
                  width: 320,
                  render: (_, { day, count }) => (
                    <span className="forecast-bar">
                      <span className="forecast-fill" style={{ width: `${Math.round((220 * count) / most)}px` }} />
                      {count === 0 ? <span>0</span> : <Link to={workOn(day, unit, asOf)}>{count}</Link>}
                    </span>
                  ),
                },
                {
                  title: m.byUnit,
                  render: (_, { day, units }) =>
                    units.map((one) => (
                      <Link key={one.unit} className="forecast-unit" to={workOn(day, one.unit, asOf)}>
                        {one.unitName ?? one.unit} {one.count}
                      </Link>
                    )),
                },
              ]}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function workOn(day: string, unit: string | undefined, asOf: string | null): string {
  const more = { ...(unit === undefined ? {} : { unit }), ...(asOf === null ? {} : { asOf }) };
  const asked = new URLSearchParams({ which: 'in10', on: day, ...more });
  return `/supervision/work?${asked.toString()}`;
}
