import type { Briefing } from '@qingxin/application';
import type { BriefingSheet, BriefingUnitLine } from '@qingxin/documents';
import type { Instant } from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';
import { leaderWords, lineOf } from './briefing-words.ts';
import type { Counts, FigureView, OverdueView } from './briefing-counts.ts';

const ISSUER = '区根治欠薪工作领导小组办公室';
const UNNAMED = '未编号';
const NOBODY = '未明确';

interface Counted {
  readonly figures: readonly FigureView[];
  readonly overdue: OverdueView;
  readonly units: readonly Counts[];
  readonly sectors: readonly Counts[];
  readonly demo: boolean;
}

/** The report in words, as its files have it. */
export function sheetOf(
  {
    asOf,
    since,
    hash,
    facts,
    names,
  }: Briefing & { readonly asOf: Instant; readonly since: Instant; readonly names: Names },
  { figures, overdue, units, sectors, demo }: Counted,
): BriefingSheet {
  const line = (name: string, { received, closed, uncleared, overdue: late }: Counts): BriefingUnitLine => ({
    ...{ name, received, closed, uncleared, overdue: late },
  });
  return {
    ...{ issuer: ISSUER, asOf, since, hash, demo },
    lines: [
      ...figures.map(({ title, matters, people, fen, fenUnknown, change }) => ({
        ...{ title, matters, people, fen, fenUnknown, change },
      })),
      { title: '超期', matters: overdue.matters, people: null, fen: null, fenUnknown: 0, change: overdue.change },
    ],
    units: units.map((one) => line(names.unit(one.key) ?? '尚无单位', one)),
    sectors: sectors.map((one) => line(one.key ?? '未并案', one)),
    red: facts.red.map((one) => ({
      number: one.number ?? UNNAMED,
      line: lineOf(one),
      person: names.person(one.person) ?? nobodyIn(names.unit(one.unit)),
    })),
    leaders: facts.leaders.map((one) => ({
      number: one.number ?? UNNAMED,
      what: `${leaderWords(one)}${one.since === null ? '' : `（自${one.since}）`}`,
      unit: names.unit(one.unit) ?? NOBODY,
    })),
  };
}

function nobodyIn(unit: string | null): string {
  return unit === null ? NOBODY : `${unit}（未明确到人）`;
}
