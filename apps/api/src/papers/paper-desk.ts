import { Readable } from 'node:stream';
import { formDocument, letterDocument, type OfficialForm, type OfficialLetter } from '@qingxin/documents';
import {
  type CaseState,
  type ComplaintState,
  isPaperApproved,
  isPaperUnderWay,
  PAPER_KINDS,
  type PaperKind,
  type PaperState,
  refuse,
  refusalCode,
} from '@qingxin/domain';
import type { PersonalDataReading } from '@qingxin/application';
import type { FormDeskParts } from '../forms/form-desk.ts';
import type { NamedBytes } from '../http/workbook.ts';
import { type LetterDraft, letterOf } from '../letters/letter-draft.ts';
import type { Look } from '../matters/matter-sight.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { idOf } from '../stream-id.ts';
import {
  type Content,
  contentOf,
  isSheet,
  type PaperedKind,
  type PaperedRead,
  saidOf,
  textHash,
} from './paper-content.ts';
import { chainWords, numberOf, papersOf, paperView } from './paper-view.ts';
import type { PhoneOf } from '../public/public-phones.ts';
import { type SheetDraft, sheetOf } from './sheet-draft.ts';

export interface PaperLook extends Omit<Look, 'kind' | 'asOf'> {
  readonly kind: PaperedKind;
}

/** A letter or a form as it is laid out. */
export type PaperWords = OfficialLetter | OfficialForm;

export interface PrintLook extends PaperLook {
  readonly asOf?: string;
}

/** Papers of a complaint or a case: what the log says in their words, and their way through 承办–审核–审批. */
interface PaperDeskParts extends FormDeskParts {
  readonly personal: PersonalDataReading;
  /** The telephones that people are given of units, as they are now. */
  readonly phones: () => Promise<PhoneOf>;
}

export class PaperDesk {
  readonly #parts: PaperDeskParts;

  constructor(parts: PaperDeskParts) {
    this.#parts = parts;
  }

  /** A form or letter as the facts have it, without a draft of its own. */
  async printed(look: PrintLook, kind: string, of: string | null): Promise<NamedBytes> {
    const read = await this.#opened(look);
    const { publicUrl, phones } = this.#parts;
    const content = contentOf(look.kind, read, { kind, of, said: {}, publicUrl, phoneOf: await phones() });
    if (content === null) throw new HttpProblem('letter-not-due');
    const hasChain = Object.hasOwn(PAPER_KINDS, kind);
    return this.#written(read, isSheet(content) && hasChain ? { ...content, standing: '草稿' } : content);
  }

  async list(look: PaperLook): Promise<object> {
    const { sight, facts, names } = await this.#opened(look);
    const { state, count, at } = sight;
    const papers = papersOf(state).map((paper) => paperView(paper, { names, facts, count }));
    const answer = { id: idOf(sight.stream), version: count.told(state.version), at, papers };
    return this.#parts.reads.shown(answer, sight);
  }

  /** Its versions: the drafted text, the approved one, the stamped scans, each with its hash where it has one. */
  async versions(look: PaperLook, paperId: string): Promise<object> {
    const read = await this.#opened(look);
    const { sight, facts, names } = read;
    const paper = sight.state.papers[paperId] ?? refuse('paper-unknown');
    const sha256 = await this.#hashOf(look.kind, read, paper);
    const approved = paper.approvedVersion !== null;
    const text = {
      as: 'text',
      standing: standingOf(paper) ?? '已批准',
      on: paper.days.approved ?? paper.days.drafted,
      sha256,
    };
    const scans = paper.scans.map((fileId) => ({
      ...{ as: 'scan', standing: '盖章扫描件', on: null, fileId },
      sha256: sight.state.evidence[fileId]?.stored.sha256 ?? null,
    }));
    const answer = {
      ...paperView(paper, { names, facts, count: sight.count }),
      versions: [text, ...scans],
      approvedText:
        !approved || paper.textSha256 === null ? null : { sha256: paper.textSha256, same: paper.textSha256 === sha256 },
    };
    return this.#parts.reads.shown(answer, sight);
  }

