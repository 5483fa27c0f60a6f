import { describe, expect, test } from '@jest/globals';
import type { StreamKind } from '@qingxin/domain';
import { districtCatalogue } from '../door/district-streams.ts';
import { actsOf, COMMANDS_FOR, WORK_OF } from './acts-of-work.ts';

const catalogue = districtCatalogue();
const kinds = Object.entries(WORK_OF) as readonly (readonly [StreamKind, (typeof WORK_OF)['case']])[];
const work = kinds.flatMap(([kind, book = {}]) => Object.keys(book).map((task) => [kind, task] as const));
const ending = new Set(kinds.flatMap(([, book = {}]) => Object.values(book).flatMap(({ doneBy }) => doneBy)));

describe('what ends a piece of work', () => {
  test.each([...ending])('%s: it is said by which commands somebody brings it about', (event) => {
    expect(COMMANDS_FOR[event]).toBeDefined();
  });

  test('nothing stands here that ends no work, and no command that there is not', () => {
    expect(Object.keys(COMMANDS_FOR).filter((event) => !ending.has(event))).toEqual([]);
    const known = new Set(catalogue.all().map(({ type }) => type));
    expect([...new Set(Object.values(COMMANDS_FOR).flat())].filter((command) => !known.has(command))).toEqual([]);
  });
});

/** A change by two persons is asked for in a case alone, though the kind of work is one of every matter. */
const isOfCasesAlone = (kind: string, task: string): boolean => task === 'confirm-change' && kind !== 'case';

/** What another stream sent in is ticked off (已阅处) where no act of this one deals with it. */
const isTickedOff = (kind: StreamKind, task: string): boolean => WORK_OF[kind]?.[task]?.byHand === true;

describe('every kind of work', () => {
  test.each(work)('of a %s, %s: at least one command of that stream does it', (kind, task) => {
    const own = actsOf(kind, task).filter((command) => catalogue.find(kind, command) !== null);
    expect(own.length > 0 || isOfCasesAlone(kind, task) || isTickedOff(kind, task)).toBe(true);
  });
});
