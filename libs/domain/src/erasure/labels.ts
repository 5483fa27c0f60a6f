import type { ErasureEvent } from './events.ts';

export const ERASURE_LABELS: Readonly<Record<ErasureEvent['type'], string>> = {
  PersonErasureProposed: '提请删除个人信息',
  DisposalProposed: '提请到期销毁',
  ErasureApproved: '批准删除、销毁',
  ErasureRefused: '删除、销毁不予批准',
  ErasureWithdrawn: '撤回删除、销毁提请',
  PersonErased: '个人信息已删除',
  MatterDisposed: '到期材料已销毁',
  ErasureLeft: '删除、销毁未执行',
  ErasureFinished: '删除、销毁执行完毕',
  DisposalHeld: '暂缓销毁',
  DisposalHoldLifted: '解除暂缓销毁',
};
