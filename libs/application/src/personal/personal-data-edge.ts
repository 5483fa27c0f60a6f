import type { Sealed } from '@qingxin/domain';
import type { InlineRows, LookUp, SubjectVault } from '@qingxin/event-store';
import type { Plan } from '../catalogue/plan.ts';
import { type FieldProblem, InvalidRequest } from '../door/envelope.ts';
import { FREE_TEXT } from './free-text.ts';
import { isMasked } from './mask.ts';
import { type Personal, shaped } from './shape.ts';

/** How a field can be found again. Free texts cannot: they are not searched, only read. */
const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  name: 'name',
  employerName: 'name',
  phone: 'number',
  idNumber: 'exact',
};

export interface EdgeRequest {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly plans: readonly Plan[];
  readonly commandId: string;
  readonly streamId: string;
  readonly knownSubject: string | null;
  readonly bySoftware: boolean;
}

export interface SealedPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  /** Keys and look-ups of persons named for the first time; they belong into the append. */
  readonly rows: readonly InlineRows[];
}

/** Where personal fields become ciphertext on their way in; past it nobody sees plain text. */
export class PersonalDataEdge {
  readonly #vault: SubjectVault;

  constructor(vault: SubjectVault) {
    this.#vault = vault;
  }

  /** @throws InvalidRequest for a masked value sent back: it must never take the place of what it hides */
  async seal(request: EdgeRequest): Promise<SealedPayload> {
    const { payload, plans, streamId } = request;
    if (plans.length === 0) return { payload, rows: [] };
    const fields: Personal[] = [];
    const collected = shaped(payload, plans, { ...request, seal: (personal) => fields.push(personal) });
    if (fields.length === 0) return { payload: collected as EdgeRequest['payload'], rows: [] };
    refuseMasked(fields);
    const batch = await this.#vault.seal(
      fields.map((personal) => ({ ...personal, streamId, lookUp: LOOK_UPS[personal.field] ?? 'none' })),
    );
    const sealed: Sealed[] = [...batch.sealed].reverse();
    const withCiphertext = shaped(payload, plans, { ...request, seal: () => sealed.pop() });
    return { payload: withCiphertext as EdgeRequest['payload'], rows: batch.rows };
  }
}

function refuseMasked(fields: readonly Personal[]): void {
  const problems: FieldProblem[] = fields
    .filter(({ field, text }) => field !== FREE_TEXT && isMasked(field, text))
    .map(({ field }) => ({ path: `/${field}`, message: '遮盖后的内容不能作为新内容保存' }));
  if (problems.length > 0) throw new InvalidRequest(problems);
}
