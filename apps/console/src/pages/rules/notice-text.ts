import { addDays, weekdayOf } from '../../shared/format.ts';

export interface NoticeDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: 'off' | 'makeup';
  /** What somebody has to look at in the paper again. */
  readonly doubts: readonly Doubt[];
}

/** `weekday`: the text says another one; `notWeekend`: work on a day that is a working day anyway; `twice`: said both ways. */
export type Doubt = 'weekday' | 'notWeekend' | 'twice';

export interface NoticeRead {
  readonly year: number | null;
  readonly notice: string | null;
  readonly publishedOn: string | null;
  readonly days: readonly NoticeDay[];
  /** Stretches of which the text names another number of days than it has. */
  readonly miscounted: readonly { readonly from: string; readonly said: number; readonly found: number }[];
}

const NUMBER = /国(?:办)?发明电[〔[［【(（]\s*(\d{4})\s*[〕\]］】)）]\s*(\d{1,3})\s*号/;
const OF_YEAR = /(\d{4})年\s*(?:部分)?节假日/;
/** A day, a way to a later day, what becomes of the days before it, how many they are, or the end of a sentence. */
const TOKEN = new RegExp(
  [
    '(?:(?<y>\\d{4})年)?(?:(?<m>\\d{1,2})月)?(?<d>\\d{1,2})日',
    '(?<iso>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?<!\\d)20\\d{6}(?!\\d))',
    '(?<to>至|到|—+|－|～|~)',
    '共\\s*(?<sum>\\d{1,2})\\s*天',
    '(?<work>上班|补班|调班|班)',
    '(?<off>放假|休假|休息|休)',
    '(?<end>[。；;\\n])',
    '[（(][^）)]*?(?:周|星期)(?<weekday>[一二三四五六日天])[^）)]*[）)]',
    '[（(][^）)]*[）)]',
  ].join('|'),
  'gu',
);

interface Told {
  readonly day: string;
  weekday?: string;
  /** Up to which later day it reaches. */
  until?: string;
}

/** Full-width figures as plain ones. */
const plain = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\r\n?/g, '\n');

/**
 * The days of a holiday notice out of its text, or out of a table with a day and 放假 or 上班 in each line. What it could
 * not make sense of is left out; who proposes it compares every day with the paper.
 * @param year what days without a year belong to where the text does not say it
 */
export function readNotice(pasted: string, year: number | null = null): NoticeRead {
  const text = plain(pasted);
  const number = NUMBER.exec(text);
  const of = Number(
    OF_YEAR.exec(text)?.[1] ?? /(?<!\d)(\d{4})[-/.年]/.exec(text.replace(NUMBER, ''))?.[1] ?? year ?? 0,
  );
  const days = new Map<string, NoticeDay>();
  const miscounted: { from: string; said: number; found: number }[] = [];
  let publishedOn: string | null = null;
  let pending: Told[] = [];
  let latest: readonly string[] = [];
  let reaches = false;
  const put = (kind: NoticeDay['kind']): void => {
    latest = pending.flatMap(({ day, until = day }) => stretch(day, until));
    for (const day of latest) days.set(day, judged(day, kind, days.get(day), pending));
    pending = [];
  };
  for (const { groups = {} } of text.replace(NUMBER, '').matchAll(TOKEN)) {
    const last = lastOf(pending);
    if (groups['d'] !== undefined || groups['iso'] !== undefined) {
      const day = dayOf(groups, of, last?.until ?? last?.day);
      if (day === null) continue;
      if (reaches && last !== undefined) last.until = day;
      else pending.push({ day });
      reaches = false;
    } else if (groups['to'] !== undefined) reaches = last !== undefined;
    else if (groups['weekday'] !== undefined && last !== undefined) {
      if (last.until === undefined) last.weekday = groups['weekday'];
    } else if (groups['work'] !== undefined) put('makeup');
    else if (groups['off'] !== undefined) {
      if (pending.length > 0) put('off');
    } else if (groups['sum'] !== undefined) {
      const [from] = latest;
      const said = Number(groups['sum']);
      if (from !== undefined && said !== latest.length) miscounted.push({ from, said, found: latest.length });
    } else if (groups['end'] !== undefined) {
      // A day of which nothing is said stands below the text: that of the notice itself.
      publishedOn = lastOf(pending)?.day ?? publishedOn;
      pending = [];
      reaches = false;
    }
  }
  return {
    ...{ year: of === 0 ? null : of, notice: number === null ? null : numberOf(number[0], number[1], number[2]) },
    publishedOn: lastOf(pending)?.day ?? publishedOn,
    days: [...days.values()].sort((one, other) => one.day.localeCompare(other.day)),
    miscounted,
  };
}

const numberOf = (whole: string, year = '', number = ''): string =>
  `${whole.startsWith('国办') ? '国办' : '国'}发明电〔${year}〕${number}号`;

const lastOf = (told: readonly Told[]): Told | undefined => told[told.length - 1];

type Groups = Readonly<Record<string, string | undefined>>;

/** `before`: the day said before it, whose month it may leave out. Null: no day of the calendar. */
function dayOf({ y, m, d, iso }: Groups, year: number, before: string | undefined): string | null {
  const [isoYear, isoMonth, isoDay] =
    iso === undefined
      ? []
      : /^\d{8}$/.test(iso)
        ? [iso.slice(0, 4), iso.slice(4, 6), iso.slice(6)]
        : iso.split(/[-/.]/);
  const month = isoMonth ?? m ?? before?.slice(5, 7);
  const of = isoYear ?? y ?? (m === undefined ? before?.slice(0, 4) : undefined) ?? String(year);
  if (month === undefined || of === '0') return null;
  const day = `${of}-${month.padStart(2, '0')}-${(isoDay ?? d ?? '').padStart(2, '0')}`;
  const isDay = !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(addDays(day, 1), -1) === day;
  return isDay ? day : null;
}

const LONGEST = 40;

function stretch(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= until && days.length < LONGEST; day = addDays(day, 1)) days.push(day);
  return days.length === 0 ? [from] : days;
}

function judged(day: string, kind: NoticeDay['kind'], before: NoticeDay | undefined, told: readonly Told[]): NoticeDay {
  const weekday = told.find((one) => one.day === day)?.weekday?.replace('天', '日');
  const doubts: readonly (Doubt | null)[] = [
    weekday !== undefined && !weekdayOf(day).endsWith(weekday) ? 'weekday' : null,
    kind === 'makeup' && !/[六日]$/.test(weekdayOf(day)) ? 'notWeekend' : null,
    before !== undefined && before.kind !== kind ? 'twice' : null,
  ];
  return { day, kind, doubts: doubts.filter((doubt) => doubt !== null) };
}

/** What the form of a proposal opens with; the days as they were read, each of which may be changed. */
export function proposalOf({ year, notice, publishedOn, days }: NoticeRead): object {
  const of = (kind: NoticeDay['kind']): readonly string[] =>
    days.filter((one) => one.kind === kind).map(({ day }) => day);
  return {
    ...(year === null ? {} : { year }),
    ...(notice === null ? {} : { notice }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...{ daysOff: of('off'), makeupDays: of('makeup') },
  };
}
