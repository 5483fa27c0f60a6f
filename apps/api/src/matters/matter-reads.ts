import type { Actions, PersonalDataReading } from '@qingxin/application';
import { ROUTES } from '@qingxin/rulebook';
import { FREE_TEXTS, isSealed, isTold, keyOf } from '@qingxin/application';
import {
  type Actor,
  type BatchState,
  caseCustody,
  type CaseFact,
  type CaseState,
  type CompanyState,
  type ComplaintFact,
  type ComplaintState,
  type CustodyRecord,
  type DutyState,
  type EmergencyState,
  type EventOf,
  kindOfStream,
  leadsOf,
  linksOf,
  type MatterState,
  type Move,
  movesOf,
  type ProjectState,
  type Recorded,
  refuse,
  type Sealed,
  type StreamState,
  type SupervisionState,
  localDayOf,
} from '@qingxin/domain';
import type { SupervisionActQuery, TimelineEntry, TimelineQuery } from '@qingxin/read-models';
import { entryWithoutFigures, withoutPersons } from './figures.ts';
import { withRefusalWords } from '../problems/refusal-words.ts';
import { idOf } from '../stream-id.ts';
import { batchView, complaintsNamed, type NamedComplaint, type RowsAsked } from '../batches/batch-view.ts';
import { actView, rungRowId } from '../supervision/act-view.ts';
import { isKeySeen, traceBackView } from '../supervision/trace-back-view.ts';
import { emergencyView, type KnownMatter } from '../emergencies/emergency-view.ts';
import { caseView, moneyView } from './case-view.ts';
import { clockView } from './clock-view.ts';
import type { Custody } from './custody-page.ts';
import { companyView } from './company-view.ts';
import { complaintView, type Registered } from './complaint-view.ts';
import { dutyView } from './duty-view.ts';
import type { Labels, Names } from './labels.ts';
import type { Look, MatterKind, MatterSight, Sight } from './matter-sight.ts';
import { routingView } from './routing-view.ts';
import { custodyView, moveViews, positionView, timeView, type TitleOf, waitViews } from './matter-views.ts';
import type { PublishedOf } from '../publications/published-of.ts';
import { projectView } from './project-view.ts';
import { recorded } from './state-as-of.ts';
import { type LinesAsked, wageMonthView } from './wage-month-view.ts';
import { timelineEntryView } from './timeline-view.ts';

const NOTHING: ReadonlySet<string> = new Set();

export interface MatterReadsParts {
  readonly sight: MatterSight;
  readonly timeline: TimelineQuery;
  readonly acts: Pick<SupervisionActQuery, 'rungsNow'>;
  readonly personal: PersonalDataReading;
  readonly actions: Actions;
  readonly publishedOf: PublishedOf;
  /** What is printed says that it is of the demo district. */
  readonly demo: boolean;
  readonly labels: Labels;
  /** Of the commands of cases. */
  readonly titleOf: TitleOf;
}

export interface TimelineAsked {
  readonly afterVersion?: number;
  readonly limit?: number;
}

export interface RevealAsked {
  readonly fields: readonly { readonly subject: string; readonly field: string }[];
  readonly reason: string;
}

const PAGE = 200;
const WHOLE = 5000;

/** What may be read of one matter. Every answer leaves with the names, numbers and telephones of people masked. */
export class MatterReads {
  readonly #parts: MatterReadsParts;

  constructor(parts: MatterReadsParts) {
    this.#parts = parts;
  }

  get demo(): boolean {
    return this.#parts.demo;
  }

