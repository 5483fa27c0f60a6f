import { DISTRICT_REPORT_LABELS } from './district-report/labels.ts';
import { PUBLICATION_LABELS } from './publication/labels.ts';

/** Events of what is drawn from the log: the quarterly publication, and reports by a template. */
export const DRAWN_LABELS = { ...PUBLICATION_LABELS, ...DISTRICT_REPORT_LABELS };
