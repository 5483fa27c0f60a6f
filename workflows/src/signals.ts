import type { NodeId } from '@qingxin/domain';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Look again. Carries nothing: what happened is in the log (architecture, "Workflows"). */
export const nudge = defineSignal('nudge');

/** Nodes at which the workflow stands, for the check against the position folded from the log. */
export const entered = defineQuery<readonly NodeId[]>('entered');

/** The act of a department step with which its workflow lives now. */
export const actUnderWay = defineQuery<string | null>('actUnderWay');
