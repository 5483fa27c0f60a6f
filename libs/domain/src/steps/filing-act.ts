import type { StepAct } from './graph.ts';

/** The unit that is asked decides whether it opens a penalty case; `passedOn` says what becomes of what is not its own. */
export const filingAct = <const Next extends string>(next: Next, passedOn: string) =>
  ({
    by: 'target',
    role: 'officer',
    documented: true,
    label: '决定是否立案查处',
    rules: ['S3-03-FILE'],
    outcomes: {
      filed: { label: '立案', next, asks: ['officers'] },
      'not-filed': { label: '不予立案', next: 'end', asks: ['reason'] },
      'passed-on': { label: passedOn, next: 'end', asks: ['reason'] },
    },
  }) as const satisfies StepAct;
