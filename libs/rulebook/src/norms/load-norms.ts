import { realDay } from '../checks/shape.ts';
import { GOVERNANCE_NORMS } from './governance.ts';
import { HANDLING_NORMS } from './handling.ts';
import { isInForce, type Norm } from './norm.ts';
import { MONEY_NORMS } from './sources-of-money.ts';

export const NORMS: readonly Norm[] = [...HANDLING_NORMS, ...MONEY_NORMS, ...GOVERNANCE_NORMS];

/** Start-up failure: every inconsistency of every norm at once. */
export class NormsInvalid extends Error {
  constructor(faults: readonly string[]) {
    super(`法律规定条目不一致，共${faults.length}处：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'NormsInvalid';
  }
}

/**
 * `isKnown`: whether the product has what a norm says it is kept by, e.g. `command:FileCase`.
 * @throws NormsInvalid
 */
export function loadNorms(norms: readonly Norm[], isKnown: (name: string) => boolean): readonly Norm[] {
  const ids = norms.map(({ id }) => id);
  const faults = norms.flatMap((norm, place) => [
    ...(ids.indexOf(norm.id) === place ? [] : [`${norm.id}：编号重复`]),
    ...faultsOf(norm, isKnown).map((fault) => `${norm.id}：${fault}`),
  ]);
  if (faults.length > 0) throw new NormsInvalid(faults);
  return norms;
}

const CHINESE = /\p{Script=Han}/u;

function faultsOf(norm: Norm, isKnown: (name: string) => boolean): readonly string[] {
  const { title, source, text, mark, effectiveFrom: from, effectiveTo: to, keptBy, examples } = norm;
  const faults = [title, source, text].some((words) => !CHINESE.test(words)) ? ['标题、依据、内容应为中文'] : [];
  const dated = (from === null || realDay(from)) && (to === null || (realDay(to) && from !== null && from <= to));
  if (!dated) faults.push('生效、失效日期不成立');
  // What is switched off binds nobody; what binds has its place and a day on which it did.
  if (from !== null && keptBy.length === 0) faults.push('没有写明由什么落实');
  if (from !== null && !examples.some(({ applies }) => applies)) faults.push('没有适用的示例');
  if (from !== null && mark === 'U') faults.push('未核对的条文不能启用');
  for (const name of keptBy) if (!isKnown(name)) faults.push(`没有${name}`);
  for (const { on, applies, what } of examples) {
    if (!realDay(on) || isInForce(norm, on) !== applies) faults.push(`示例不符：${on} ${what}`);
  }
  return faults;
}
