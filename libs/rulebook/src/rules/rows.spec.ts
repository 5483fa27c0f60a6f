import { describe, expect, it } from '@jest/globals';
import {
  deadline,
  isElapsed,
  isLocalDay,
  localDayOf,
  PARAMETER_MEANINGS,
  USUAL_NUMBERS,
  USUAL_RETENTION,
} from '@qingxin/domain';
import { calendarBook } from '../calendar/calendar-book.ts';
import { UNPUBLISHED_YEARS } from '../calendar/unpublished-years.ts';
import { PUBLISHED_YEARS } from '../calendar/published-years.ts';
import { checkRules, loadRulebook } from '../loader.ts';
import { periodOn } from '../period.ts';
import { DUTY_PREDICATES, EXCLUSIVE_PREDICATES, OWNER_MEANINGS, PREDICATE_MEANINGS } from '../vocabulary.ts';
import type { RuleVocabulary } from '../vocabulary.ts';
import { STEP_PREDICATES } from '../step-vocabulary.ts';
import { RULE_ROWS } from './all-rows.ts';

const { calendar } = calendarBook(1);

/** Taken from the rows themselves: whether the domain knows these names is proven where the two meet. */
const events = (
  kind: 'complaint' | 'case' | 'company' | 'project' | 'duty' | 'supervision' | 'emergency' | 'conduct',
): readonly string[] =>
  RULE_ROWS.filter((row) => row.streamKind === kind || row.alsoIn?.includes(kind)).flatMap((row) =>
    [...row.starts, ...row.meets, ...(row.pauses ?? []), ...(row.resumes ?? []), ...(row.ends ?? [])].map(
      (each) => each.event,
    ),
  );

const vocabulary: RuleVocabulary = {
  eventTypes: {
    complaint: events('complaint'),
    case: events('case'),
    company: events('company'),
    project: events('project'),
    duty: events('duty'),
    supervision: events('supervision'),
    emergency: events('emergency'),
    conduct: events('conduct'),
  },
  predicates: [...Object.keys(PREDICATE_MEANINGS), ...STEP_PREDICATES, ...DUTY_PREDICATES],
  owners: Object.keys(OWNER_MEANINGS),
  roles: ['unit-head', 'coordinator', 'leading-group'],
  exclusive: EXCLUSIVE_PREDICATES,
};

