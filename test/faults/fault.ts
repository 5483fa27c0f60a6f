import type { World } from './world.ts';

/** One kind of trouble, made on purpose while the product works. */
export interface Fault {
  readonly name: string;
  /** What is done, for the list. */
  readonly does: string;
  run(world: World): Promise<void>;
}
