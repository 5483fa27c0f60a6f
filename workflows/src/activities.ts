import type { Membership, NodeId, WantedCommand, WantedOrder, WantedPart, WorkflowRef } from '@qingxin/domain';

/** A command that was sent since the last nudge, with the refusal's code or `nothing-happened`. */
export interface Tried {
  readonly cause: string;
  readonly code: string;
}

/** What a look at the log answers. Stream names, keys, versions and dates only; never personal data. */
export interface Looked {
  readonly version: number;
  readonly ended: boolean;
  /** Nodes of the process map at which the matter stands. */
  readonly active: readonly NodeId[];
  /** Commands that time has made due, in order. */
  readonly due: readonly WantedCommand[];
  /** For how long time asks for nothing; null: until somebody acts. */
  readonly sleepMs: number | null;
}

export interface MatterLooked extends Looked {
  /** Ladders and steps that need a workflow of their own. */
  readonly children: readonly WorkflowRef[];
}

/** A membership, a change of its people, or its end, that the case has not echoed yet. */
export interface Echo {
  readonly kind: 'joined' | 'updated' | 'sent' | 'left';
  readonly membership: Membership;
  readonly cause: string;
}

export interface ComplaintLooked extends MatterLooked {
  readonly echoes: readonly Echo[];
}

export interface CaseLooked extends MatterLooked {
  readonly outcomes: readonly WantedCommand[];
  readonly steps: readonly WantedCommand[];
}

export interface BatchLooked extends Looked {
  /** Parts that the case has not got yet. */
  readonly parts: readonly WantedPart[];
}

export interface ActLooked extends MatterLooked {
  /** What the act sends to several matters and has not sent yet. */
  readonly orders: readonly WantedOrder[];
}

export interface LadderLooked extends Looked {
  readonly stage: 'climbing' | 'deciding' | 'answering' | 'judging' | 'at-rest';
}

export interface StepLooked extends Looked {
  /** The act of the step's graph that is due; null when the step has ended. */
  readonly act: string | null;
}

export type Sent =
  | { readonly kind: 'done' }
  /** No event came of it: somebody else was first, or it was too early. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * The workflows' hands. A look reads the stream itself, never a read model. Each call may be repeated: commands carry
 * ids that follow from their cause. An outage is retried for as long as it lasts; a refusal is an answer.
 */
export interface ProcessActivities {
  readonly lookAtComplaint: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<ComplaintLooked>;
  readonly lookAtCase: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<CaseLooked>;
  readonly lookAtCompany: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<MatterLooked>;
  readonly lookAtDuty: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<MatterLooked>;
  readonly lookAtProject: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<MatterLooked>;
  readonly lookAtEmergency: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<MatterLooked>;
  readonly lookAtConduct: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<MatterLooked>;
  readonly lookAtBatch: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<BatchLooked>;
  readonly lookAtAct: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<ActLooked>;
  readonly lookAtLadder: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<LadderLooked>;
  readonly lookAtStep: (ref: WorkflowRef, tried: readonly Tried[]) => Promise<StepLooked>;
  readonly send: (ref: WorkflowRef, command: WantedCommand) => Promise<Sent>;
  /** Tells the case of a membership; what the case needs to know of the persons is copied there, not here. */
  readonly echoMembership: (ref: WorkflowRef, echo: Echo) => Promise<Sent>;
  /** Brings one part of a batch into its case; what the rows say is read there, not here. */
  readonly applyPart: (ref: WorkflowRef, part: WantedPart) => Promise<Sent>;
  /** Sends what an act orders to each of its matters; what it says is read there, not here. */
  readonly applyOrder: (ref: WorkflowRef, order: WantedOrder) => Promise<Sent>;
}
