import type { WorkflowRef } from '@qingxin/domain';
import { continueAsNew } from '@temporalio/workflow';
import type { CaseLooked } from './activities.ts';
import { Children } from './children.ts';
import { hands, sendAll } from './hands.ts';
import { Watch } from './watch.ts';

type CaseWatch = Watch<CaseLooked>;

/** One arrears case on its way through 附件2, from 建案分办 to 结案归档; steps and feedback run beside. */
export async function arrearsCaseWorkflow({ stream }: { readonly stream: string }): Promise<void> {
  const ref: WorkflowRef = { process: 'arrears-case', stream, key: null };
  const children = new Children();
  const arrears: CaseWatch = new Watch({
    look: (tried) => hands.lookAtCase(ref, tried),
    act: async (seen) => {
      const tried = await sendAll(ref, [...seen.due, ...seen.steps, ...seen.outcomes]);
      await children.ensure(seen.children);
      return tried;
    },
    again: () => continueAsNew<typeof arrearsCaseWorkflow>({ stream }),
  });
  await arrears.untilEnded(
    () => handling(arrears),
    () => arrears.enter('police-assistance'),
    () => arrears.enter('account-query'),
    () => arrears.enter('finance-backstop'),
    () => arrears.enter('crime-transfer'),
    () => arrears.enter('other-crime-transfer'),
    () => arrears.enter('filing-supervision'),
    () => arrears.enter('preservation'),
    () => arrears.enter('frozen-asset'),
    () => arrears.enter('account-protection'),
    () => arrears.enter('deposit-drawdown'),
    () => arrears.enter('emergency-fund'),
    () => arrears.enter('court-enforcement'),
    () => arrears.enter('legal-aid'),
    () => arrears.enter('mediation'),
    () => arrears.enter('arbitration'),
    () => arrears.enter('support-of-suit'),
    () => arrears.enter('wage-suit'),
    () => arrears.enter('temporary-relief'),
    () => arrears.enter('union-aid'),
    () => arrears.enter('sector-investigation'),
    () => arrears.enter('sector-supervision'),
    () => arrears.enter('stop-work'),
    () => arrears.enter('sector-credit'),
    () => arrears.enter('public-order'),
    () => arrears.enter('false-claim'),
    () => arrears.enter('unlicensed-operation'),
    () => arrears.enter('joint-supervision'),
    () => arrears.enter('petition-review'),
    () => arrears.enter('opinion-alert'),
    () => arrears.enter('publication'),
    () => arrears.enter('planning-breach'),
    () => arrears.enter('sme-clearance'),
    () => arrears.enter('funding-trace'),
    () => arrears.enter('police-case'),
    () => arrears.enter('inspection'),
    () => arrears.enter('reconciliation'),
    () => arrears.enter('administrative-decision'),
    () => arrears.enter('decision-review'),
    () => arrears.enter('procuratorial-advice'),
    () => arrears.enter('public-suit'),
    () => arrears.enter('suit-supervision'),
    () => arrears.enter('judicial-relief'),
    () => arrears.enter('feedback'),
  );
}

async function handling(arrears: CaseWatch): Promise<void> {
  await arrears.enter('open-case');
  await arrears.enter('file');
  await arrears.enter('investigate');
  await arrears.enter('determine-payer');
  await arrears.enter('order');
  await arrears.enter('verify');
  await arrears.enter('clear');
  await arrears.enter('archive');
}
