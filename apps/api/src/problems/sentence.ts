import { dayForPeople } from '@qingxin/application';
import { isLocalDay, localDayOf, startOfDay } from '@qingxin/domain';
import type { ProblemDetails } from './http-problem.ts';

const MINUTE_MS = 60_000;

/** The sentence of a problem as officials read it: sums in yuan, days and moments written out. */
export function filled(sentence: string, details: ProblemDetails): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, details[name]));
}

export { dayForPeople };

/** `2026年7月10日9时05分`, Beijing time. */
function momentForPeople(instant: string): string {
  const day = localDayOf(instant);
  const minutes = Math.floor((Date.parse(instant) - Date.parse(startOfDay(day))) / MINUTE_MS);
  return `${dayForPeople(day)}${Math.floor(minutes / 60)}时${String(minutes % 60).padStart(2, '0')}分`;
}

function shown(name: string, value: ProblemDetails[string] | undefined): string {
  if (name.endsWith('Fen') && typeof value === 'number') return `${(value / 100).toFixed(2)} 元`;
  if (isLocalDay(value)) return dayForPeople(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return momentForPeople(value);
  return String(value ?? '（未注明）');
}
