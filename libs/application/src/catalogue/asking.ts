type Value = string | boolean;

/** When a field of a command is asked for, by what another of its fields says. */
export interface FieldAsked {
  /** The other field. */
  readonly by: string;
  /** Its values that ask for this one. */
  readonly is: readonly Value[];
  /** Not to be left out then: the stream refuses it. */
  readonly needed: boolean;
  /** May be said with the other values too. */
  readonly elsewhere: boolean;
}

/** Has a meaning with these values of the other field alone, and may be left out then. */
export const only = (by: string, ...is: readonly Value[]): FieldAsked => ({ by, is, needed: false, elsewhere: false });

/** Has a meaning with these values of the other field alone, and is needed then. */
export const neededOnly = (by: string, ...is: readonly Value[]): FieldAsked => ({ ...only(by, ...is), needed: true });

/** Is needed with these values of the other field, and may be said with any. */
export const needed = (by: string, ...is: readonly Value[]): FieldAsked => ({
  ...neededOnly(by, ...is),
  elsewhere: true,
});
