import {
  type Instant,
  type LocalDay,
  localDayOf,
  type OrganisationView,
  type Rulebook,
  type StreamState,
  type WorkingCalendar,
} from '@qingxin/domain';
import { streamIdOf } from '@qingxin/event-store';
import type { Opened, StreamJournal } from '../door/stream-journal.ts';

/** What decisions read beside their own stream. Each is a fold of its stream, so that a change is an event. */
export interface References {
  readonly organisation: OrganisationView;
  readonly rules: Rulebook;
  readonly calendar: WorkingCalendar;
}

/** A view with what is wrong in it, in Chinese, for whoever looks after the district; mostly nothing. */
export interface Looked<T> {
  readonly view: T;
  readonly flaws: readonly string[];
}

/** How the three states are looked at. Appointments begin and end by the day, so the organisation's view has a time. */
export interface ReferenceViews {
  organisation(state: StreamState, at: Instant): Looked<OrganisationView>;
  rules(state: StreamState): Looked<Rulebook>;
  calendar(state: StreamState): Looked<WorkingCalendar>;
}

interface Kept<T> extends Looked<T> {
  readonly version: number;
  readonly day: LocalDay | null;
}

const UNREADABLE: Readonly<Record<keyof typeof STREAM_IDS, string>> = {
  organisation: '机构人员的最新变更无法载入，仍按此前的办理',
  rulebook: '规则库的最新变更无法载入，仍按此前的规则办理',
  calendar: '工作日历的最新变更无法载入，仍按此前的日历推算',
};

/** Worked out once: every command asks for the versions of the three. */
const STREAM_IDS = {
  organisation: streamIdOf('organisation'),
  rulebook: streamIdOf('rulebook'),
  calendar: streamIdOf('calendar'),
} as const;

/** The district's organisation, rulebook and calendar as of the versions a load has seen. */
export class ReferenceBook {
  readonly #journal: StreamJournal;
  readonly #views: ReferenceViews;
  #organisation: Kept<OrganisationView> | null = null;
  #rules: Kept<Rulebook> | null = null;
  #calendar: Kept<WorkingCalendar> | null = null;
  #hour: { readonly is: string; readonly day: LocalDay } = { is: '', day: '' };

  constructor(journal: StreamJournal, views: ReferenceViews) {
    this.#journal = journal;
    this.#views = views;
  }

  /** Reads again only those streams that have moved since this process last looked. */
  async asSeen(heads: Opened['referenceHeads'], at: Instant): Promise<References> {
    const views = this.#views;
    const organisation = await this.#refreshed('organisation', heads, this.#organisation, {
      day: this.#dayOf(at),
      view: (state) => views.organisation(state, at),
    });
    const rules = await this.#refreshed('rulebook', heads, this.#rules, {
      day: null,
      view: (state) => views.rules(state),
    });
    const calendar = await this.#refreshed('calendar', heads, this.#calendar, {
      day: null,
      view: (state) => views.calendar(state),
    });
    this.#organisation = organisation;
    this.#rules = rules;
    this.#calendar = calendar;
    return { organisation: organisation.view, rules: rules.view, calendar: calendar.view };
  }

  /** What is wrong with the views in use, in Chinese; empty when all is well. */
  flaws(): readonly string[] {
    return [this.#organisation, this.#rules, this.#calendar].flatMap((kept) => kept?.flaws ?? []);
  }

  /** Local days begin on the hour, so that one look serves all commands of an hour. */
  #dayOf(at: Instant): LocalDay {
    const hour = at.slice(0, 13);
    if (this.#hour.is !== hour) this.#hour = { is: hour, day: localDayOf(at) };
    return this.#hour.day;
  }

  async #refreshed<T>(
    stream: keyof typeof STREAM_IDS,
    heads: Opened['referenceHeads'],
    kept: Kept<T> | null,
    look: { readonly day: LocalDay | null; readonly view: (state: StreamState) => Looked<T> },
  ): Promise<Kept<T>> {
    const seen = heads.get(STREAM_IDS[stream]) ?? 0;
    if (kept !== null && kept.version >= seen && kept.day === look.day) return kept;
    const { state } = await this.#journal.open(stream);
    const { version } = state;
    try {
      return { version, day: look.day, ...look.view(state) };
    } catch (error) {
      // A change that cannot be read must not stop every command, the one that mends it among them.
      if (kept === null) throw error;
      return { version, day: look.day, view: kept.view, flaws: [UNREADABLE[stream]] };
    }
  }
}