  /** The newest stamped scan that counts; null while there is none. */
  async scanOf(look: PaperLook, paperId: string): Promise<string | null> {
    const { state } = (await this.#opened(look)).sight;
    const paper = state.papers[paperId] ?? refuse('paper-unknown');
    return paper.scans.findLast((fileId) => state.evidence[fileId]?.status === 'kept') ?? null;
  }

  /** The text as it was drafted from the facts of that day, with the chain and number as far as it has come. */
  async file(look: PaperLook, paperId: string): Promise<NamedBytes> {
    const read = await this.#opened(look);
    const paper = read.sight.state.papers[paperId] ?? refuse('paper-unknown');
    const content = await this.#contentOf(look.kind, read, paper);
    if (content === null) throw new HttpProblem('letter-not-due');
    return this.#written(read, signed(content, paper, read));
  }

  async #opened({ kind, ...look }: PrintLook): Promise<PaperedRead> {
    const sight = await this.#parts.sight.open<ComplaintState | CaseState>({ ...look, kind });
    const facts = (await this.#parts.reads.factsOf(look, sight)) as PaperedRead['facts'];
    return { sight, facts, names: await this.#parts.labels.names(sight.references.organisation) };
  }

  /** The facts up to the draft, so that whoever reviews, approves and reads later has the same text. */
  async #contentOf(matter: PaperedKind, read: PaperedRead, paper: PaperState): Promise<Content | null> {
    const { kind, of, draftVersion, days } = paper;
    const sight = await this.#parts.sight.upTo(read.sight, draftVersion);
    const facts = read.facts.filter(({ version }: { readonly version: number }) => version <= draftVersion);
    const then = { ...read, sight, facts } as PaperedRead;
    const { publicUrl } = this.#parts;
    const content = contentOf(matter, then, { kind, of, said: saidOf(paper), day: days.drafted, publicUrl });
    if (content === null) return null;
    return isSheet(content) ? { ...content, day: days.drafted } : { ...content, textDay: days.drafted };
  }

  async #hashOf(matter: PaperedKind, read: PaperedRead, paper: PaperState): Promise<string | null> {
    const content = await this.#contentOf(matter, read, paper);
    if (content === null) return null;
    try {
      return textHash((await this.#parts.personal.masked(content, read.sight.stream)) as Content);
    } catch (error) {
      if (refusalCode(error) === 'letter-fact-missing') return null;
      throw error;
    }
  }

  /** The words of its print, for a volume that has it among others; null where what they need is not on record any more. */
  async inWords(matter: PaperedKind, read: PaperedRead, paper: PaperState): Promise<PaperWords | null> {
    const content = await this.#contentOf(matter, read, paper);
    if (content === null) return null;
    try {
      return await this.#words(read, signed(content, paper, read));
    } catch (error) {
      if (refusalCode(error) === 'letter-fact-missing') return null;
      throw error;
    }
  }

  async #words({ sight }: PaperedRead, content: Content): Promise<PaperWords> {
    const shown = (await this.#parts.reads.shown(content, sight)) as Content;
    const { demo } = this.#parts;
    return isSheet(shown) ? sheetOf(shown, demo) : { ...letterOf(shown, demo), ...standing(shown) };
  }

  async #written(read: PaperedRead, content: Content): Promise<NamedBytes> {
    const document = await this.#words(read, content);
    const bytes = 'rows' in document ? await formDocument(document) : await letterDocument(document);
    const { title, number } = document;
    return { bytes: Readable.fromWeb(bytes), name: `${title}${number === null ? '' : ` ${number}`}.docx` };
  }
}

/** A letter says where the seal goes how the paper stands. */
type Standing = { readonly standing?: string };

const standing = (letter: LetterDraft & Standing): Standing =>
  letter.standing === undefined ? {} : { standing: letter.standing };

/** What a print of it says: it is never stamped, the stamped scan is a file of its own. Null: it needs no seal. */
function standingOf(paper: PaperState): string | null {
  if (paper.status === 'void') return '作废';
  if (isPaperUnderWay(paper)) return '草稿，未盖章';
  return PAPER_KINDS[paper.kind as PaperKind].stamped ? '未盖章' : null;
}

/** The text with number, day and signatures as far as the paper has come. */
function signed(
  content: Content,
  paper: PaperState,
  { facts, names }: PaperedRead,
): (LetterDraft & Standing) | SheetDraft {
  const { drafters, reviewedBy, approvedBy, days } = paper;
  const number = numberOf(paper, facts);
  if (isSheet(content)) {
    const chain = chainWords(paper, facts, names);
    const own = Object.hasOwn(content.variables, 'handled') ? chain : {};
    const code = number ?? content.number;
    return { ...content, number: code, code, standing: standingOf(paper), variables: { ...content.variables, ...own } };
  }
  const chain = {
    drafted: names.person(drafters.at(-1) ?? null),
    checked: names.person(reviewedBy),
    approved: names.person(approvedBy),
  };
  const draft = !isPaperApproved(paper) && days.approved === null;
  return {
    ...content,
    draft,
    number,
    chain,
    day: days.approved ?? content.day,
    standing: standingOf(paper) ?? '未盖章',
  };
}
