import { type Heir, inheritedAs } from '../matter/succession.ts';
import { isWarningOpen } from '../warning/state.ts';
import type { ProjectState } from './state.ts';

/** What of a project changes hands with a unit: its supervision, the duty letter in force, warnings and what was handed in. */
export function succeedInProject(state: ProjectState, heir: Heir): Partial<ProjectState> {
  const { from, to } = heir;
  const letter = state.letters.at(-1);
  return {
    ...(state.supervisedBy === from ? { supervisedBy: to } : {}),
    ...(letter?.unit === from ? { letters: [...state.letters.slice(0, -1), { ...letter, unit: to }] } : {}),
    ...(state.facts?.town === from ? { facts: { ...state.facts, town: to } } : {}),
    ...inheritedAs('warnings', state.warnings, heir, ['unit'], isWarningOpen),
    ...inheritedAs('interviews', state.interviews, heir, ['unit'], ({ passedOn }) => passedOn === null),
  };
}
