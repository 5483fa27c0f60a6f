export { ACCEPTANCE_RULES, type Assumption, isSameCourse, lateAcceptances, type Unknown } from './assumption.ts';
export {
  type ClockPair,
  countedAgain,
  type Counterfactual,
  counterfactual,
  type RungPair,
  type RungVerdict,
} from './counterfactual.ts';
export type { Counting } from './recorded.ts';
