import {
  belonging,
  type CaseState,
  type ComplaintState,
  type DisposedFile,
  kindOfStream,
  type ReadMatter,
} from '@qingxin/domain';
import { type SqlExecutor, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { MattersOf } from '../personal/duplicate-search.ts';
import { FREE_TEXT } from '../personal/free-text.ts';
import { FREE_TEXTS } from '../policy/reveal-policy.ts';
import { everJoined, importedFiles, type LoggedField, revealReasonsOf, sealedIn } from './sealed-in-log.ts';

/** A text in somebody's own words in a matter in which the person stands, sealed as the event has it. */
export interface MatterText extends LoggedField {
  /** It has the person's name, telephone or identity number in it. */
  readonly names: boolean;
}

export interface PersonIn {
  readonly known: LoggedField;
  readonly phone: LoggedField | null;
}

export interface PersonRead {
  /** Everywhere he stands, and the case of his complaint: first the matter that was named. */
  readonly matters: readonly ReadMatter[];
  /** He is one of the named matter's persons. */
  readonly known: boolean;
  readonly texts: readonly MatterText[];
  /** Whether a text that is yet to be written has his name, telephone or identity number in it. */
  readonly isNamedIn: (text: string) => boolean;
}

interface ErasureLookParts {
  readonly sql: SqlExecutor;
  readonly vault: Pick<SubjectVault, 'openAll'>;
  readonly mattersOf: MattersOf;
}

interface Opened extends LoggedField {
  /** Null: erased. */
  readonly text: string | null;
}

/** By these somebody is known in a text. */
const NAMES = ['name', 'workerName', 'employerName', 'officialName'];
const PHONES = ['phone', 'reporterPhone'];
const TELLING = new Set([...NAMES, ...PHONES, 'idNumber']);
/** What is said of people, and not who they are. */
const SAID = new Set([FREE_TEXT, ...FREE_TEXTS]);
const NUMBERS = ['phone', 'idNumber'];
const SHORTEST = 2;

/** What the log holds of a person or a matter, by the subjects under which it is sealed; what is read here is shown to nobody. */
export class ErasureLook {
  readonly #parts: ErasureLookParts;

  constructor(parts: ErasureLookParts) {
    this.#parts = parts;
  }

  /**
   * A concealed person has a subject of his own in the case, which is none of the complaint's: nothing that is read here
   * leads from the one to the other.
   */
  async person(subject: string, matter: string, journal: StreamJournal): Promise<PersonRead> {
    const matters = await this.#mattersOf(subject, matter);
    const fields = await this.#opened(matters);
    const own = fields.filter((field) => field.subject === subject && !SAID.has(field.field));
    const standsIn = new Set(own.map(({ stream }) => stream));
    const telling = tellingOf(own);
    const texts = unique(fields)
      .filter(({ field, stream, subject: of }) => SAID.has(field) && standsIn.has(stream) && of !== subject)
      .flatMap(({ text, ...said }): MatterText[] =>
        text === null ? [] : [{ ...said, names: isNamed(text, telling) }],
      );
    return {
      matters: await read(matters, journal),
      known: standsIn.has(matter),
      texts,
      isNamedIn: (text) => isNamed(text, telling),
    };
  }

  /**
   * Beside his own: the named texts, reasons for reveals that have his name, and his rows of imported files. To be asked for, and
   * destroyed, before his own key is: it is by his name that they are found.
   */
  async besidePerson(subject: string, matter: string, texts: readonly string[]): Promise<readonly string[]> {
    const matters = await this.#mattersOf(subject, matter);
    const fields = await this.#opened(matters);
    const own = fields.filter((field) => field.subject === subject && !SAID.has(field.field));
    const telling = tellingOf(own);
    const reasons = (await this.#open(await revealReasonsOf(this.#parts.sql, matters))).filter(
      ({ text }) => text !== null && isNamed(text, telling),
    );
    const said = fields.filter((field) => texts.includes(field.subject)).map(({ text }) => text);
    const copies = await this.#inImports([own], new Set(said), matters);
    return [...new Set([...texts, ...reasons.map((one) => one.subject), ...copies])];
  }

  /** Who stands in a complaint or case: the field by which he is known best, and his telephone, sealed; workers first. */
  async personsIn(matter: string): Promise<readonly PersonIn[]> {
    const bySubject = new Map<string, PersonIn>();
    for (const field of (await sealedIn(this.#parts.sql, [matter])).filter((one) => TELLING.has(one.field))) {
      const before = bySubject.get(field.subject);
      const known = before === undefined || NAMES.includes(field.field) ? field : before.known;
      const phone = PHONES.includes(field.field) ? field : (before?.phone ?? null);
      bySubject.set(field.subject, { known, phone });
    }
    const persons = [...bySubject.values()];
    const isWorker = ({ known }: PersonIn): boolean => known.field === 'name';
    return [...persons.filter(isWorker), ...persons.filter((one) => !isWorker(one))];
  }

  /** A complaint, or a case with its complaints. */
  async disposed(stream: string, journal: StreamJournal): Promise<readonly ReadMatter[]> {
    const [own] = await read([stream], journal);
    if (own === undefined) return [];
    const sources = kindOfStream(stream) === 'case' ? Object.keys((own.state as CaseState).sources) : [];
    return [own, ...(await read(sources, journal))];
  }

  /** Every subject of the matter that no other matter has, and the files that can still be read. */
  async allOf(
    stream: string,
    journal: StreamJournal,
  ): Promise<{ readonly subjects: readonly string[]; readonly files: readonly DisposedFile[] }> {
    const { sql } = this.#parts;
    const matters = belonging(stream, await this.disposed(stream, journal));
    const streams = matters.map((one) => one.stream);
    const imports = (await importedFiles(sql)).filter(({ target }) => streams.includes(target));
    const own = [...streams, ...imports.map((one) => one.stream)];
    const others = (await everJoined(sql, streams)).filter((one) => !own.includes(one));
    const kept = new Set((await sealedIn(sql, others)).map(({ subject }) => subject));
    const gone = (await this.#opened(own)).filter(({ subject }) => !kept.has(subject));
    const reasons = await revealReasonsOf(sql, own);
    const files = [
      ...matters,
      ...(await read(
        imports.map((one) => one.stream),
        journal,
      )),
    ].flatMap(filesOf);
    const said = new Set(gone.flatMap(({ field, text }) => (SAID.has(field) ? [text] : [])));
    const copies = await this.#inImports(personsOf(gone), said, streams);
    const fileKeys = files.map(({ fileId }) => fileId.replace(/^file-/, ''));
    const subjects = [...[...gone, ...reasons].map(({ subject }) => subject), ...copies, ...fileKeys];
    return { subjects: [...new Set(subjects)].sort(), files };
  }

  async #mattersOf(subject: string, matter: string): Promise<readonly string[]> {
    const named = await this.#parts.mattersOf([subject]);
    const direct = [matter, ...named.map(({ stream }) => stream)];
    const complaints = direct.filter((stream) => kindOfStream(stream) === 'complaint');
    return [...new Set([...direct, ...(await everJoined(this.#parts.sql, complaints))])];
  }

  /**
   * Subjects of rows of imported files that are these persons: of the same name, with no number that differs, and with one that
   * is the same where the file was for something else. Texts of such files that say the very same go too.
   */
  async #inImports(
    persons: readonly (readonly Opened[])[],
    said: ReadonlySet<string | null>,
    matters: readonly string[],
  ): Promise<readonly string[]> {
    const names = new Set(persons.flatMap((own) => textsOf(own, ...NAMES)));
    if (names.size === 0) return [];
    const files = await importedFiles(this.#parts.sql);
    const fields = await this.#opened(files.map(({ stream }) => stream));
    const targets = new Map(files.map(({ stream, target }) => [stream, target]));
    const rows = personsOf(fields).filter((row) => {
      const forThem = matters.includes(targets.get(row[0]?.stream ?? '') ?? '');
      return persons.some((own) => isSame(own, row, forThem));
    });
    const inFiles = new Set(rows.map(([first]) => first?.stream));
    const texts = fields.filter(
      ({ field, stream, text }) => SAID.has(field) && text !== null && inFiles.has(stream) && said.has(text),
    );
    return [...rows.flat(), ...texts].map(({ subject }) => subject);
  }

  async #opened(streams: readonly string[]): Promise<readonly Opened[]> {
    return this.#open(await sealedIn(this.#parts.sql, streams));
  }

  async #open(fields: readonly LoggedField[]): Promise<readonly Opened[]> {
    if (fields.length === 0) return [];
    const texts = await this.#parts.vault.openAll(
      fields.map(({ stream, subject, field, sealed }) => ({
        sealed: { subject, field, sealed },
        streamId: streamIdOf(stream),
      })),
    );
    return fields.map((field, index) => ({ ...field, text: texts[index] ?? null }));
  }
}

async function read(streams: readonly string[], journal: StreamJournal): Promise<readonly ReadMatter[]> {
  const matters: ReadMatter[] = [];
  for (const stream of streams) {
    const { state, head } = await journal.open(stream);
    if (head !== null) matters.push({ stream, state });
  }
  return matters;
}

function filesOf({ stream, state }: ReadMatter): readonly DisposedFile[] {
  const { evidence } = state as CaseState | ComplaintState;
  return Object.values(evidence).flatMap(({ fileId, status }) => (status === 'erased' ? [] : [{ fileId, stream }]));
}

/** Fields by the subject they are sealed under, free texts left out. */
function personsOf(fields: readonly Opened[]): readonly (readonly Opened[])[] {
  const bySubject = new Map<string, Opened[]>();
  for (const field of fields) {
    if (SAID.has(field.field)) continue;
    bySubject.set(field.subject, [...(bySubject.get(field.subject) ?? []), field]);
  }
  return [...bySubject.values()];
}

function textsOf(fields: readonly Opened[], ...names: readonly string[]): readonly string[] {
  return fields.flatMap(({ field, text }) => (names.includes(field) && text !== null ? [text] : []));
}

function isSame(own: readonly Opened[], row: readonly Opened[], forThem: boolean): boolean {
  const [name] = textsOf(row, ...NAMES);
  if (name === undefined || !textsOf(own, ...NAMES).includes(name)) return false;
  const compared = NUMBERS.map((field) => [textsOf(own, field), textsOf(row, field)] as const).filter(
    ([mine, theirs]) => mine.length > 0 && theirs.length > 0,
  );
  if (compared.some(([mine, theirs]) => !theirs.some((one) => mine.includes(one)))) return false;
  return forThem || compared.length > 0;
}

function tellingOf(own: readonly Opened[]): readonly string[] {
  return own.flatMap(({ field, text }) =>
    TELLING.has(field) && text !== null && text.length >= SHORTEST ? [text] : [],
  );
}

function isNamed(text: string, telling: readonly string[]): boolean {
  return telling.some((told) => text.includes(told));
}

/** A text that several events carry is one text. */
function unique(fields: readonly Opened[]): readonly Opened[] {
  return [...new Map(fields.map((field) => [`${field.stream} ${field.subject} ${field.field}`, field])).values()];
}
