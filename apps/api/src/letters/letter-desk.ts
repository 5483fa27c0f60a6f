import { Readable } from 'node:stream';
import { letterDocument } from '@qingxin/documents';
import type {
  CaseFact,
  CaseState,
  ComplaintFact,
  ComplaintState,
  EventOf,
  StreamState,
  SupervisionFact,
  SupervisionState,
} from '@qingxin/domain';
import type { FormDeskParts } from '../forms/form-desk.ts';
import type { FormMatter } from '../forms/form-draft.ts';
import type { NamedBytes } from '../http/workbook.ts';
import type { Look } from '../matters/matter-sight.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { actLetter } from './act-letter.ts';
import { type DecisionLetter, decisionLetter, handOffLetter } from './complaint-letters.ts';
import { type GuidanceLetter, guidanceLetter } from './petition-letters.ts';
import { partyLetter } from '../papers/case-sheets.ts';
import { type LetterDraft, letterOf } from './letter-draft.ts';
import { orderLetter } from './order-letter.ts';
import { adviceLetter, traceBackSheet } from './trace-back-letters.ts';

const GUIDANCE: readonly string[] = [
  ...(['not-wage-notice', 'petition-acceptance-notice', 'petition-opinion'] as const),
] satisfies readonly GuidanceLetter[];

const isGuidance = (letter: DecisionLetter | GuidanceLetter): letter is GuidanceLetter => GUIDANCE.includes(letter);

type LetterLook = Omit<Look, 'kind'>;

/** Official letters, each with its facts taken from the log as whoever prints may see them. */
export class LetterDesk {
  readonly #parts: FormDeskParts;

  constructor(parts: FormDeskParts) {
    this.#parts = parts;
  }

  async ofAct(look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<SupervisionState, SupervisionFact>({ ...look, kind: 'supervision' });
    return this.#written(read, await actLetter(read, this.#parts.sight));
  }

  async ofAdvice(adviceId: string, look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<SupervisionState, SupervisionFact>({ ...look, kind: 'supervision' });
    return this.#written(read, adviceLetter(read, adviceId));
  }

  async traceBackSheet(look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<SupervisionState, SupervisionFact>({ ...look, kind: 'supervision' });
    return this.#written(read, traceBackSheet(read));
  }

  async ofComplaint(letter: DecisionLetter | GuidanceLetter, look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<ComplaintState, ComplaintFact>({ ...look, kind: 'complaint' });
    return this.#written(read, isGuidance(letter) ? guidanceLetter(read, letter) : decisionLetter(read, letter));
  }

  async ofHandOff(handOffId: string, look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<ComplaintState, ComplaintFact>({ ...look, kind: 'complaint' });
    return this.#written(read, handOffLetter(read, handOffId));
  }

  async urging(orderId: string, look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<CaseState, CaseFact>({ ...look, kind: 'case' });
    return this.#written(read, partyLetter(read, 'urging-letter', { of: orderId, said: {} }));
  }

  async ofOrder(orderId: string, look: LetterLook): Promise<NamedBytes> {
    const read = await this.#opened<CaseState, CaseFact>({ ...look, kind: 'case' });
    return this.#written(read, orderLetter(read, orderId));
  }

  async #opened<S extends StreamState, F extends EventOf>(look: Look): Promise<FormMatter<S, F>> {
    const sight = await this.#parts.sight.open<S>(look);
    const facts = (await this.#parts.reads.factsOf(look, sight)) as FormMatter<S, F>['facts'];
    return { sight, facts, names: await this.#parts.labels.names(sight.references.organisation) };
  }

  /** @throws HttpProblem where nothing was decided yet that the letter could tell */
  async #written<S extends StreamState, F extends EventOf>(
    { sight }: FormMatter<S, F>,
    draft: LetterDraft | null,
  ): Promise<NamedBytes> {
    if (draft === null) throw new HttpProblem('letter-not-due');
    const letter = letterOf((await this.#parts.reads.shown(draft, sight)) as LetterDraft, this.#parts.demo);
    const bytes = Readable.fromWeb(await letterDocument(letter));
    return { bytes, name: `${letter.title}${letter.number === null ? '' : ` ${letter.number}`}.docx` };
  }
}