describe('the rules shipped with the product', () => {
  it('are consistent in every check of the loader', () => {
    expect(checkRules(RULE_ROWS, vocabulary).problems).toEqual([]);
  });

  it.each(RULE_ROWS.map(({ id, title, text }) => [id, `${title}${text}`]))(
    '%s speaks in the words of the glossary',
    (_id, words) => {
      expect(words).not.toMatch(/延长|挂起|诉求人|督办阶梯|分户/);
    },
  );

  it('name no number whose meaning and bounds nobody has written down, and keep within them', () => {
    const numbers = RULE_ROWS.flatMap(({ id, parameters = {} }) =>
      Object.entries(parameters).map(([name, value]) => ({ id, name, value, meaning: PARAMETER_MEANINGS[name] })),
    );
    const outside = numbers.filter(
      ({ value, meaning }) => meaning === undefined || value < meaning.least || value > meaning.most,
    );
    expect(outside).toEqual([]);
    expect(new Set(numbers.map(({ name }) => name))).toEqual(new Set(Object.keys(PARAMETER_MEANINGS)));
  });

  it('say of the numbers that acts read what is usual where they say nothing', () => {
    const said = Object.keys(USUAL_NUMBERS).map((rule) => [rule, RULE_ROWS.find(({ id }) => id === rule)?.parameters]);
    expect(Object.fromEntries(said)).toEqual(USUAL_NUMBERS);
    expect(RULE_ROWS.find(({ id }) => id === 'D-RETENTION')?.choices).toEqual(USUAL_RETENTION);
    expect(RULE_ROWS.find(({ id }) => id === 'S10-09-LEDGERS')?.end).toMatchObject({ amount: 3, unit: 'year' });
  });

  it('use every predicate and every owner that is described, and no other', () => {
    const used = new Set(
      RULE_ROWS.flatMap((row) =>
        [...row.starts, ...row.meets, ...(row.pauses ?? []), ...(row.resumes ?? []), ...(row.ends ?? [])].flatMap(
          (each) => each.when ?? [],
        ),
      ),
    );
    const described = [...used].filter((name) => !STEP_PREDICATES.includes(name) && !DUTY_PREDICATES.includes(name));
    expect(described.sort()).toEqual(Object.keys(PREDICATE_MEANINGS).sort());
    const timed = RULE_ROWS.filter((row) => row.streamKind !== null);
    const owners = timed.flatMap(({ owes, extension }) => [
      owes,
      ...(extension?.grants === undefined ? [] : [extension.grants]),
    ]);
    expect([...new Set(owners)].sort()).toEqual(Object.keys(OWNER_MEANINGS).sort());
  });

  const dated = RULE_ROWS.flatMap((row) =>
    row.examples.flatMap((example) => {
      const period = periodOn(row, localDayOf(example.start));
      return period === null ? [] : [{ id: row.id, title: row.title, period, ...example }];
    }),
  );

  it.each(dated)('$id $title: $start → $due', ({ period, start, due }) => {
    const counted = deadline(
      { ...period, start: isElapsed(period.unit) || isLocalDay(start) ? start : localDayOf(start) },
      calendar,
    );
    expect(isElapsed(period.unit) ? counted.dueAt : counted.due).toBe(due);
    expect(counted.provisional).toBe(false);
  });

  it('bind 人社 alone to the statutory clocks of inspection', () => {
    const book = loadRulebook(RULE_ROWS, vocabulary);
    const governing = (...holding: readonly string[]) =>
      book
        .governing('complaint', 'ComplaintReceivedByUnit', '2026-03-02', (name) => holding.includes(name))
        .map((row) => [row.id, row.tier, row.mark]);
    expect(governing('isComplaint', 'receivedByHrss')).toEqual([['S2-01', 'statutory', 'S']]);
    expect(governing('isReport', 'receivedByHrss')).toEqual([['S2-05-REPORT', 'local', 'P']]);
    expect(governing('isComplaint', 'notHrss')).toEqual([['S2-05-UNIT', 'local', 'P']]);
  });

  it('apply the petition regulation from 2022-05-01 only', () => {
    const book = loadRulebook(RULE_ROWS, vocabulary);
    expect(book.versionOn('S9-03', '2022-04-30')).toBeNull();
    expect(book.versionOn('S9-03', '2022-05-01')?.id).toBe('S9-03');
  });

  it('shorten the inspection target from New Year to the eve of the Spring Festival and not a day longer', () => {
    const target = RULE_ROWS.find((row) => row.id === 'S3-04');
    const springDays = [...PUBLISHED_YEARS, ...UNPUBLISHED_YEARS];
    for (const season of target?.seasonal ?? []) {
      const year = Number(season.to.slice(0, 4));
      const statutory = springDays.find((each) => each.year === year)?.statutory ?? [];
      const festival = statutory.filter((day) => day > `${year}-01-15` && day < `${year}-03-01`);
      const eveIsListed = year >= 2025;
      const expected = eveIsListed ? festival[0] : undefined;
      if (expected !== undefined) expect(season.to).toBe(expected);
      else expect(localDayOf(`${season.to}T16:00:00Z`)).toBe(festival[0]);
      expect(season.from).toBe(`${year}-01-01`);
    }
    expect(target?.seasonal?.length).toBe(13);
  });

  it('enter the ladder at E2 when law lapsed and at E1 when the district’s own number did', () => {
    for (const row of RULE_ROWS) {
      // A contractor's or an owner's date: when it passes, the supervising unit finds a breach. Of a report against officials nobody else may know.
      const kept = row.streamKind === 'project' || row.streamKind === 'conduct';
      const expected = row.waitedOut === true || kept ? null : 'E2';
      if (row.onLapse === 'E2') expect(row.tier === 'statutory' || row.id.startsWith('S10-01')).toBe(true);
      if (row.streamKind !== null && row.tier === 'statutory' && row.end.kind === 'period')
        expect(row.onLapse).toBe(expected);
    }
  });
});
