import type { AnswerOf } from '../../api/client.ts';

type Post = AnswerOf<'GET /api/v1/posts'>['posts'][number];

export interface FoundPerson {
  readonly person: string;
  readonly shownAs: string;
  readonly post: string;
  readonly unit: string;
  readonly unitName: string;
}

/** Whoever holds a post and whose name, post or unit contains the text; of each post once. */
export function peopleIn(posts: readonly Post[], sought: string): readonly FoundPerson[] {
  return posts.flatMap(({ title, unit, unitName, holders }) =>
    holders
      .map(({ person, shownAs }) => ({
        ...{ person, shownAs: shownAs ?? person, post: title },
        ...{ unit, unitName: unitName ?? unit },
      }))
      .filter((one) => [one.shownAs, one.post, one.unitName].some((text) => text.includes(sought))),
  );
}
