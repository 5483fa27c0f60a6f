import type { Door } from '@qingxin/application';
import { districtNow } from '../district.ts';
import type { DetailsForPeople } from '../http/problem.filter.ts';

/** Who was first is told by post and unit, never by name or account. */
export function detailsForPeople(door: Door): DetailsForPeople {
  return async (recognised) => {
    const { by, ...details } = recognised.details;
    if (typeof by !== 'string') return recognised;
    const { organisation } = await districtNow(door);
    const [post] = organisation.postsOf(by);
    if (post === undefined) return { ...recognised, details };
    const unit = organisation.unit(post.unit)?.name ?? post.unit;
    return { ...recognised, details: { ...details, post: post.title, unit } };
  };
}
