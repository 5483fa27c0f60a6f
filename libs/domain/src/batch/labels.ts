/** Chinese names of the events of files that are brought in. */
export const BATCH_LABELS = {
  BatchReceived: '接收导入文件',
  FileReceived: '接收导入文件',
  BatchRowsRead: '读取文件各行',
  BatchRowFixed: '更正导入行',
  BatchRowsChecked: '核对导入行',
  BatchRowDropped: '一行不予导入',
  BatchAccepted: '确认导入',
  BatchPartApplied: '导入结果',
  BatchDiscarded: '作废导入文件',
} as const;
