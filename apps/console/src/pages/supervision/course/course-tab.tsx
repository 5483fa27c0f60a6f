import { Empty, Segmented, Skeleton, Table } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { Day, Loaded } from '../../../shared/index.ts';
import { linesOfCourse, MEASURES_OF_COURSE, WORK_OF_COURSE } from './lines.ts';

const m = t.supervision.course;
const CourseChart = lazy(async () => ({ default: (await import('./course-chart.tsx')).CourseChart }));
const SPANS = ['30', '90', '365'] as const;
type DayLine = AnswerOf<'GET /api/v1/supervision/course'>['days'][number];

/** Open work and measures day by day: two charts, and the table that says the same. */
export function CourseTab({ unit }: { readonly unit: string | undefined }) {
  const [search, setSearch] = useSearchParams();
  const days = SPANS.find((span) => span === search.get('days')) ?? '30';
  const query = useApi('GET /api/v1/supervision/course', { query: { unit, days } }, { live: 'list' });
  const choose = (chosen: string): void => {
    const next = new URLSearchParams(search);
    next.set('days', chosen);
    setSearch(next);
  };
  return (
    <>
      <Segmented<string>
        className="lane-filters no-print"
        aria-label={m.label}
        value={days}
        options={SPANS.map((value) => ({ value, label: m.days[value] }))}
        onChange={choose}
      />
      <p className="second">{m.note}</p>
      <Loaded query={query} rows={8}>
        {(data) => <Course days={data.days} unit={unit} />}
      </Loaded>
    </>
  );
}

function Course({ days, unit }: { readonly days: readonly DayLine[]; readonly unit: string | undefined }) {
  const work = useMemo(() => linesOfCourse(days, WORK_OF_COURSE, m.series), [days]);
  const measures = useMemo(() => linesOfCourse(days, MEASURES_OF_COURSE, m.series), [days]);
  const all = [...WORK_OF_COURSE, ...MEASURES_OF_COURSE];
  if (days.every((line) => all.every((name) => line[name] === 0))) return <Empty description={m.none} />;
  const boardOf = (at: string): string =>
    `/supervision?${new URLSearchParams({ ...(unit === undefined ? {} : { unit }), asOf: at }).toString()}`;
  return (
    <>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
        <div className="course-charts">
          <CourseChart lines={work} label={m.chart(m.work)} />
          <CourseChart lines={measures} label={m.chart(m.measures)} />
        </div>
      </Suspense>
      <Table<DayLine>
        size="small"
        className="board-scroll"
        rowKey="day"
        pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...days].reverse()}
        columns={[
          {
            title: m.day,
            render: (_, { day, at }) => (
              <Link to={boardOf(at)}>
                <Day day={day} />
              </Link>
            ),
          },
          ...all.map((name) => ({ title: m.series[name], dataIndex: name, align: 'right' as const })),
        ]}
      />
    </>
  );
}
