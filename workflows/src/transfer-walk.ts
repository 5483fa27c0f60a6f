import type { otherCrimeTransfer } from '@qingxin/domain';
import type { Act } from './step-walk.ts';

/** 移送: named, reported, decided, sent, signed for; then filed or not, and from either to its end. */
export async function walkTransfer(act: Act<typeof otherCrimeTransfer>): Promise<void> {
  await act('name-officers');
  await act('report');
  await act('approve');
  await act('transfer');
  await act('sign');
  await act('forward');
  await act('decide-elsewhere');
  await act('decide');
  await act('supply');
  await act('consider');
  await act('review');
  await act('consider-again');
  await act('supervise');
  await act('hand-over');
  await act('investigate');
  await act('prosecute');
  await act('judge');
  await act('resume');
}
