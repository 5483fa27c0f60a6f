export { Actions } from './actions.tsx';
export { CommandForm, type CommandFormProps } from './command-form.tsx';
export { OpenMatter } from './open-matter.tsx';
export { type ActKind, isActKind } from './places.ts';
export { useActDrawer } from './use-act-drawer.tsx';
