import { conflict, missing, type ProblemTexts, unfit } from './problem-text.ts';

/** 值班表. */
export const ROSTER_PROBLEMS: ProblemTexts = {
  'shift-overlaps': conflict('班次重叠', '自{from}的班次与已有班次或者另一班次重叠，请首尾相接；要换人的请用换班。'),
  'shift-past': unfit('班次已过', '自{from}的班次已经交班，不能再报送、换班或者撤销。'),
  'shift-order': unfit('班次时刻有误', '自{from}的班次，交班须晚于接班，请核对。'),
  'shift-unknown': missing('没有这个班次', '没有这个班次，或者班次已经撤销、已经交班，请核对编号。'),
  'on-duty-not-in-unit': unfit('不是本单位人员', '所列人员中有人没有在本单位任职，请另行安排值班人员。'),
};
