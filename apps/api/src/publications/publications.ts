import { Readable } from 'node:stream';
import { type Door, publicationFacts, type PublicationStreams } from '@qingxin/application';
import { letterDocument } from '@qingxin/documents';
import {
  type Actor,
  type CompanyState,
  DUTY_KINDS,
  type DutyState,
  overtakenLines,
  type Publication,
  PUBLICATION_DUTY,
  publicationDrawnAnew,
  publicationSources,
  readPublication,
  refuse,
  seesPublicationWhole,
  selectedUnits,
} from '@qingxin/domain';
import type { NamedBytes } from '../http/workbook.ts';
import { letterOf, type LetterDraft } from '../letters/letter-draft.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight, Sight } from '../matters/matter-sight.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { announcement } from './announcement.ts';
import { type AskedPeriod, type FromLog, publicationView } from './publication-view.ts';

export interface PublicationsParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly reads: MatterReads;
  readonly labels: Labels;
  /** From the log, by whoever only reads. */
  readonly streams: PublicationStreams;
  readonly demo: boolean;
}

export interface PublicationAsked {
  readonly id: string;
  readonly period: string;
  readonly actor: Actor;
}

interface Opened {
  readonly sight: Sight<DutyState>;
  readonly names: Names;
  readonly period: AskedPeriod;
  readonly publication: Publication | undefined;
  readonly log: FromLog;
  readonly whole: boolean;
}

/** The quarterly publication of major violations, as it is drawn from the log, drafted and published. */
export class Publications {
  readonly #parts: PublicationsParts;

  constructor(parts: PublicationsParts) {
    this.#parts = parts;
  }

  /** Refuses `not-found` for another duty, for a period that is not to come next, and to whoever only receives the report before it is out. */
  async read(asked: PublicationAsked): Promise<object> {
    const { sight, names, period, publication, log, whole } = await this.#opened(asked);
    const view = publicationView(sight.state, period, publication, { ...log, names, whole });
    return this.#parts.reads.shown({ ...view, at: sight.at }, sight);
  }

  /** 公告 of what is taken in, 拟稿 until it is published; of what is published without what came down. */
  async letter(asked: PublicationAsked): Promise<NamedBytes> {
    const { sight, names, period, publication, log } = await this.#opened(asked);
    const draft = announcement({ period, publication, names, at: sight.at, unit: unitOf(sight, period), ...log });
    if (draft === null) throw new HttpProblem('letter-not-due');
    const letter = letterOf((await this.#parts.reads.shown(draft, sight)) as LetterDraft, this.#parts.demo);
    return { bytes: Readable.fromWeb(await letterDocument(letter)), name: `${letter.title}.docx` };
  }

  async #opened({ id, period: key, actor }: PublicationAsked): Promise<Opened> {
    const sight = await this.#parts.sight.open<DutyState>({ kind: 'duty', id, actor });
    const { stream, state, references } = sight;
    if (stream !== PUBLICATION_DUTY) return refuse('not-found');
    const next = state.next?.period === key ? state.next : null;
    const period = state.periods[key] ?? next ?? refuse('not-found');
    const publication = state.publications[key];
    const whole = seesPublicationWhole(state, actor, references.organisation);
    if (!whole && (publication?.filed ?? null) === null) return refuse('not-found');
    const names = await this.#parts.labels.names(references.organisation);
    const log = await this.#fromLog(sight, period, publication, actor);
    return { sight, names, period, publication, log, whole };
  }

  async #fromLog(
    sight: Sight<DutyState>,
    period: AskedPeriod,
    publication: Publication | undefined,
    actor: Actor,
  ): Promise<FromLog> {
    const { state, references } = sight;
    const { journal } = this.#parts.door;
    const unit = unitOf(sight, period);
    const isOpen = publication === undefined || publication.filed === null;
    const streams = isOpen
      ? this.#parts.streams
      : () => Promise.resolve(Object.values(publicationSources(publication)));
    const facts = await publicationFacts(streams, journal);
    const read = { facts, rules: references.rules };
    const fresh = isOpen ? publicationDrawnAnew(publication, readPublication(state, period, unit, read)) : null;
    const overtaken = publication === undefined ? [] : overtakenLines(state, publication, { period, unit }, read);
    const companies = new Set(
      [...(fresh?.lines ?? []), ...lineCompanies(publication)].flatMap((one) => one.company ?? []),
    );
    return { fresh, overtaken, representatives: await this.#representatives(companies, actor) };
  }

  /** Masked as everywhere, and in full for whoever revealed it a moment ago at the record of the employer. */
  async #representatives(companies: ReadonlySet<string>, actor: Actor): Promise<ReadonlyMap<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const stream of companies) {
      const sight = await this.#companyOf(stream, actor);
      const name = sight?.state.representative?.name ?? null;
      if (sight === null || name === null) continue;
      const shown = (await this.#parts.reads.shown({ name }, sight)) as { readonly name: unknown };
      found.set(stream, shown.name);
    }
    return found;
  }

  async #companyOf(stream: string, actor: Actor): Promise<Sight<CompanyState> | null> {
    const look = { kind: 'company', id: stream.slice('company-'.length), actor } as const;
    if ((await this.#parts.sight.ifSeen(look)) === null) return null;
    return this.#parts.sight.open<CompanyState>(look);
  }
}

function unitOf({ state, references }: Sight<DutyState>, { period }: AskedPeriod): string {
  const [asked] = Object.keys(state.periods[period]?.reports ?? {});
  return asked ?? selectedUnits(DUTY_KINDS['violations-publication'].owedBy, references.organisation)[0] ?? '';
}

function lineCompanies(publication: Publication | undefined): readonly { readonly company: string | null }[] {
  const filed = Object.values(publication?.filed?.lines ?? {});
  const drafted = publication === undefined ? [] : Object.values(publication.lines);
  return [...filed, ...drafted.map((line) => ({ company: line.by === 'log' ? line.company : line.added.company }))];
}
