import { Readable } from 'node:stream';
import {
  type AnsweredAs,
  FileRefused,
  FORM_TITLE,
  FormMissing,
  type FormRead,
  pushFormDocument,
  pushFormWorkbook,
  readPushForm,
} from '@qingxin/documents';
import {
  type Actor,
  type CaseFact,
  type CaseState,
  type ComplaintFact,
  type ComplaintState,
  localDayOf,
  type LocalDay,
  type Recorded,
  refuse,
} from '@qingxin/domain';
import type { NamedBytes, OfficeFormat } from '../http/workbook.ts';
import type { Labels } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { Look, MatterSight } from '../matters/matter-sight.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { type CaseRead, pushDraft, pushNumber, stepDraft, stepNumber } from './case-forms.ts';
import { type FormDraft, printable } from './form-draft.ts';
import { answeringUnit, type CommandDraft, findingWords, pushAnswerDraft, stepAnswerDraft } from './form-reading.ts';
import { handOffDraft } from './hand-off-form.ts';

export interface FormDeskParts {
  readonly sight: MatterSight;
  readonly reads: MatterReads;
  readonly labels: Labels;
  /** A demonstration: what it prints says so. */
  readonly demo: boolean;
  /** Where people reach the public pages; null: not said. */
  readonly publicUrl: string | null;
}

export interface FormLook extends Omit<Look, 'kind'> {
  readonly format?: OfficeFormat;
  /** Which part B, from 1; 0 for an empty one; the newest where nothing is said. */
  readonly edition?: number;
}

export interface FilledSheet {
  readonly id: string;
  readonly actor: Actor;
  readonly bytes: Uint8Array;
}

/** 附件1 out and back in: prints what the log says, and reads a filled sheet into a command that somebody still has to send. */
export class FormDesk {
  readonly #parts: FormDeskParts;

  constructor(parts: FormDeskParts) {
    this.#parts = parts;
  }

  async ofPush(pushId: string, look: FormLook): Promise<NamedBytes> {
    return this.#printed(await this.#case(look), look, (read) => pushDraft(read, pushId, look.edition ?? null));
  }

  async ofStep(stepKey: string, look: FormLook): Promise<NamedBytes> {
    return this.#printed(await this.#case(look), look, (read) => stepDraft(read, stepKey, look.edition ?? null));
  }

  async ofHandOff(handOffId: string, look: FormLook): Promise<NamedBytes> {
    const sight = await this.#parts.sight.open<ComplaintState>({ ...look, kind: 'complaint' });
    const facts = (await this.#parts.reads.factsOf(look, sight)) as readonly Recorded<ComplaintFact>[];
    const names = await this.#parts.labels.names(sight.references.organisation);
    return this.#printed({ sight, facts, names }, look, (read) => handOffDraft(read, handOffId));
  }

  async readPush(pushId: string, sent: FilledSheet): Promise<object> {
    const { sight } = await this.#case(sent);
    const push = sight.state.pushes[pushId] ?? refuse('push-unknown');
    if (push.answered) refuse('feedback-already-given');
    const asked = { as: 'push', from: push.pushedOn, number: pushNumber(sight.state, pushId) } as const;
    const read = await this.#read(sent, { ...asked, today: localDayOf(sight.at) });
    return readingView(read, 'push', pushAnswerDraft(pushId, read.said, sent.actor.unit !== push.unit));
  }

  async readStep(stepKey: string, sent: FilledSheet): Promise<object> {
    const { sight } = await this.#case(sent);
    const step = sight.state.steps[stepKey] ?? refuse('step-unknown');
    const from = step.startedOn.length > 'YYYY-MM-DD'.length ? localDayOf(step.startedOn) : step.startedOn;
    const asked = { as: 'step', from, number: stepNumber(sight.state, stepKey) } as const;
    const read = await this.#read(sent, { ...asked, today: localDayOf(sight.at) });
    const { organisation } = sight.references;
    const onPaper = sent.actor.unit !== answeringUnit(step);
    return readingView(read, 'step', stepAnswerDraft(step, read.said, { organisation, onPaper }));
  }

  async #case(look: Omit<Look, 'kind'>): Promise<CaseRead> {
    const sight = await this.#parts.sight.open<CaseState>({ ...look, kind: 'case' });
    const facts = (await this.#parts.reads.factsOf(look, sight)) as readonly Recorded<CaseFact>[];
    return { sight, facts, names: await this.#parts.labels.names(sight.references.organisation) };
  }

  /** What is sealed is opened or masked as for every other look at the matter, and written down likewise. */
  async #printed<R extends CaseRead | Parameters<typeof handOffDraft>[0]>(
    read: R,
    { format = 'docx' }: FormLook,
    draftOf: (read: R) => FormDraft | null,
  ): Promise<NamedBytes> {
    const draft = draftOf(read) ?? refuse('not-found');
    const form = printable((await this.#parts.reads.shown(draft, read.sight)) as FormDraft, this.#parts.demo);
    const stream = await (format === 'xlsx' ? pushFormWorkbook(form) : pushFormDocument(form));
    return { bytes: Readable.fromWeb(stream), name: `${FORM_TITLE} ${form.number}.${format}` };
  }

  /** @throws HttpProblem for a file that is none of this matter's forms */
  async #read(
    { bytes }: FilledSheet,
    {
      number,
      ...asked
    }: { readonly as: AnsweredAs; readonly from: LocalDay; readonly today: LocalDay; readonly number: string },
  ): Promise<FormRead> {
    const read = await this.#readable(bytes, asked);
    if (read.number !== number) throw new HttpProblem('form-of-another', { details: { number } });
    return read;
  }

  async #readable(bytes: Uint8Array, asked: Parameters<typeof readPushForm>[1]): Promise<FormRead> {
    try {
      return await readPushForm(bytes, asked);
    } catch (error) {
      if (error instanceof FormMissing) throw new HttpProblem('form-missing');
      if (error instanceof FileRefused) throw new HttpProblem(error.code, { details: error.details });
      throw error;
    }
  }
}

function readingView({ number, findings }: FormRead, as: AnsweredAs, draft: CommandDraft): object {
  return { number, findings: findings.map((finding) => findingWords(finding, as)), ...draft };
}
