import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One word, or two, of the command line. */
export interface Command {
  /** As typed after `qx`: `story`, `rules check`. */
  readonly name: string;
  /** One line for the list. */
  readonly summary: string;
  /** Everything `--help` says about it. */
  readonly help: string;
  /** Resolves with the exit code: 0 only on success. Throws `UsageError` for wrong arguments. */
  run(args: readonly string[], out: Output): Promise<number>;
}

export interface Output {
  /** The result: what a pipe or a person is here for. */
  readonly print: (text: string) => void;
  /** Progress and complaints, kept out of pipes. */
  readonly note: (text: string) => void;
}

/** The arguments make no sense; the text says why. */
export class UsageError extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'UsageError';
  }
}

/** Turns the parser's own complaints into one for the user. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (codeOf(error)?.startsWith('ERR_PARSE_ARGS') !== true || !isWorded(error)) throw error;
    throw new UsageError(error.message);
  }
}

/**
 * The one word that a command is about, and its options.
 * @param wanting said when the word is missing or is not one
 */
export function parsedWithWord<const O extends Options>(
  args: readonly string[],
  options: O,
  wanting: string,
): { readonly values: Values<O>; readonly word: string } {
  const { values, positionals } = parsed(() => parseArgs({ args: [...args], allowPositionals: true, options }));
  const [word] = positionals;
  if (word === undefined || positionals.length > 1) throw new UsageError(wanting);
  return { values, word };
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

/** `code` of an error of Node's own. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function isWorded(error: unknown): error is { readonly message: string } {
  return typeof error === 'object' && error !== null && 'message' in error;
}
