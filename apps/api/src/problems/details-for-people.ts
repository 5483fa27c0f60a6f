import type { Door } from '@qingxin/application';
import { districtNow } from '../district.ts';
import type { DetailsForPeople } from '../http/problem.filter.ts';

/** Who was first is told by post and unit, never by name or account; the refusal stands when neither can be read now. */
export function detailsForPeople(door: Door): DetailsForPeople {
  return async (recognised) => {
    const { by, ...details } = recognised.details;
    if (typeof by !== 'string') return recognised;
    const district = await districtNow(door).catch(() => null);
    const post = district?.organisation.postsOf(by)[0];
    if (district === null || post === undefined) return { ...recognised, details };
    const unit = district.organisation.unit(post.unit)?.name ?? post.unit;
    return { ...recognised, details: { ...details, post: post.title, unit } };
  };
}
