import {
  type CaseState,
  type ComplaintState,
  type KeptFor,
  kindOfStream,
  type Obstacle,
  type ReadMatter,
  type Sealed,
} from '@qingxin/domain';
import type { Door } from '@qingxin/application';
import { problemText } from '../problems/catalogue.ts';
import { filled } from '../problems/sentence.ts';
import type { Names } from '../matters/labels.ts';
import { named } from '../matters/complaint-view.ts';

const BECAUSE: Readonly<Record<KeptFor['because'], string>> = {
  case: '案卷入档时选定',
  least: '结案归档后最少',
  award: '以仲裁裁决结案的最少',
  arbitration: '以其他方式结束仲裁的最少',
  complaint: '未并入案件的投诉举报件',
};

/** 自2026-06-01起10年（案卷入档时选定，D-RETENTION），至2036-06-01. */
export function keptWords({ because, from, years, until, rule }: KeptFor): string {
  return `自${from}起${years}年（${BECAUSE[because]}，${rule}），至${until}`;
}

export function matterView({ stream, state }: ReadMatter): object {
  const { number } = state as CaseState | ComplaintState;
  return { stream, kind: kindOfStream(stream) ?? '', number };
}

/** `isSeen`: the reader may know of the matter. */
export function obstacleView({ code, number, until }: Obstacle, isSeen: boolean): object {
  const matter = isSeen ? number : null;
  const words = problemText(code);
  const details = { matter: matter ?? '另一事项', until: until ?? '' };
  return { code, text: words === null ? code : filled(words.detail, details), matter, until };
}

interface SignedFact {
  readonly by: string;
  readonly unit: string | null;
  readonly at: string;
}

export function signedView(signed: SignedFact | null, names: Names): object | null {
  if (signed === null) return null;
  const { by, unit, at } = signed;
  return { by, byShownAs: names.person(by), unit: named(unit, names), at };
}

/** A complaint or case by its name; null: there is none. */
export async function readMatter({ journal }: Pick<Door, 'journal'>, stream: string): Promise<ReadMatter | null> {
  const { state, head } = await journal.open(stream);
  return head === null ? null : { stream, state };
}

/** The field alone, as it is masked on its way out. */
export function sealedOf({ subject, field, sealed }: Sealed): Sealed {
  return { subject, field, sealed };
}
