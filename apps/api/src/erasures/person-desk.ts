import type { Door, MatterText, PersonalDataReading } from '@qingxin/application';
import {
  type Actor,
  type CaseState,
  type ComplaintState,
  ERASURE_STREAM,
  type ErasureGround,
  type ErasureState,
  EVENT_LABELS,
  filesLeft,
  kindOfStream,
  mayPropose,
  personObstacles,
  type ReadMatter,
  refuse,
  standingOf,
} from '@qingxin/domain';
import { districtNow } from '../district.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { shownTexts } from './shown-texts.ts';
import { isSeenBy } from './seen.ts';
import { matterView, obstacleView, readMatter, sealedOf } from './words.ts';

export interface PersonDeskParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly personal: PersonalDataReading;
  readonly reads: Pick<MatterReads, 'shown'>;
}

export interface PersonAsked {
  readonly matter?: string;
  readonly subject?: string;
  readonly ground?: ErasureGround;
}

/** Entries that may be kept from units (who resembles whom, what a trace-back is about): the 治欠办 alone goes through their texts. */
const KEPT_FROM_UNITS: ReadonlySet<string> = new Set(['PossibleDuplicateNoted', 'DuplicateJudged', 'TraceBackNoted']);

/** What somebody has to know before he proposes to erase a person: what stands in the way, and where the person is spoken of. */
export class PersonDesk {
  readonly #parts: PersonDeskParts;

  constructor(parts: PersonDeskParts) {
    this.#parts = parts;
  }

  /** Refuses `not-found` for a matter that is not the reader's to see, `erasure-of-another-unit`, `erasure-person-unknown`. */
  async look({ matter, subject, ground = 'request-upheld' }: PersonAsked, actor: Actor): Promise<object> {
    if (matter === undefined) return { matter: null, persons: [], chosen: null };
    const { door, sight, personal } = this.#parts;
    const read = (await isSeenBy(sight, matter, actor)) ? await readMatter(door, matter) : null;
    if (read === null) return refuse('not-found');
    const { organisation } = await districtNow(door);
    if (!mayPropose(read, { actor, organisation })) return refuse('erasure-of-another-unit');
    const persons = (await door.erasure.personsIn(matter)).map(({ known, phone }) => ({
      ...{ person: sealedOf(known), phone: phone === null ? null : sealedOf(phone) },
      isEmployer: known.field === 'employerName',
    }));
    return {
      matter: matterView(read),
      persons: await personal.masked(persons, matter),
      chosen: subject === undefined ? null : await this.#chosen({ matter, subject, ground }, actor),
    };
  }

  async #chosen({ matter, subject, ground }: Required<PersonAsked>, actor: Actor): Promise<object> {
    const { door, sight } = this.#parts;
    const found = await door.erasure.person(subject, matter, door.journal);
    if (!found.known) return refuse('erasure-person-unknown');
    const state = (await door.journal.open(ERASURE_STREAM)).state as ErasureState;
    const standing = standingOf(state, await districtNow(door));
    const seen = new Map<string, boolean>();
    for (const { stream } of found.matters) seen.set(stream, await isSeenBy(sight, stream, actor));
    const isSeen = (stream: string): boolean => seen.get(stream) === true;
    const views = new Map(found.matters.map((one) => [one.stream, matterView(one)]));
    const isTold = ({ stream, type }: MatterText): boolean =>
      isSeen(stream) && (actor.roles.includes('coordinator') || !KEPT_FROM_UNITS.has(type));
    const told = found.texts.filter(isTold);
    const texts = await shownTexts(this.#parts, told, actor);
    return {
      subject,
      obstacles: personObstacles(subject, found.matters, ground, standing).map((one) =>
        obstacleView(one, isSeen(one.stream)),
      ),
      files: found.matters.filter(({ stream }) => isSeen(stream)).flatMap((one) => filesView(subject, one)),
      texts: told.map(({ stream, type, subject: of, names }) => ({
        ...{ subject: of, matter: views.get(stream), event: eventWords(stream, type) },
        ...{ text: texts.get(of) ?? '', names },
      })),
      elsewhere: found.texts.filter((text) => text.names && !isTold(text)).length,
    };
  }
}

function eventWords(stream: string, type: string): string {
  const kind = kindOfStream(stream);
  return kind === 'complaint' || kind === 'case' ? (EVENT_LABELS[kind][type] ?? type) : type;
}

function filesView(subject: string, matter: ReadMatter): readonly object[] {
  const { evidence } = matter.state as CaseState | ComplaintState;
  return filesLeft(subject, matter).map((fileId) => {
    const copied = Object.values(evidence).some(
      ({ replaces, redacted, status }) => replaces === fileId && redacted && status === 'kept',
    );
    const missing = copied ? '遮盖副本已收入，待治欠办另一人删除原件' : '待收入遮盖副本';
    return { matter: matterView(matter), fileId, missing };
  });
}
