import { isDay, isMoment } from '../catalogue/formats.ts';
import { type CommandEnvelope, type FieldProblem, InvalidRequest } from './envelope.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_REASON = 1000;

/** The envelope with its 发生日期 in the form the domain reads. @throws InvalidRequest */
export function checkedEnvelope(envelope: CommandEnvelope): CommandEnvelope {
  const { commandId, actedOn, lateReason, expectedVersion } = envelope;
  const problems: FieldProblem[] = [];
  if (!UUID.test(commandId)) problems.push({ path: 'commandId', message: '应为小写的 UUID' });
  if (actedOn !== undefined && !isDay(actedOn) && !isMoment(actedOn)) {
    problems.push({ path: 'actedOn', message: '应为存在的日期，或带时区的时刻' });
  }
  if (lateReason !== undefined && (lateReason.trim() === '' || lateReason.length > LONGEST_REASON)) {
    problems.push({ path: 'lateReason', message: `不能为空，不超过 ${LONGEST_REASON} 个字` });
  }
  if (expectedVersion !== undefined && !(Number.isSafeInteger(expectedVersion) && expectedVersion >= 0)) {
    problems.push({ path: 'expectedVersion', message: '应为不小于 0 的整数' });
  }
  if (problems.length > 0) throw new InvalidRequest(problems);
  if (actedOn === undefined || actedOn.length === 10) return envelope;
  return { ...envelope, actedOn: new Date(actedOn).toISOString() };
}
