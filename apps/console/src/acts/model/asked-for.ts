/** Clocks of a matter as they are read. */
interface Clocks {
  readonly clocks?: readonly {
    readonly clockId: string;
    readonly extensionRequest: unknown;
  }[];
}

/**
 * What stands in a form when it opens. Of an approval what was asked for and by whom, and the one who opens it as the one
 * who approves; of a report of an emergency which one is owed next. Undefined where nothing was asked for, or for another command.
 * @param matter the emergency as it is read
 * @param person id of whoever opens the form
 */
export function askedFor(
  { command, on }: { readonly command: string; readonly on?: string | undefined },
  { clocks, matter }: { readonly clocks: unknown; readonly matter: unknown },
  person: string,
): object | undefined {
  if (command === 'FileEmergencyReport') {
    const { nextReport } = (matter ?? {}) as { readonly nextReport?: string | null };
    return nextReport === undefined || nextReport === null ? undefined : { form: nextReport };
  }
  if (command !== 'ExtendClock') return undefined;
  const clock = ((clocks ?? {}) as Clocks).clocks?.find(({ clockId }) => clockId === on);
  const request = clock?.extensionRequest as { readonly amount: number; readonly by: string } | null | undefined;
  if (request === null || request === undefined) return undefined;
  return { amount: request.amount, requestedBy: request.by, approvedBy: person };
}
