import {
  type Actor,
  type CountedReport,
  dutyKindOf,
  type DutyState,
  type Instant,
  type OrganisationView,
  reportPeriod,
  versionInForce,
} from '@qingxin/domain';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { ReportBook } from './report-book.ts';

interface DrawingAsked {
  readonly stream: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly organisation: OrganisationView;
  readonly at: Instant;
}

/** What a report that is drawn now counts: its figures come from the log alone. */
export class DrawnReports {
  readonly #book: ReportBook;

  constructor(book: ReportBook) {
    this.#book = book;
  }

  /** Null: there is no such template, or none of its versions is in force. Refuses `report-period-invalid`. */
  async counted(
    { stream, payload, actor, organisation, at }: DrawingAsked,
    journal: Pick<StreamJournal, 'open'>,
  ): Promise<CountedReport | null> {
    const every = dutyKindOf(stream)?.every;
    const { templates } = (await journal.open(stream)).state as DutyState;
    const known = templates[String(payload['templateId'])];
    const version = known === undefined ? null : versionInForce(known);
    if (every === undefined || version === null) return null;
    const { cutOffHour, rows, columns, filters } = version.template;
    const period = reportPeriod(every, String(payload['period']), cutOffHour);
    const shape = { cutOffHour, rows, columns, filters };
    const position = await this.#book.cutOff();
    return (await this.#book.read({ actor, organisation, shape, period, asOf: at, position })).counted;
  }
}
