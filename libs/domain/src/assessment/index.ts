export { type AssessedMatter, type AssessedPeriod, type Figure, type FigureEntry, FIGURES } from './figures.ts';
export { percentile } from './percentile.ts';
export { UNIT_FIGURES, type UnitEntry, type UnitFigure, type UnitMeasure } from './unit-figures.ts';
export { monthsOf, type Trend, type TrendCell, type TrendCells, TREND_LEDGERS, trendOf } from './trend.ts';
