import type { AnswerOf } from '../../../api/client.ts';
import { Link } from 'react-router';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { periodText, PUBLICATION_DUTY, publicationPath } from '../../publication/model.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import { dayOf, Facts } from '../said.tsx';

type Duty = AnswerOf<'GET /api/v1/duties/{id}'>;
type Period = Duty['periods'][number];
type Report = Period['reports'][number];

const m = t.matterPage.duty;

/** A standing duty: what it asks, and period by period which unit reported when. */
export function DutyOverview({ data }: { readonly data: Duty }) {
  return (
    <>
      {data.id === PUBLICATION_DUTY && <Publications data={data} />}
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.source, value: data.source, wide: true },
            { label: m.form, value: word(m.forms, data.form) },
            { label: m.started, value: data.started === null ? null : dayOf(data.started.from) },
            {
              label: m.next,
              value:
                data.next === null ? null : (
                  <>
                    {periodText(data.next.period)}（{dayOf(data.next.from)}至{dayOf(data.next.to)}）
                  </>
                ),
            },
          ]}
        />
      </Part>
      {data.periods.map((period) => (
        <PeriodPart key={period.period} period={period} />
      ))}
      <Tasks tasks={data.tasks} />
      <Ladders ladders={data.ladders} />
    </>
  );
}

/** The quarters of this duty have pages of their own: what goes out is drawn, chosen and decided there. */
function Publications({ data: { periods, next } }: { readonly data: Duty }) {
  const quarters = [...new Set([...(next === null ? [] : [next.period]), ...periods.map(({ period }) => period)])];
  if (quarters.length === 0) return null;
  return (
    <Part title={m.publications}>
      <ul>
        {quarters.map((period) => (
          <li key={period}>
            <Link to={publicationPath(period)}>{t.publication.goto(periodText(period))}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function PeriodPart({ period }: { readonly period: Period }) {
  return (
    <Part title={`${m.period} ${periodText(period.period)}`}>
      <p className="second">
        {dayOf(period.from)}至{dayOf(period.to)}
      </p>
      <Rows<Report>
        rows={period.reports.filter(({ released }) => !released)}
        rowKey={({ unit }) => unit}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.due, render: (_, { due }) => dayOf(due) },
          {
            title: m.reported,
            render: (_, { editions }) => {
              const newest = editions[editions.length - 1];
              return newest === undefined ? (
                m.awaited
              ) : (
                <>
                  {dayOf(newest.filedOn)} {newest.zero && m.zero}
                </>
              );
            },
          },
          {
            title: t.matterPage.clocks.state,
            render: (_, { clockStatus, workingDaysLate }) => (
              <>
                {word(t.words.clockStatus, clockStatus)} {(workingDaysLate ?? 0) > 0 && m.late(workingDaysLate ?? 0)}
              </>
            ),
          },
        ]}
      />
    </Part>
  );
}
