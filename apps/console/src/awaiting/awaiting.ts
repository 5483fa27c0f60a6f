import { aboutWords, type NamedMatter } from '../pages/erasure/words.ts';
import { t } from '../messages/index.ts';

/** One thing that a second person has to confirm. */
export interface Awaited {
  readonly key: string;
  readonly kind: keyof typeof t.awaiting.kinds;
  readonly title: string;
  /** Who proposed it, as the reader may see the person. */
  readonly by: string | null;
  readonly at: string | null;
  /** Where it is read and confirmed. */
  readonly to: string;
}

interface Signed {
  readonly by: string;
  readonly byShownAs: string | null;
  readonly at: string;
}

/** What the service answers of each kind, where it was asked. */
export interface Proposed {
  readonly rules?: readonly (Signed & { readonly proposalId: string; readonly row: unknown })[] | undefined;
  readonly notices?: readonly (Signed & { readonly proposalId: string; readonly year: unknown })[] | undefined;
  readonly recounts?:
    | readonly {
        readonly id: string;
        readonly status: string;
        readonly cause: string;
        readonly ordered: Signed | null;
      }[]
    | undefined;
  readonly mergers?:
    | readonly {
        readonly mergerId: string;
        readonly status: string;
        readonly from: { readonly name: string } | null;
        readonly to: { readonly name: string } | null;
        readonly proposedByShownAs: string | null;
        readonly own: boolean;
      }[]
    | undefined;
  readonly erasures?:
    | readonly {
        readonly id: string;
        readonly proposed: Signed;
        readonly may: readonly string[];
        readonly matters: readonly { readonly matter: NamedMatter }[];
      }[]
    | undefined;
}

/** What waits for the person, who may confirm what others have proposed and never what is his own. */
export function awaitedBy(
  person: string,
  { rules, notices, recounts, mergers, erasures }: Proposed,
): readonly Awaited[] {
  const m = t.awaiting;
  const changes = '/rules/changes';
  const mine = ({ by }: Pick<Signed, 'by'>): boolean => by === person;
  return [
    ...(rules ?? [])
      .filter((one) => !mine(one))
      .map(({ proposalId, row, byShownAs: by, at }) => {
        const { id, title } = row as { readonly id: string; readonly title: string };
        return { key: proposalId, kind: 'rule' as const, title: m.rule(id, title), by, at, to: changes };
      }),
    ...(notices ?? [])
      .filter((one) => !mine(one))
      .map(({ proposalId, year, byShownAs: by, at }) => {
        const { year: of, notice } = year as { readonly year: number; readonly notice: string | null };
        return { key: proposalId, kind: 'notice' as const, title: m.notice(of, notice), by, at, to: changes };
      }),
    ...(recounts ?? []).flatMap(({ id, status, cause, ordered }) =>
      status !== 'ordered' || ordered === null || mine(ordered)
        ? []
        : [
            {
              ...{ key: id, kind: 'recount' as const, title: cause, by: ordered.byShownAs, at: ordered.at },
              to: `/rules/recounts/${id}`,
            },
          ],
    ),
    ...(mergers ?? [])
      .filter(({ status, own }) => status === 'proposed' && !own)
      .map(({ mergerId, from, to, proposedByShownAs: by }) => ({
        ...{ key: mergerId, kind: 'merger' as const, title: m.merger(from?.name ?? '', to?.name ?? ''), by, at: null },
        to: '/admin/units',
      })),
    ...(erasures ?? [])
      .filter(({ may }) => may.includes('approve'))
      .map(({ id, matters, proposed: { byShownAs: by, at } }) => ({
        ...{ key: id, kind: 'erasure' as const, title: aboutWords(matters), by, at },
        to: '/erasure',
      })),
  ];
}
