import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import {
  ADD_WORDS,
  CHANGE_PHONE,
  CHECK_DIGITS,
  DISSATISFIED,
  NOT_PAID,
  OWN_MATTER,
  RECEIPT_FILE,
  SEND_DIGITS,
  URGE,
  WITHDRAW,
} from './receipt.routes.ts';
import { type OwnAct, ReceiptDesk } from './receipt-desk.ts';
import { ReceiptFiles } from './receipt-files.ts';

interface ActAsked {
  readonly params: { readonly code: string };
  readonly body: { readonly pass: string; readonly words?: string; readonly phone?: string };
  readonly commandId: string;
  readonly requestId: string;
}

/** What whoever holds a receipt adds, reads and does. */
@Controller()
export class ReceiptController {
  constructor(
    @Inject(ReceiptDesk) private readonly desk: ReceiptDesk,
    @Inject(ReceiptFiles) private readonly files: ReceiptFiles,
  ) {}

  @Route(RECEIPT_FILE)
  file(@AskedFor() { params, query, body }: Asked<typeof RECEIPT_FILE>): Promise<object> {
    const { stream: bytes, saidSize } = body;
    return this.files.receive({ code: params.code, extension: query.extension, bytes, saidSize });
  }

  @Route(SEND_DIGITS)
  send(@AskedFor() { params, body }: Asked<typeof SEND_DIGITS>): Promise<object> {
    return this.desk.sendDigits(params.code, body.phone);
  }

  @Route(CHECK_DIGITS)
  check(@AskedFor() { params, body }: Asked<typeof CHECK_DIGITS>): Promise<object> {
    return this.desk.checkDigits(params.code, body.checkId, body.digits);
  }

  @Route(OWN_MATTER)
  own(@AskedFor() { params, body }: Asked<typeof OWN_MATTER>): Promise<object> {
    return this.desk.own(params.code, body.pass);
  }

  @Route(URGE)
  urge(@AskedFor() asked: Asked<typeof URGE>): Promise<object> {
    return this.#act('urge', asked);
  }

  @Route(ADD_WORDS)
  addWords(@AskedFor() asked: Asked<typeof ADD_WORDS>): Promise<object> {
    return this.#act('add-words', asked);
  }

  @Route(CHANGE_PHONE)
  changePhone(@AskedFor() asked: Asked<typeof CHANGE_PHONE>): Promise<object> {
    return this.#act('change-phone', asked);
  }

  @Route(NOT_PAID)
  notPaid(@AskedFor() asked: Asked<typeof NOT_PAID>): Promise<object> {
    return this.#act('not-paid', asked);
  }

  @Route(DISSATISFIED)
  dissatisfied(@AskedFor() asked: Asked<typeof DISSATISFIED>): Promise<object> {
    return this.#act('dissatisfied', asked);
  }

  @Route(WITHDRAW)
  withdraw(@AskedFor() asked: Asked<typeof WITHDRAW>): Promise<object> {
    return this.#act('withdraw', asked);
  }

  #act(act: OwnAct, { params, body, commandId, requestId }: ActAsked): Promise<object> {
    return this.desk.act({ code: params.code, act, commandId, requestId, ...body });
  }
}
