export { call, addressOf, type AnswerOf, type BodyOf, type CommandKey, type ReadKey } from './client.ts';
export { ApiProblem, codeOf, isConflict, isWorthRepeating, Unreachable } from './problem.ts';
export type { CommandAnswer, Problem, Routes } from './schema.ts';
export { useApi } from './use-api.ts';
export { useCommand, useSend } from './use-command.ts';