  async complaint(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<ComplaintState>({ ...look, kind: 'complaint' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    const [first] = await this.#parts.timeline.of(sight.stream, { limit: 1 });
    if (first === undefined) return refuse('not-found');
    const registered = toldTo(sight, first);
    const shown = await this.shown(complaintView(sight, registered.data as unknown as Registered, names), sight);
    const { project, employer } = shown as { readonly project: string | null; readonly employer: object | null };
    // A name that this reader sees masked advises him nothing.
    const name = employer !== null && 'name' in employer && typeof employer.name === 'string' ? employer.name : null;
    const said = { said: [project, name], on: localDayOf(sight.at) };
    return { ...shown, routing: routingView(ROUTES, said, sight.references.organisation, names) };
  }

  async case(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<CaseState>({ ...look, kind: 'case' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.shown(caseView(sight, { names, titleOf: this.#parts.titleOf }), sight);
  }

  async company(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<CompanyState>({ ...look, kind: 'company' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    const published = await this.#parts.publishedOf(sight.state, sight.at);
    return this.shown({ ...companyView(sight, names), published }, sight);
  }

  async duty(look: Omit<Look, 'kind'>, page: { readonly limit?: number }): Promise<object> {
    const sight = await this.#parts.sight.open<DutyState>({ ...look, kind: 'duty' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.shown(dutyView(sight, names, page), sight);
  }

  async batch(look: Omit<Look, 'kind'>, rows: RowsAsked): Promise<object> {
    const sight = await this.#parts.sight.open<BatchState>({ ...look, kind: 'batch' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    const known = await this.#complaints(complaintsNamed(sight, rows), look.actor);
    const complaints = (stream: string | null) => known.get(stream ?? '') ?? null;
    return this.shown(batchView(sight, { names, complaints }, rows), sight);
  }

  /** Those of the complaints that are for these eyes. */
  async #complaints(streams: readonly string[], actor: Actor): Promise<ReadonlyMap<string, NamedComplaint>> {
    const known = new Map<string, NamedComplaint>();
    for (const stream of streams) {
      const id = idOf(stream);
      const state = await this.#parts.sight.ifSeen<ComplaintState>({ kind: 'complaint', id, actor });
      if (state !== null) known.set(stream, { id, number: state.number });
    }
    return known;
  }

  async act(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<SupervisionState>({ ...look, kind: 'supervision' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    const now = look.asOf === undefined ? await this.#parts.acts.rungsNow(sight.state.rungs.map(rungRowId)) : new Map();
    return this.shown(actView(sight, names, now), sight);
  }

  async traceBack(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<SupervisionState>({ ...look, kind: 'supervision' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.shown(traceBackView(sight, names) ?? refuse('no-trace-back'), sight);
  }

  async emergency(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<EmergencyState>({ ...look, kind: 'emergency' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.shown(emergencyView(sight, names, await this.#linkedTo(sight)), sight);
  }

  /** Those of the linked matters that are for the reader's eyes: a unit that was called to the site need not know them. */
  async #linkedTo({ state, actor }: Sight<EmergencyState>): Promise<ReadonlyMap<string, KnownMatter>> {
    const known = new Map<string, KnownMatter>();
    for (const { matter } of linksOf(state)) {
      const kind = kindOfStream(matter) as MatterKind;
      const seen = await this.#parts.sight.ifSeen<StreamState & KnownMatter>({ kind, id: idOf(matter), actor });
      if (seen !== null) known.set(matter, seen);
    }
    return known;
  }

  /** Linked matters of an emergency that are not for the reader's eyes. */
  async #unknownTo(sight: Sight): Promise<ReadonlySet<string>> {
    const today = sight as Sight<EmergencyState>;
    const known = await this.#linkedTo({ ...today, state: today.today });
    return new Set(linksOf(today.today).flatMap(({ matter }) => (known.has(matter) ? [] : [matter])));
  }

  async project(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<ProjectState>({ ...look, kind: 'project' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.shown(projectView(sight, names), sight);
  }

  async wageMonth(look: Omit<Look, 'kind'>, asked: { readonly month: string } & LinesAsked): Promise<object> {
    const sight = await this.#parts.sight.open<ProjectState>({ ...look, kind: 'project' });
    return this.shown(wageMonthView(sight, asked), sight);
  }

  async money(look: Omit<Look, 'kind'>): Promise<object> {
    const sight = await this.#parts.sight.open<CaseState>({ ...look, kind: 'case' });
    return this.shown(moneyView(sight), sight);
  }

  async custody(look: Omit<Look, 'kind'>): Promise<Custody> {
    const sight = await this.#parts.sight.open<ComplaintState>({ ...look, kind: 'complaint' });
    const facts = (await this.factsOf(look, sight)) as readonly Recorded<ComplaintFact>[];
    return this.#custody(sight, sight.state, movesOf(facts));
  }

  async caseCustody(look: Omit<Look, 'kind'>): Promise<Custody> {
    const sight = await this.#parts.sight.open<CaseState>({ ...look, kind: 'case' });
    const facts = (await this.factsOf(look, sight)) as readonly Recorded<CaseFact>[];
    const office = sight.references.organisation.ofKind('office')?.id ?? '';
    return this.#custody(sight, caseCustody(sight.state, office), leadsOf(facts), (names) => waitViews(sight, names));
  }

  async #custody(
    sight: Sight<ComplaintState | CaseState>,
    held: CustodyRecord,
    moves: readonly Move[],
    beside: (names: Names) => object = () => ({ waits: [], waitsByUnit: [] }),
  ): Promise<Custody> {
    const names = await this.#parts.labels.names(sight.references.organisation);
    const answer = {
      ...{ ...head(sight), number: sight.state.number, segments: custodyView(held, sight, names) },
      ...{ moves: moveViews(moves, sight, names), time: timeView(held, sight, names), ...beside(names) },
    };
    return (await this.shown(answer, sight)) as Custody;
  }

  /** What the reader may know of the history. */
  async factsOf({ asOf, actor }: Omit<Look, 'kind'>, sight: Sight): Promise<readonly Recorded<EventOf>[]> {
    const { stream, today } = sight;
    const at = asOf === undefined ? {} : { asOf };
    const entries = await this.#parts.timeline.of(stream, { ...at, limit: WHOLE });
    return entries.filter((entry) => isTold(actor, today, entry)).map((entry) => recorded(toldTo(sight, entry)));
  }

  async clocks(look: Look): Promise<object> {
    const sight = await this.#parts.sight.open<MatterState>(look);
    const names = await this.#parts.labels.names(sight.references.organisation);
    const clocks = Object.values(sight.state.clocks).filter(({ key }) => isKeySeen(sight, key));
    return { ...head(sight), clocks: clocks.map((clock) => clockView(clock, sight.at, sight.references, names)) };
  }

  async position(look: Look): Promise<object> {
    const sight = await this.#parts.sight.open<ComplaintState | CaseState | CompanyState | ProjectState>(look);
    return { ...head(sight), ...positionView(sight.state, await this.#parts.sight.walkedAt(sight, look.asOf)) };
  }

  async offered(kind: MatterKind, id: string, actor: Actor): Promise<object> {
    const { stream, version, actions } = await this.#parts.actions.of(`${kind}-${id}`, actor);
    return { id: idOf(stream), version, actions: withRefusalWords(actions) };
  }

  async timeline(look: Look, { afterVersion = 0, limit = PAGE }: TimelineAsked): Promise<object> {
    const sight = await this.#parts.sight.open<MatterState>(look);
    const { asOf } = look;
    const at = asOf === undefined ? {} : { asOf };
    const { count, state, today } = sight;
    const persons = sight.mayReveal('workerName');
    // As many as the reader is told of, so that neither a page nor the number to go on from shows that there is more.
    const from = count.meant(afterVersion + 1) - 1;
    const upTo = count.meant(afterVersion + limit);
    const read = await this.#parts.timeline.of(sight.stream, { ...at, afterVersion: from, limit: upTo - from });
    const entries = read.filter((entry) => isTold(look.actor, today, entry));
    const names = await this.#parts.labels.names(sight.references.organisation);
    const voided = voidedVersions(state);
    const last = entries.at(-1)?.version ?? state.version;
    const unknown = look.kind === 'emergency' ? await this.#unknownTo(sight) : NOTHING;
    const answer = {
      ...head(sight),
      entries: entries.map((entry) =>
        timelineEntryView(look.kind, toldTo(sight, entry), { voided, names, count, persons, unknown }),
      ),
      nextAfterVersion: last < state.version && entries.length === limit ? count.told(last) : null,
    };
    return this.shown(answer, sight);
  }

  /**
   * In full, with a reason, after it was logged. Refuses `reveal-not-permitted`, and `not-found` for a field that this
   * matter does not hold.
   */
  async reveal(look: Look, { fields, reason }: RevealAsked): Promise<object> {
    const { stream, actor, mayReveal, today, openMinutes } = await this.#parts.sight.open(look);
    if (!fields.every(({ field }) => mayReveal(field))) return refuse('reveal-not-permitted');
    const entries = await this.#parts.timeline.of(stream, { limit: WHOLE });
    const known = sealedIn(entries.filter((entry) => isTold(actor, today, entry)));
    const asked = fields.map((field) => known.get(keyOf(field)) ?? refuse('not-found'));
    return this.#parts.personal.reveal({ stream, fields: asked, actor, reason, minutes: openMinutes });
  }

  /** Persons stay masked; what they said is read by whoever handles it, and a person's own reveal stays open for a while. */
  async shown(answer: object, sight: Sight): Promise<object> {
    const shown = await this.#masked(answer, sight);
    return sight.withheld === null ? shown : (withoutPersons(shown, sight.withheld) as object);
  }

  async #masked(answer: object, { stream, actor, mayReveal, openMinutes }: Sight): Promise<object> {
    const { personal } = this.#parts;
    const reads = FREE_TEXTS.some(mayReveal);
    if (!reads) return (await personal.masked(answer, stream)) as object;
    const open = await personal.stillOpen(stream, actor);
    const handles = !actor.roles.includes('auditor');
    const opens = (sealed: Sealed): boolean =>
      mayReveal(sealed.field) && (open.has(keyOf(sealed)) || (handles && FREE_TEXTS.includes(sealed.field)));
    return (await personal.read(answer, { stream, actor, opens, minutes: openMinutes })) as object;
  }
}

/** An entry as this reader may have it. */
export function toldTo({ withheld }: Pick<Sight, 'withheld'>, entry: TimelineEntry): TimelineEntry {
  return withheld === null ? entry : entryWithoutFigures(entry);
}

function head({ stream, state, at, count }: Sight): {
  readonly id: string;
  readonly version: number;
  readonly at: string;
} {
  return { id: idOf(stream), version: count.told(state.version), at };
}

/** Entries that a second person has crossed out. */
function voidedVersions(state: MatterState): readonly number[] {
  if ('voidedEntries' in state) return (state as ComplaintState).voidedEntries;
  return Object.values(state.listedFacts).flatMap(({ voided, version }) => (voided ? [version] : []));
}

/** The newest content of every personal field, by subject and field. */
function sealedIn(entries: readonly TimelineEntry[]): ReadonlyMap<string, Sealed> {
  const found = new Map<string, Sealed>();
  const visit = (value: unknown): void => {
    if (isSealed(value)) found.set(keyOf(value), value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const { data } of entries) visit(data);
  return found;
}
