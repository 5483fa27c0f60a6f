import { Link } from 'react-router';
import { t } from '../../../messages/index.ts';
import { dayText, Mark, weekdayOf } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { type Interview } from './month.ts';

const m = t.supervision.interviews;

/** 约谈 by their days: those to come first, then without a day, then those past. */
export function InterviewDays({
  interviews: items,
  today,
}: {
  readonly interviews: readonly Interview[];
  readonly today: string;
}) {
  const on = (one: Interview): string => one.on ?? '';
  const ahead = items.filter((one) => on(one) >= today && one.on !== null).sort((a, b) => on(a).localeCompare(on(b)));
  const undated = items.filter((one) => one.on === null);
  const past = items.filter((one) => one.on !== null && on(one) < today).sort((a, b) => on(b).localeCompare(on(a)));
  return (
    <>
      <Days title={m.ahead} interviews={ahead} today={today} />
      <Days title={m.undated} interviews={undated} today={today} />
      <Days title={m.past} interviews={past} today={today} />
    </>
  );
}

function Days({
  title,
  interviews,
  today,
}: {
  readonly title: string;
  readonly interviews: readonly Interview[];
  readonly today: string;
}) {
  if (interviews.length === 0) return null;
  const days = [...new Set(interviews.map(({ on }) => on))];
  return (
    <section className="part">
      <h2>
        {title}（{interviews.length}）
      </h2>
      {days.map((day) => (
        <div key={day ?? ''} className="interview-day">
          <h3>
            {day === null ? m.undated : `${dayText(day)} ${weekdayOf(day)}`}{' '}
            {day === today && <Mark tone="warn">{m.today}</Mark>}
          </h3>
          <ul className="recent">
            {interviews
              .filter(({ on }) => on === day)
              .map((one) => (
                <li key={one.id}>
                  <Link to={matterPath('supervision', one.id)}>{one.unitName ?? one.unit}</Link>{' '}
                  {one.status === 'drafted' && <Mark>{m.drafted}</Mark>}
                  <Outcome interview={one} isPast={day !== null && day < today} />
                  <span className="second">
                    {[
                      one.number,
                      one.place,
                      one.called === null ? null : (m.called[one.called as keyof typeof m.called] ?? null),
                      one.promises > 0 ? m.promises(one.promisesOpen, one.promises) : null,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Outcome({
  interview: { heldOn, came, status },
  isPast,
}: {
  readonly interview: Interview;
  readonly isPast: boolean;
}) {
  if (heldOn !== null) {
    return came === false ? (
      <Mark tone="bad">{m.absent(dayText(heldOn))}</Mark>
    ) : (
      <Mark tone="good">{m.held(dayText(heldOn))}</Mark>
    );
  }
  return isPast && status === 'issued' ? <Mark tone="warn">{m.missing}</Mark> : null;
}
