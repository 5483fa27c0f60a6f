import type { CaseState, WageLine } from './state.ts';

/** Origin of a line whose complaint only its sealed link tells. */
export const CONCEALED = 'concealed';

export function isConcealedLine(line: WageLine | undefined): boolean {
  return line?.origin === CONCEALED;
}

/**
 * People the complaints speak of who have no wage line: added one by one, or taken off the head count by a correction.
 * A concealed person's line names no complaint, so that heads are compared over the whole case.
 */
export function unnamedPeople(state: CaseState): number {
  const said = Object.values(state.sources).reduce((sum, { people }) => sum + people, 0);
  const named = Object.values(state.lines).filter(
    ({ origin, left }) => !left && (isOfSource(state, origin) || !isOfComplaint(origin)),
  );
  return said - named.length;
}

/** Lines that name the complaint, of people who take part. */
export function namedBy(state: CaseState, complaint: string): number {
  return Object.values(state.lines).filter(({ origin, left }) => !left && origin.startsWith(`${complaint}/`)).length;
}

const isOfComplaint = (origin: string): boolean => origin.includes('/');

function isOfSource({ sources }: CaseState, origin: string): boolean {
  const [complaint = ''] = origin.split('/');
  return sources[complaint] !== undefined;
}
