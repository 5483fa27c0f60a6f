import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { useKeyBindings } from '../../../keyboard/keys-provider.tsx';
import { t } from '../../../messages/index.ts';
import { Mark, type Tone } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { dayOfInterview, type Interview, type InterviewStage, monthAfter, stageOf, weeksOf } from './month.ts';

const m = t.supervision.interviews;

const TONES: Readonly<Record<InterviewStage, Tone>> = {
  drafted: 'plain',
  issued: 'info',
  due: 'warn',
  held: 'good',
  absent: 'bad',
};

/** 约谈 of a month, each on its day; a table, so that days and weeks are read as such. */
export function MonthGrid({
  interviews,
  today,
  month,
  onMonth,
}: {
  readonly interviews: readonly Interview[];
  readonly today: string;
  /** `2026-05`. */
  readonly month: string;
  readonly onMonth: (month: string | null) => void;
}) {
  const go = (months: number) => (): void => onMonth(monthAfter(month, months));
  useKeyBindings(m.calendar, [
    { keys: '[', label: m.before, run: go(-1) },
    { keys: ']', label: m.after, run: go(1) },
    { keys: '0', label: m.thisMonth, run: () => onMonth(null) },
  ]);
  const [year = '', ordinal = ''] = month.split('-');
  const dated = interviews.filter((one) => dayOfInterview(one)?.startsWith(month) === true);
  const undated = interviews.filter((one) => dayOfInterview(one) === null);
  return (
    <section>
      <Space className="lane-filters">
        <Button icon={<LeftOutlined />} aria-label={m.before} onClick={go(-1)} />
        <h2 className="month-name" aria-live="polite">
          {m.monthOf(Number(year), Number(ordinal), dated.length)}
        </h2>
        <Button icon={<RightOutlined />} aria-label={m.after} onClick={go(1)} />
        <Button onClick={() => onMonth(null)}>{m.thisMonth}</Button>
      </Space>
      <div className="month-scroll" tabIndex={0} role="region" aria-label={m.calendar}>
        <table className="month">
          <thead>
            <tr>
              {m.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell
                    key={day}
                    day={day}
                    isOther={!day.startsWith(month)}
                    today={today}
                    interviews={interviews.filter((one) => dayOfInterview(one) === day)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undated.length > 0 && (
        <>
          <h3>{m.undated}</h3>
          <Entries interviews={undated} today={today} />
        </>
      )}
    </section>
  );
}

function DayCell({
  day,
  today,
  isOther,
  interviews,
}: {
  readonly day: string;
  readonly today: string;
  readonly isOther: boolean;
  readonly interviews: readonly Interview[];
}) {
  const [, month = '', date = ''] = day.split('-');
  return (
    <td className={isOther ? 'other' : undefined} {...(day === today ? { 'aria-current': 'date' as const } : {})}>
      <div className="month-day">
        <time dateTime={day}>{isOther ? `${Number(month)}/${Number(date)}` : Number(date)}</time>{' '}
        {day === today && <Mark tone="warn">{m.today}</Mark>}
      </div>
      <Entries interviews={interviews} today={today} />
    </td>
  );
}

function Entries({ interviews, today }: { readonly interviews: readonly Interview[]; readonly today: string }) {
  if (interviews.length === 0) return null;
  return (
    <ul>
      {interviews.map((one) => {
        const stage = stageOf(one, today);
        return (
          <li key={one.id}>
            <Link to={matterPath('supervision', one.id)}>{one.unitName ?? one.unit}</Link>{' '}
            <Mark tone={TONES[stage]}>{m.stages[stage]}</Mark>
            {one.promises > 0 && <div className="second">{m.promises(one.promisesOpen, one.promises)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
