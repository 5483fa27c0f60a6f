/** Clocks of a matter as they are read. */
interface Clocks {
  readonly clocks?: readonly {
    readonly clockId: string;
    readonly extensionRequest: unknown;
  }[];
}

/**
 * What stands in the form of an approval when it opens: what was asked for and by whom, and the one who opens it as the one
 * who approves. Undefined where nothing was asked for, or for another command.
 * @param person id of whoever opens the form
 */
export function askedFor(
  { command, on }: { readonly command: string; readonly on?: string | undefined },
  clocks: unknown,
  person: string,
): object | undefined {
  if (command !== 'ExtendClock') return undefined;
  const clock = ((clocks ?? {}) as Clocks).clocks?.find(({ clockId }) => clockId === on);
  const request = clock?.extensionRequest as { readonly amount: number; readonly by: string } | null | undefined;
  if (request === null || request === undefined) return undefined;
  return { amount: request.amount, requestedBy: request.by, approvedBy: person };
}
