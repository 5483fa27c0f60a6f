import { describe, expect, test } from '@jest/globals';
import { findingText } from '@qingxin/application';
import { CELL_PROBLEM_CODES, FILE_REFUSAL_CODES } from '@qingxin/documents';
import { PROBLEMS } from '../problems/catalogue.ts';
import { IMPORT } from './batch.routes.ts';

describe('what is told of a file', () => {
  test('has words for each cell that cannot be read', () => {
    expect(CELL_PROBLEM_CODES.filter((code) => findingText(code) === null)).toEqual([]);
  });

  test('has words for each file that is refused, and the route names it', () => {
    expect(FILE_REFUSAL_CODES.filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
    expect(FILE_REFUSAL_CODES.filter((code) => !(IMPORT.problems as readonly string[]).includes(code))).toEqual([]);
  });
});
