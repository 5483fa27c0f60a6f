import type { AnswerOf } from '../../../api/client.ts';
import type { Lines } from './course-chart.tsx';

type DayLine = AnswerOf<'GET /api/v1/supervision/course'>['days'][number];

export const WORK_OF_COURSE = ['open', 'overdue', 'paused'] as const;
export const MEASURES_OF_COURSE = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;
type Name = (typeof WORK_OF_COURSE)[number] | (typeof MEASURES_OF_COURSE)[number];

/** One line for each figure, its days as `5-12`, with the year where it changes. */
export function linesOfCourse(
  days: readonly DayLine[],
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): Lines {
  const labels = days.map(({ day }, index) => {
    const [year = '', month = '', date = ''] = day.split('-');
    const short = `${Number(month)}-${Number(date)}`;
    return index > 0 && days[index - 1]?.day.startsWith(year) === true ? short : `${year}-${short}`;
  });
  return { labels, series: names.map((name) => ({ name: words[name], values: days.map((line) => line[name]) })) };
}
