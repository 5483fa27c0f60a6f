import type { PublicationEvent } from './events.ts';

export const PUBLICATION_LABELS: Readonly<Record<PublicationEvent['type'], string>> = {
  PublicationDrawn: '提取季度公布草稿',
  PublicationLineChosen: '季度公布：列入或者不列入',
  PublicationLineAdded: '季度公布：补充一项',
  PublicationSubmitted: '季度公布：提请审批',
  PublicationDecided: '季度公布：审批',
  ViolationsPublished: '公布重大劳动保障违法行为',
  PublicationPlaceAdded: '登记公布的媒体',
  PublishedLineCorrected: '更正公布内容',
  PublishedGroundFell: '已公布的处理决定撤销、变更',
  PublishedGroundRestored: '已公布的处理决定仍然有效',
  PublishedLineWithdrawn: '撤下公布内容',
};
