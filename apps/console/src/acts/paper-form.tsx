import type { ReactNode } from 'react';
import { Loaded } from '../shared/loaded.tsx';
import type { CommandForm as Described } from './model/nodes.ts';
import { approvalOf, formOfPaper, paperIn } from './model/papers.ts';
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

/** The form of a paper by its kind; of one that is revised with what it says, of one that is approved with what its text is. */
export function PaperForm({ kind, id, command, on, described, children }: PaperFormProps) {
  const isRevised = command === 'RevisePaper';
  const papers = useRead<unknown>(patternOf(kind, 'papers'), paramsOf(kind, id ?? ''), {
    enabled: isRevised && id !== null,
  });
  const isApproved = command === 'ApprovePaper';
  const asked = paramsOf(kind, id ?? '').params;
  const versions = useRead<unknown>(
    patternOf(kind, 'papers/{paperId}'),
    { params: { ...asked, paperId: on ?? '' } },
    { enabled: isApproved && id !== null && on !== undefined },
  );
  const shaped = (paperKind: string | null): Described => ({
    ...described,
    form: formOfPaper(described.form, paperKind),
  });
  if (isApproved)
    return (
      <Loaded query={versions}>{(read) => children(withoutHash(described), approvalOf(read) ?? undefined)}</Loaded>
    );
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

/** It is sent all the same: what stands in the form when it opens is. */
function withoutHash(described: Described): Described {
  const { form } = described;
  if (form.k !== 'record') return described;
  const fields = form.fields.map((field) =>
    field.name === 'textSha256' ? { ...field, isHidden: true as const } : field,
  );
  return { ...described, form: { ...form, fields } };
}
