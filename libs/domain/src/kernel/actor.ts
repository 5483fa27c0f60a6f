/** Roles; a role is held through a post, `system` by the software's own parts. `accountability`: who deals with 问责建议. */
export const ROLES = [
  'officer',
  'unit-head',
  'coordinator',
  'leading-group',
  'auditor',
  'administrator',
  'accountability',
  'contractor',
  'public',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Who knocks at the door. `unit` and `post` are those the person acts for now (a deputy may switch). */
export interface Actor {
  /** `person:<account>`, `public:<who of the matter>` or `system:<part>`. */
  readonly id: string;
  readonly unit: string | null;
  readonly post: string | null;
  readonly roles: readonly Role[];
  /** Of the public: the one matter whose receipt was shown. */
  readonly ownStream?: string;
}

export const CLOCK_ACTOR = 'system:clock';

export function isSystem(actor: Pick<Actor, 'id'>): boolean {
  return actor.id.startsWith('system:');
}
