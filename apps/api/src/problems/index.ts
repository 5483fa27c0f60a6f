/** The words of refusals, for programs that refuse without HTTP. */
export { sentenceOf, titleOf } from './words.ts';
