import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { PersonalDataReading, Reveal } from '@qingxin/application';
import {
  type Dossier,
  dossierDocument,
  type EnclosedFile,
  type Enclosure,
  type ListedBecause,
} from '@qingxin/documents';
import {
  type CaseFact,
  type CaseState,
  type ComplaintFact,
  type ComplaintState,
  factDay,
  localDayOf,
  type MatterState,
  type Recorded,
  retentionTerms,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import { EvidenceDamaged, type EvidenceFiles, EvidenceStoreFailed, type Logger } from '@qingxin/platform';
import { evidenceProblem } from '../evidence/evidence-problem.ts';
import { isKeptSecret } from '../evidence/kept-secret.ts';
import { dayOf, wordOf } from '../forms/form-draft.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { Look, MatterSight, Sight } from '../matters/matter-sight.ts';
import type { PaperDesk } from '../papers/paper-desk.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { idOf } from '../stream-id.ts';
import { caseSheet, endSheet, moneySheet, orderSheets } from './case-papers.ts';
import { complaintSheet, hasConcealed } from './complaint-papers.ts';
import type { Volume } from './dossier.routes.ts';
import { type DossierFile, inParts, obtainedOn, paperIn, titleOf } from './files.ts';
import { concealedIn, type DossierItem, type DossierPaper, itemsOf } from './items.ts';
import { officialSheet } from './official-papers.ts';
import { type CaseRead, type ComplaintRead, inPrint, ofType, type PaperDraft } from './paper-draft.ts';
import { revealSheet } from './reveal-paper.ts';
import { clockSheet, custodySheet, decisionSheet, historySheet } from './shared-papers.ts';
import { pushSheets, stepSheets } from './step-papers.ts';

export interface DossierDeskParts {
  readonly sight: MatterSight;
  readonly reads: MatterReads;
  readonly labels: Labels;
  readonly personal: PersonalDataReading;
  readonly paperDesk: PaperDesk;
  readonly files: EvidenceFiles;
  readonly logger: Logger;
  readonly demo: boolean;
}

export interface DossierLook extends Omit<Look, 'kind'> {
  readonly volume?: Volume;
  readonly part?: number;
}

/** Volumes that may wait while one is made. */
const MOST_WAITING = 4;

interface Reading {
  readonly look: DossierLook;
  readonly volume: Volume;
  readonly arrears: CaseRead;
  readonly complaints: readonly ComplaintRead[];
  /** Complaints in which somebody is concealed are not in what is read. */
  readonly leftOut: number;
  /** Subjects of whoever is concealed, in those too that are not read. */
  readonly concealed: ReadonlySet<string>;
}

/** 卷宗 on paper: what the log says of a case and its complaints, as whoever prints may see it, with the files. */
export class DossierDesk {
  readonly #parts: DossierDeskParts;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: DossierDeskParts) {
    this.#parts = parts;
  }

  /** One at a time: a volume holds its files while it is made. */
  async print(look: DossierLook): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    if (this.#waiting >= MOST_WAITING) throw new HttpProblem('dossier-busy', { headers: { 'Retry-After': '30' } });
    this.#waiting += 1;
    const printed = this.#last.then(() => this.#print(look));
    this.#last = printed.catch(() => undefined);
    try {
      return await printed;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #print(look: DossierLook): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    const reading = await this.#read(look);
    const { volume, arrears } = reading;
    const parts = inParts(itemsOf({ ...reading, unit: look.actor.unit }));
    const { part = 1 } = look;
    if (look.part === undefined && parts.length > 1) {
      throw new HttpProblem('dossier-needs-parts', { details: { parts: parts.length } });
    }
    if (part > parts.length) throw new HttpProblem('dossier-part-unknown', { details: { parts: parts.length } });
    const papers = part === 1 ? await this.#papers(reading) : [];
    const enclosures = [...papers, ...(await this.#items(reading, parts[part - 1] ?? []))];
    const { sight, names } = arrears;
    const said = {
      title: titleOfCase(arrears.sight.state),
      number: sight.state.number ?? idOf(sight.stream),
      volume: volume === 'main' ? ('正卷' as const) : ('副卷' as const),
      part: { no: part, of: parts.length },
      cover: coverOf(arrears),
      notes: notesOf(reading, names),
    };
    const hash = contentHash({ ...said, enclosures: enclosures.map(hashed) });
    const dossier: Dossier = { ...said, enclosures, hash, printedAt: sight.at, demo: this.#parts.demo };
    const [stream, { actor }] = [sight.stream, look];
    await this.#parts.personal.notePrint({ stream, actor, what: { volume, part, hash } });
    const { bytes } = await dossierDocument(dossier);
    return { bytes, name: `卷宗 ${said.number}（${said.volume}${parts.length > 1 ? `第${part}册` : ''}）.pdf` };
  }

  async #read(look: DossierLook): Promise<Reading> {
    const { actor, id, asOf, volume = 'main' } = look;
    const moment = { actor, ...(asOf === undefined ? {} : { asOf }) };
    const sight = await this.#parts.sight.open<CaseState>({ ...moment, id, kind: 'case' });
    if (volume === 'sub' && !maySeeSub(sight)) throw new HttpProblem('dossier-sub-not-readable');
    const facts = (await this.#parts.reads.factsOf(look, sight)) as readonly Recorded<CaseFact>[];
    const names = await this.#parts.labels.names(sight.references.organisation);
    const complaints: ComplaintRead[] = [];
    const { sources, leftSources } = sight.today;
    const all: ComplaintState[] = [];
    for (const stream of [...Object.keys(sources), ...Object.keys(leftSources)])
      all.push(await this.#parts.sight.unasked<ComplaintState>(stream));
    let leftOut = 0;
    for (const stream of Object.keys(sight.state.sources).sort()) {
      const one = { ...moment, kind: 'complaint', id: idOf(stream) } as const;
      if ((await this.#parts.sight.ifSeen(one)) === null) continue;
      const seen = await this.#parts.sight.open<ComplaintState>(one);
      const concealed = hasConcealed(seen.state, seen.today);
      // Who is concealed stands in 副卷 for those alone who may know whose line is whose (practice, "Concealment").
      if (concealed && (volume === 'main' || !sight.mayReveal('link'))) leftOut += 1;
      else complaints.push(await this.#complaint(look, seen, names));
    }
    const arrears = { sight, facts, names, paperOf: paperIn(sight.state) };
    return { look, volume, arrears, complaints, leftOut, concealed: concealedIn(sight.today, all) };
  }

  async #complaint(look: DossierLook, sight: Sight<ComplaintState>, names: Names): Promise<ComplaintRead> {
    const facts = (await this.#parts.reads.factsOf(look, sight)) as readonly Recorded<ComplaintFact>[];
    return { sight, facts, names, paperOf: paperIn(sight.state) };
  }

  async #papers(reading: Reading): Promise<readonly Enclosure[]> {
    return reading.volume === 'main' ? this.#mainPapers(reading) : this.#subPapers(reading);
  }

  async #mainPapers({ look, arrears, complaints }: Reading): Promise<readonly Enclosure[]> {
    const { sight, names } = arrears;
    const { number } = sight.state;
    const end = endSheet(arrears);
    return [
      ...(await this.#shown(sight, [caseSheet(arrears)])),
      ...(await this.#complaintPapers(look, complaints)),
      ...(await this.#shown(sight, [
        custodySheet(await this.#parts.reads.caseCustody(look)),
        clockSheet(sight, names, number),
        ...orderSheets(arrears),
        ...pushSheets(arrears),
        ...stepSheets(arrears),
        moneySheet(arrears),
        ...(end === null ? [] : [end]),
      ])),
    ];
  }

  /** What the offices settled among themselves, what stands of concealed people, and who looked. */
  async #subPapers({ look, arrears, complaints }: Reading): Promise<readonly Enclosure[]> {
    const { sight, facts, names, paperOf } = arrears;
    const { number } = sight.state;
    const papers = [
      ...(await this.#shown(sight, [
        decisionSheet('case', facts, { names, number, paperOf }),
        historySheet('case', facts, { names, number }),
      ])),
    ];
    for (const one of complaints) {
      const about = { names, number: one.sight.state.number, paperOf: one.paperOf };
      const concealed = hasConcealed(one.sight.state, one.sight.today);
      if (concealed) papers.push(...(await this.#complaintPapers(look, [one])));
      papers.push(
        ...(await this.#shown(one.sight, [
          decisionSheet('complaint', one.facts, about),
          historySheet('complaint', one.facts, about),
        ])),
      );
    }
    const until = look.asOf === undefined ? {} : { until: look.asOf };
    const reveals: readonly Reveal[] = await this.#parts.personal.revealsOf(sight.stream, until);
    return [...papers, inPrint(revealSheet(reveals, names, number))];
  }

  async #complaintPapers(look: DossierLook, complaints: readonly ComplaintRead[]): Promise<readonly Enclosure[]> {
    const papers: Enclosure[] = [];
    for (const read of complaints) {
      const { sight, names } = read;
      const custody = await this.#parts.reads.custody({ ...look, id: idOf(sight.stream) });
      const sheets = [complaintSheet(read), custodySheet(custody), clockSheet(sight, names, sight.state.number)];
      papers.push(...(await this.#shown(sight, sheets)));
    }
    return papers;
  }

  /** What is sealed is opened or masked as for every other look at the matter, and written down likewise. */
  async #shown(sight: Sight, papers: readonly PaperDraft[]): Promise<readonly Enclosure[]> {
    const shown = (await this.#parts.reads.shown({ papers }, sight)) as { readonly papers: readonly PaperDraft[] };
    return shown.papers.map(inPrint);
  }

  async #items(reading: Reading, items: readonly DossierItem[]): Promise<readonly Enclosure[]> {
    const enclosures: Enclosure[] = [];
    for (const one of items) enclosures.push(await ('paper' in one ? this.#paper(one) : this.#file(reading, one)));
    return enclosures;
  }

  /** The paper itself: its stamped scan, or its print while there is none. */
  async #paper(one: DossierPaper): Promise<Enclosure> {
    const { paper, read, of, file } = one;
    const words = await this.#parts.paperDesk.inWords(of, read, paper);
    const [said] = await this.#shown(read.sight, [officialSheet(one, words)]);
    if (said === undefined) throw new Error('a paper without its sheet');
    if (file === null) return said;
    return { ...said, content: { kind: 'file', file: await this.#enclosedFile({ ...one, file }, read.sight) } };
  }

  async #file({ arrears, complaints }: Reading, one: DossierFile): Promise<Enclosure> {
    const sight = [arrears, ...complaints].find((read) => read.sight.stream === one.stream)?.sight ?? arrears.sight;
    const { title } = (await this.#parts.reads.shown({ title: titleOf(one) }, sight)) as { readonly title: never };
    return {
      ...{
        number: null,
        author: arrears.names.unit(one.file.unit),
        title: wordOf(title) ?? '',
        on: obtainedOn(one.file),
      },
      content: { kind: 'file', file: await this.#enclosedFile(one, sight) },
    };
  }

  async #enclosedFile(one: DossierFile, sight: Sight<MatterState>): Promise<EnclosedFile> {
    const { extension, sha256, size } = one.file.stored;
    const place = `系统内${one.matter ?? ''}证据材料第${one.number}号`;
    return { extension, sha256, size, place, content: await this.#content(one, sight) };
  }

  /** Noted before a byte of it is read. */
  async #content({ file, stream, mayRead }: DossierFile, sight: Sight<MatterState>): Promise<DossierContent> {
    const { actor } = sight;
    if (file.status === 'erased') return 'erased';
    if (!mayRead || (await isKeptSecret(sight, file, this.#parts.personal))) return 'withheld';
    const { fileId, stored } = file;
    return async () => {
      await this.#parts.personal.noteFile({ stream, fileId, actor });
      try {
        return await buffer(Readable.from(await this.#parts.files.read({ fileId, stored })));
      } catch (error) {
        if (error instanceof EvidenceDamaged) {
          this.#parts.logger.error({ fileId, damage: error.damage }, 'evidence damaged');
          return 'store-damaged';
        }
        if (error instanceof EvidenceStoreFailed)
          this.#parts.logger.warn({ err: error.cause }, 'evidence store failed');
        throw evidenceProblem(error);
      }
    };
  }
}

type DossierContent = (() => Promise<Uint8Array | ListedBecause>) | ListedBecause;

/** 承办单位, 治欠办, leading group and auditors. */
function maySeeSub({ actor, today }: Sight<CaseState>): boolean {
  if (actor.roles.some((role) => ['coordinator', 'leading-group', 'auditor'].includes(role))) return true;
  return actor.unit !== null && (actor.unit === today.lead || actor.unit === today.filingUnit);
}

function titleOfCase({ parties, project }: CaseState): string {
  const owing = Object.values(parties).filter(({ role }) => role === 'employer' || role === 'labour-subcontractor');
  const named = owing.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  const about = named.length > 0 ? named.join('、') : (project ?? '用人单位不详');
  return `${about}拖欠工资案`;
}

function coverOf(read: CaseRead): Dossier['cover'] {
  const { sight, names } = read;
  const { state } = sight;
  const archived = state.archived ? ofType(read, 'CaseArchived').at(-1) : undefined;
  const cleared = state.cleared ? ofType(read, 'WagesCleared').at(-1) : undefined;
  const { filing } = state;
  const day = (on: string | null | undefined): string =>
    on === null || on === undefined ? '未登记' : dayOf(on, localDayOf);
  const unit = names.unit(state.filingUnit ?? state.lead) ?? '未确定';
  return [
    ['承办单位', unit],
    ['立案日期', day(state.filedOn)],
    ['工资清零日期', cleared === undefined ? '未清零' : dayForPeople(factDay(cleared))],
    ['结案日期', archived === undefined ? '未结案' : dayForPeople(factDay(archived))],
    ['归档日期', day(filing?.filedOn)],
    ['归档地点', filing?.place ?? archived?.data.place ?? '未登记'],
    ['档号', filing?.box ?? '未登记'],
    ['保管期限', filing === null ? '未登记' : retentionWords(filing, sight)],
    ['用印', '未盖章'],
  ];
}

/** As the term was called on the day on which the file was put away. */
function retentionWords(
  { retention, filedOn }: NonNullable<CaseState['filing']>,
  { references }: CaseRead['sight'],
): string {
  return retentionTerms(references.rules, filedOn)[retention] ?? retention;
}

/** 备考表: what is missing, which versions were read, who made it. */
function notesOf({ look, volume, arrears, complaints, leftOut }: Reading, names: Names): readonly string[] {
  const { sight } = arrears;
  const { state, count } = sight;
  const unanswered = Object.values(state.pushes).filter(
    ({ answered, informationOnly }) => !answered && !informationOnly,
  );
  const versions = [
    `案件${state.number ?? ''}第${count.told(state.version)}版`,
    ...complaints.map(
      (one) => `投诉件${one.sight.state.number ?? ''}第${one.sight.count.told(one.sight.state.version)}版`,
    ),
  ];
  const { id, unit } = look.actor;
  return [
    '本卷按系统登记的事实生成，未盖章；文书已收入盖章扫描件的，以扫描件入卷。',
    ...(state.archived ? [] : ['案件尚未结案归档，本卷为办理中的打印件。']),
    ...(state.archived && state.filing === null ? ['案卷尚未登记入档（存放地点、档号、保管期限）。'] : []),
    ...(unanswered.length === 0 ? [] : [`尚未反馈的信息推送${unanswered.length}件。`]),
    ...(leftOut === 0
      ? []
      : [
          volume === 'main'
            ? '涉及要求保密人员的投诉材料载于副卷，由治欠办保管。'
            : '涉及要求保密人员的投诉材料未列入本次打印，由治欠办打印保管。',
        ]),
    `读取的版本：${versions.join('；')}。`,
    `制作：${names.unit(unit) ?? ''}${names.person(id) ?? ''}${look.asOf === undefined ? '' : `；按${dayForPeople(localDayOf(look.asOf))}的状态打印`}。`,
  ];
}

/** What of an enclosure makes up the content of the volume. */
function hashed({ content, ...said }: Enclosure): object {
  if (content.kind === 'paper') return { ...said, blocks: content.blocks };
  const { content: bytes, ...file } = content.file;
  return { ...said, file, listed: typeof bytes === 'string' ? bytes : null };
}
