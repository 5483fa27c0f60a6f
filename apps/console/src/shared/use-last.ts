import { useState } from 'react';

/** The last one that was there: a drawer that closes keeps its title until it is gone, for whoever has it read out. */
export function useLast<T>(value: T | null | undefined): T | undefined {
  const [last, setLast] = useState(value ?? undefined);
  if (value !== null && value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
