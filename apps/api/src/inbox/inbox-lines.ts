import type { PersonalDataReading } from '@qingxin/application';
import {
  CHANNEL,
  dayNumber,
  type Instant,
  isChannel,
  localDayOf,
  type NodeId,
  NODES,
  type Rung,
  type WorkingCalendar,
} from '@qingxin/domain';
import type { InboxItem } from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import type { Names } from '../matters/labels.ts';
import { keyOf } from './seen-tasks.ts';

/** What the lines of a list are said with: names, and the calendar that days are counted by as of a moment. */
export interface Saying {
  readonly names: Names;
  readonly calendar: WorkingCalendar;
  readonly at: Instant;
  /** Lines that are new to whoever reads. */
  readonly unread?: ReadonlySet<string>;
  /** Subjects that asked for secrecy after the moment that is looked at. */
  readonly concealed?: ReadonlySet<string>;
}

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  ...{ E1: '催办', E2: '督办', E3: '约谈', E4: '通报', E5: '问责' },
};

const CONCEALED = '保密';
const UNKNOWN = '不详';
const ERASED = '已依法删除';

/** Lines of work as screens show them: names of people masked, words of officers in clear. */
export async function linesOf(
  items: readonly InboxItem[],
  saying: Saying,
  personal: PersonalDataReading,
): Promise<readonly object[]> {
  const sealed = items.map(({ stream, urgentReason, note, party }) => ({
    stream,
    answer: { reason: urgentReason, note: note?.text ?? null, name: nameIn(party, saying) },
  }));
  const shown = (await personal.maskedEach(sealed)) as readonly Opened[];
  return items.map((item, index) => lineOf(item, shown[index] ?? NOTHING, saying));
}

interface Opened {
  readonly reason: string | null;
  readonly note: string | null;
  readonly name: { readonly masked: string | null } | null;
}

const NOTHING: Opened = { reason: null, note: null, name: null };

function nameIn(party: InboxItem['party'], { concealed }: Saying) {
  const name = party?.name ?? null;
  return name === null || concealed?.has(name.subject) === true ? null : name;
}

function lineOf(
  { stream, version: _version, party, urgentReason: _reason, note, coUnits, byAt, bucket, ...item }: InboxItem,
  opened: Opened,
  saying: Saying,
): object {
  const { names, unread } = saying;
  return {
    ...item,
    id: idOf(stream),
    unitName: names.unit(item.unit),
    assigneeShownAs: names.person(item.assignee),
    stageLabel: item.stage !== null && item.stage in NODES ? NODES[item.stage as NodeId] : null,
    channelLabel: item.channel !== null && isChannel(item.channel) ? CHANNEL[item.channel] : null,
    remainingWorkingDays: item.clockStatus === 'paused' ? null : remainingOf(item.dueDay, saying),
    urgentReason: opened.reason,
    party: partyView(party, opened, saying),
    leadUnitName: names.unit(item.leadUnit),
    coUnits: (coUnits ?? []).map((unit) => ({ unit, name: names.unit(unit) })),
    rungLabel: item.rung !== null && item.rung in RUNG_WORDS ? RUNG_WORDS[item.rung as Rung] : null,
    note: note === null ? null : { text: opened.note, by: note.by, shownAs: names.person(note.by), at: note.at },
    unread: unread?.has(keyOf({ stream, taskId: item.taskId })) === true,
    by: byAt === null ? null : byView(byAt, bucket, saying),
  };
}

function partyView(party: InboxItem['party'], { name }: Opened, { concealed }: Saying): object | null {
  if (party === null) return null;
  const subject = party.name?.subject;
  if (party.concealed || (subject !== undefined && concealed?.has(subject) === true))
    return { shownAs: CONCEALED, concealed: true };
  if (party.name === null) return { shownAs: UNKNOWN, concealed: false };
  return { shownAs: name?.masked ?? ERASED, concealed: false };
}

/** A date is late from the instant on that follows its day; hours end on the day they lie in. */
function byView(at: Instant, bucket: InboxItem['bucket'], saying: Saying): object {
  const day = localDayOf(new Date(Date.parse(at) - 1).toISOString());
  return { at, day, bucket, remainingWorkingDays: remainingOf(day, saying) };
}

/** As the clock of the work counts them: those after today up to the due day, negative = so many that have passed since. */
function remainingOf(day: string | null, { calendar, at }: Saying): number | null {
  if (day === null) return null;
  return calendar.span.workingThrough(dayNumber(day)) - calendar.span.workingThrough(dayNumber(localDayOf(at)));
}
