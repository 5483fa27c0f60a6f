import type { ReactNode } from 'react';
import { Loaded } from '../shared/loaded.tsx';
import type { CommandForm as Described } from './model/nodes.ts';
import { formOfPaper, paperIn } from './model/papers.ts';
import { type ActKind, paramsOf, patternOf, useRead } from './places.ts';

interface PaperFormProps {
  readonly kind: ActKind;
  readonly id: string | null;
  readonly command: string;
  /** The kind of a paper that is drafted, the paper that is revised. */
  readonly on: string | undefined;
  readonly described: Described;
  readonly children: (described: Described, initial: unknown) => ReactNode;
}

/** The form of a paper by its kind; of one that is revised with what it says. */
export function PaperForm({ kind, id, command, on, described, children }: PaperFormProps) {
  const isRevised = command === 'RevisePaper';
  const papers = useRead<unknown>(patternOf(kind, 'papers'), paramsOf(kind, id ?? ''), {
    enabled: isRevised && id !== null,
  });
  const shaped = (paperKind: string | null): Described => ({
    ...described,
    form: formOfPaper(described.form, paperKind),
  });
  if (!isRevised) return children(shaped(on ?? null), undefined);
  return (
    <Loaded query={papers}>
      {(read) => {
        const paper = paperIn(read, on);
        return children(shaped(paper?.kind ?? null), paper?.said);
      }}
    </Loaded>
  );
}
