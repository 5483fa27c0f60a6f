import { Upcasters } from '@qingxin/event-store';

/** How events of older schema versions are read, for whoever reads them: door, projections, timelines and live updates. */
export const DISTRICT_UPCASTERS = new Upcasters();
