import type { WantedCommand, WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { ComplaintLooked, Echo, Tried } from './activities.ts';
import { Children } from './children.ts';
import { hands, sendAll, triedOf } from './hands.ts';
import { Watch } from './watch.ts';

type ComplaintWatch = Watch<ComplaintLooked>;

/** One complaint on its way through 附件2, from 首问登记 to 办结. */
export async function complaintWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'complaint', stream, key: null };
  const children = new Children();
  const complaint: ComplaintWatch = new Watch({
    look: (tried) => hands.lookAtComplaint(ref, tried),
    act: async (seen) => {
      await children.ensure(seen.children);
      return [...(await sendAll(ref, seen.due)), ...(await echoAll(ref, seen.echoes))];
    },
    again: () => continueAsNew<typeof complaintWorkflow>({ stream }),
  });
  await complaint.untilEnded(async () => {
    await intake(complaint);
    await handOver(complaint);
    await acceptance(complaint);
    await preliminaryCheck(complaint);
    await complaint.enter('in-case');
    await feedback(complaint);
    await closing(complaint);
  });
}

async function intake(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('first-contact');
}

/** 转送 goes from unit to unit until one signs; after a second return the 治欠办 designates. */
async function handOver(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('hand-off');
  await complaint.enter('designate');
}

async function acceptance(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('acceptance');
  await complaint.enter('supplement');
}

async function preliminaryCheck(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('preliminary-check');
  await complaint.enter('confirm-not-wage');
  await complaint.enter('lead-away');
}

async function feedback(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('inform');
  await complaint.enter('call-back');
}

async function closing(complaint: ComplaintWatch): Promise<void> {
  await complaint.enter('closing');
  await complaint.enter('closed');
}

/** The case echoes each joining and leaving; a joining it refuses goes back to the complaint as a failure. */
async function echoAll(ref: WorkflowRef, echoes: readonly Echo[]): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const echo of echoes) {
    const sent = await hands.echoMembership(ref, echo);
    tried.push(triedOf(echo.cause, sent));
    if (sent.kind === 'refused' && echo.kind === 'joined') {
      tried.push(...(await sendAll(ref, [joinFailure(ref, echo, sent.code)])));
    }
  }
  return tried;
}

function joinFailure(ref: WorkflowRef, { membership }: Echo, code: string): WantedCommand {
  const { caseId, ordinal } = membership;
  return {
    stream: ref.stream,
    type: 'RecordJoinFailure',
    payload: { caseId, membership: ordinal, code },
    cause: `RecordJoinFailure/${ordinal}`,
  };
}
