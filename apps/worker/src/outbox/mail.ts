import { messageKindWords, noticeOf, type OutboxMessage, type References, unitOf } from '@qingxin/application';
import type { MailSettings } from '@qingxin/platform';
import { createTransport } from 'nodemailer';
import { DeliveryFailed, MessageRefused, type Way } from './messenger.ts';

export interface MailParts {
  readonly settings: MailSettings;
  readonly references: () => Promise<References>;
  readonly isDemo: boolean;
}

/** Together they are shorter than the lease of the outbox, so that no second sender begins meanwhile. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 };

/** E-mail to units that have an address in the configuration: the kind, the matter's number and where to look; nobody is named. */
export function mail({ settings, references, isDemo }: MailParts): Way {
  const { host, port, secure, user, password, from, to } = settings;
  const transport = createTransport({
    ...{ host, port, secure, ...PATIENCE },
    // A password goes over nothing but TLS.
    ...(user === null ? {} : { auth: { user, pass: password ?? '' }, requireTLS: true }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const addressOf = ({ recipient }: OutboxMessage): string | undefined => to.get(unitOf(recipient) ?? '');
  return {
    name: 'mail',
    outside: 'mail',
    leadsTo: (message) => addressOf(message) !== undefined,
    deliver: async (message) => {
      const notice = noticeOf(message, await references());
      const address = addressOf(message);
      if (notice === null || address === undefined) throw new MessageRefused('recipient-missing');
      const sending = transport.sendMail({
        ...{ from, to: address },
        subject: `${isDemo ? '【演示】' : ''}${subjectOf(message)}`,
        text: `${notice.text}\n\n本邮件由根治欠薪案件办理系统发出，请勿回复。`,
        // The same at each attempt: by it whoever receives it drops what it has.
        messageId: `<${notice.id}@${from.slice(from.indexOf('@') + 1)}>`,
        // Automatic replies are not wanted (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      await sending.catch((error: unknown) => {
        throw failureOf(error);
      });
    },
  };
}

function subjectOf({ kind, number }: OutboxMessage): string {
  return `${messageKindWords(kind)}${number === null ? '' : `：${number}`}`;
}

/** For good where the server refuses the address or the message itself (5xx); what it says repeats the address and is not kept. */
function failureOf(error: unknown): Error {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode !== 'number') return new DeliveryFailed(typeof code === 'string' ? code : 'no-connection');
  const isOfMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isOfMessage && responseCode >= 500
    ? new MessageRefused(`smtp-${responseCode}`, true)
    : new DeliveryFailed(`smtp-${responseCode}`, isOfMessage);
}
