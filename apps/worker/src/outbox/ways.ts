import type { Door, OutsideSystem, References } from '@qingxin/application';
import type { Configuration } from '@qingxin/platform';
import { mail } from './mail.ts';
import { localMailbox, nowhere, type Way } from './messenger.ts';
import { sms } from './sms.ts';
import { webhook } from './webhook.ts';

/** Every way that is configured, and the one for what none of them leads to. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly otherwise: Way;
}

export function configuredWays({ mode, outbound }: Pick<Configuration, 'mode' | 'outbound'>, door: Door): Ways {
  const isDemo = mode === 'demo';
  const references = () => referencesNow(door);
  const ways = [
    ...(outbound?.webhook ? [webhook(outbound.webhook, references)] : []),
    ...(outbound?.sms ? [sms(outbound.sms, door, references)] : []),
    ...(outbound?.mail ? [mail({ settings: outbound.mail, references, isDemo })] : []),
  ];
  return { ways, otherwise: isDemo ? localMailbox : nowhere };
}

/** The outside systems that the configuration names. */
export function outsideOf(
  { evidence, identity, timeStamps }: Pick<Configuration, 'evidence' | 'identity' | 'timeStamps'>,
  { ways }: Ways,
): readonly OutsideSystem[] {
  return [
    ...ways.flatMap(({ outside }) => outside ?? []),
    ...(evidence?.s3 ? (['evidence-store'] as const) : []),
    ...(evidence?.scan === undefined ? [] : (['evidence-scan'] as const)),
    ...(identity ? (['identity'] as const) : []),
    ...(timeStamps ? (['time-stamp'] as const) : []),
  ];
}

async function referencesNow({ journal, references, clock }: Door): Promise<References> {
  const { referenceHeads, offsetMs } = await journal.open('organisation');
  return references.asSeen(referenceHeads, clock.now(offsetMs));
}
