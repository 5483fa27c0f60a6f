import { t } from '../messages/index.ts';

const EVIDENCE = /^file-[0-9a-f]{8}-/;

/** What a paper is called: its number as it is printed; a file among the evidence has none. */
export function paperText(document: string): string {
  return EVIDENCE.test(document) ? t.matterPage.tabs.evidence : document;
}
