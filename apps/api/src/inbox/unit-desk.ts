import { type Door, type PersonalDataReading, untoldWork } from '@qingxin/application';
import { type Actor, addDays, localDayOf, numberOn, refuse, startOfDay } from '@qingxin/domain';
import {
  type DoneQuery,
  type InboxQuery,
  severityBounds,
  type SupervisionQuery,
  type TaskRow,
} from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { districtNow } from '../district.ts';
import type { Labels } from '../matters/labels.ts';
import { scopeOf } from '../matters/scope.ts';
import { rungView } from '../supervision/supervision.ts';
import { linesOf } from './inbox-lines.ts';
import { queueOf } from './inbox.ts';

export interface DeskAsked {
  readonly since?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

interface Queries {
  readonly inbox: InboxQuery;
  readonly supervision: SupervisionQuery;
  readonly done: DoneQuery;
}

/** One screen for each unit: what is mine, what is late, what did I report (notice, part three). */
export class UnitDesk {
  readonly #door: Door;
  readonly #queries: Queries;
  readonly #labels: Labels;
  readonly #personal: PersonalDataReading;

  constructor(door: Door, queries: Queries, labels: Labels, personal: PersonalDataReading) {
    this.#door = door;
    this.#queries = queries;
    this.#labels = labels;
    this.#personal = personal;
  }

  async of(actor: Actor, asked: string, { since: from, cursor, limit }: DeskAsked): Promise<object> {
    const unit = queueOf(this.#door, actor, asked);
    const { calendar, rules, organisation, at } = await districtNow(this.#door);
    if (organisation.unit(unit) === null) refuse('unit-unknown', { details: { unit } });
    const names = await this.#labels.names(organisation);
    const today = localDayOf(at);
    const since = from ?? addDays(today, -numberOn(rules, 'D-LOOK-BACK', 'deskDays', today));
    const size = limit === undefined ? {} : { limit };
    const untold = untoldWork(actor);
    const { inbox, supervision, done } = this.#queries;
    const work = { units: [unit], bounds: severityBounds({ calendar, rules }, at), untold, ...size };
    const [late, mine, measures, reported] = await Promise.all([
      inbox.page({ ...work, groups: ['severe', 'overdue'] }),
      inbox.page({ ...work, groups: ['near', 'later', 'paused'] }),
      supervision.rungs(scopeOf(this.#door.policy, actor, 'complaint', organisation), {
        ...{ unit, standing: 'yes' as const },
        ...size,
      }),
      done.page({ unit, since: startOfDay(since), untold, ...size, ...(cursor === undefined ? {} : { cursor }) }),
    ]);
    return {
      ...{ at, unit, unitName: names.unit(unit), counts: late.counts },
      late: await linesOf(late.items, { names, calendar, at }, this.#personal),
      mine: await linesOf(mine.items, { names, calendar, at }, this.#personal),
      ...{ measures: measures.items.map((row) => rungView(row, names)), measureCount: measures.total },
      ...{ since, done: reported.items.map(doneView), doneCount: reported.total, nextCursor: reported.nextCursor },
    };
  }
}

function doneView({ stream, matterKind, number, label, key, project, endedAt, urgent }: TaskRow): object {
  return { id: idOf(stream), matterKind, number, label, key, project, endedAt: endedAt?.toISOString(), urgent };
}
