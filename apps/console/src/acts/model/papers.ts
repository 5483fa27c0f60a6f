import papers from '../forms/papers.json' with { type: 'json' };
import type { FieldNode, Node, SaidNode } from './nodes.ts';

interface PaperKind {
  readonly of: 'party' | 'order' | 'clock' | null;
  readonly says: SaidNode['rows'];
}

const KINDS = papers as unknown as Readonly<Record<string, PaperKind>>;

/** Commands whose form depends on the paper. */
export const isOfPaper = (command: string): boolean =>
  command === 'DraftPaper' || command === 'RevisePaper' || command === 'ApprovePaper';

const FIND = { party: 'partyId', order: 'orderId', clock: 'clockId' } as const;
const ABOUT = { party: '责任主体', order: '责令文书', clock: '时限' } as const;

/** The form of drafting or revising a paper, as one of its kind needs it: about whom or what, and each text under its heading. */
export function formOfPaper(form: Node, kind: string | null): Node {
  const known = kind === null ? undefined : KINDS[kind];
  if (form.k !== 'record' || known === undefined) return form;
  const { of, says } = known;
  return {
    ...form,
    fields: form.fields.map((field): FieldNode => {
      if (field.name === 'said') return { name: 'said', k: 'said', label: field.label, rows: says, required: true };
      if (field.name !== 'of') return field;
      return of === null
        ? { name: 'of', k: 'const', label: field.label, value: null, required: true }
        : { name: 'of', k: 'id', label: ABOUT[of], find: FIND[of], required: true };
    }),
  };
}

/** Whoever approves approves the text that the service has of the paper at that moment: its hash is no matter of typing. */
export function approvalOf(versions: unknown): { readonly textSha256: string } | null {
  const { versions: all = [] } = (versions ?? {}) as {
    readonly versions?: readonly { readonly as: string; readonly sha256: string | null }[];
  };
  const sha256 = all.find((one) => one.as === 'text')?.sha256 ?? null;
  return sha256 === null ? null : { textSha256: sha256 };
}

interface Papers {
  readonly papers?: readonly {
    readonly paperId: string;
    readonly kind: string;
    readonly said: readonly { readonly field: string; readonly text: unknown }[];
  }[];
}

/** The paper that a command names, as the papers of the matter are read. */
export function paperIn(
  papers: unknown,
  paperId: string | undefined,
): { readonly kind: string; readonly said: object } | null {
  const paper = ((papers ?? {}) as Papers).papers?.find((one) => one.paperId === paperId);
  if (paper === undefined) return null;
  // What is masked for whoever revises it is written anew.
  const said = paper.said.flatMap(({ field, text }) => {
    const shown = typeof text === 'string' ? text : (text as { readonly text?: string | null } | null)?.text;
    return typeof shown === 'string' ? [{ field, text: shown }] : [];
  });
  return { kind: paper.kind, said: { said } };
}
