import type { ActedOn, EventOf, Instant, Recorded } from '@qingxin/domain';

/** A request as it arrives at the door; `payload` is checked against the catalogue before anything reads it. */
export interface CommandEnvelope {
  /** Chosen by the sender; the same id gives the first answer again. */
  readonly commandId: string;
  /** Stream name, e.g. `complaint-<uuid>`. */
  readonly stream: string;
  readonly type: string;
  readonly payload: unknown;
  /** 发生日期. */
  readonly actedOn?: ActedOn;
  readonly lateReason?: string;
  /** If-Match, as the sender counts versions: refused with `version-conflict` when the stream has moved. */
  readonly expectedVersion?: number;
  readonly requestId?: string;
}

export interface Answer {
  readonly commandId: string;
  readonly stream: string;
  /** Version of the stream after the command as the sender counts; without events the version it was decided on. */
  readonly version: number;
  /** Types of the recorded events that the sender may know of, in order; empty = nothing that concerns him happened. */
  readonly events: readonly string[];
  /** The same events as recorded; personal fields are sealed. */
  readonly recorded: readonly Recorded<EventOf>[];
  /** Only for `LapseClocks` sent too early: when there will be something to settle. */
  readonly notYet?: { readonly dueAt: Instant | null };
}

export interface FieldProblem {
  /** JSON pointer into the payload, or the name of an envelope field. */
  readonly path: string;
  readonly message: string;
}

/** The request is not one of the catalogue, or a file is refused as a whole; every wrong field or cell is listed. Values are never repeated. */
export class InvalidRequest extends Error {
  readonly code: 'invalid-request' | 'import-refused';
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[], code: InvalidRequest['code'] = 'invalid-request') {
    super(code);
    this.name = 'InvalidRequest';
    this.code = code;
    this.problems = problems;
  }
}
