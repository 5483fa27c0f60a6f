import type { NodeId } from '../process-map.ts';

/** Which unit does an act of a step. `outside` acts have no login: the requesting unit records them from paper. */
export type StepParty = 'requesting' | 'target' | 'outside';

export interface StepOutcome {
  readonly label: string;
  /** The next act, or the end of the step. */
  readonly next: string | 'end';
}

export interface StepAct {
  readonly label: string;
  readonly by: StepParty;
  readonly role: string;
  /** Rules whose clock is shown on the task of this act. */
  readonly rules: readonly string[];
  /** Act of the same step whose doer may not do this one too. */
  readonly notBy?: string;
  /** The act is proved by a paper: its record needs a document. */
  readonly documented: boolean;
  readonly outcomes: Readonly<Record<string, StepOutcome>>;
}

/** The order of acts of one department step, as data; `decide` enforces it, the workflow file is written over it. */
export interface StepGraph {
  readonly kind: string;
  readonly label: string;
  readonly node: NodeId;
  readonly source: string;
  /** Kind of the unit that is asked, for `target` and `outside` acts. */
  readonly targetKind: 'police' | 'outside';
  readonly first: string;
  readonly acts: Readonly<Record<string, StepAct>>;
}
