import { ContentRefused } from '@qingxin/documents';
import { EvidenceDamaged, EvidenceRefused, EvidenceScanFailed, EvidenceStoreFailed } from '@qingxin/platform';
import { HttpProblem } from '../problems/http-problem.ts';

/** What is left of a file that was refused is not waited for. */
export const LEFT_UNREAD = { headers: { Connection: 'close' } };

/** What store and content check say, as a problem; anything else as it is. */
export function evidenceProblem(error: unknown): unknown {
  if (error instanceof EvidenceRefused || error instanceof ContentRefused) {
    return new HttpProblem(error.code, { details: error.details, ...LEFT_UNREAD });
  }
  if (error instanceof EvidenceScanFailed) return new HttpProblem(error.code, LEFT_UNREAD);
  const isStore = error instanceof EvidenceDamaged || error instanceof EvidenceStoreFailed;
  return isStore ? new HttpProblem(error.code) : error;
}
