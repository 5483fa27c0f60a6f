import type { UnitKind } from '../organisation/view.ts';

/** Units of the district to which the procuratorate may turn about what they do or leave undone. */
export const ADDRESSED_UNITS = [
  ...(['hrss', 'sector', 'office', 'town', 'government', 'finance', 'development', 'resources', 'market'] as const),
  ...(['industry', 'civil', 'justice', 'police', 'court', 'arbitration', 'tax', 'petition', 'publicity'] as const),
  ...(['union', 'personnel', 'member'] as const),
] as const satisfies readonly UnitKind[];

/** Of them, those that supervise: whoever judges, or is no authority, is nobody's defendant in a public interest suit. */
export const SUPERVISING_UNITS = [
  ...(['hrss', 'sector', 'town', 'government', 'finance', 'development', 'resources', 'market'] as const),
  ...(['industry', 'civil', 'justice', 'police', 'tax', 'member'] as const),
] as const satisfies readonly UnitKind[];
