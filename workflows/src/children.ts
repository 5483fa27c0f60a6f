import type { Process, WorkflowRef } from '@qingxin/domain';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';

/** Name under which a workflow is exported. */
export function workflowTypeOf(process: Process): string {
  return `${process.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Workflow`;
}

/** Starts the workflows of ladders and steps, once per run; one that runs already is left alone. */
export class Children {
  #started = new Set<string>();

  async ensure(refs: readonly WorkflowRef[]): Promise<void> {
    const wanted = new Set(refs.map(({ key }) => key ?? ''));
    this.#started = new Set([...this.#started].filter((key) => wanted.has(key)));
    for (const ref of refs) await this.#ensureOne(ref);
  }

  async #ensureOne(ref: WorkflowRef): Promise<void> {
    const { process, stream } = ref;
    const key = ref.key ?? '';
    if (this.#started.has(key)) return;
    this.#started.add(key);
    try {
      await startChild(workflowTypeOf(process), {
        workflowId: `${stream}/${key}`,
        args: [{ stream, key }],
        parentClosePolicy: ParentClosePolicy.ABANDON,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
