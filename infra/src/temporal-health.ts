import { connect } from 'node:http2';

const timeoutMs = 2_000;

/** A gRPC message on the wire: one flag byte, four bytes of length, the protobuf body. */
function frame(body: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt32BE(body.length, 1);
  return Buffer.concat([header, body]);
}

/** Field 1 of DescribeNamespaceRequest, a string. */
const describeNamespace = (name: string): Buffer =>
  frame(Buffer.concat([Buffer.from([0x0a, Buffer.byteLength(name)]), Buffer.from(name)]));

/**
 * Whether a Temporal server answers at `address` (host:port) and knows the namespace. Asks the server itself
 * over gRPC, because its port opens before it can serve.
 */
export function temporalAnswers(address: string, namespace = 'default'): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const finish = (answer: boolean): void => {
      session.destroy();
      resolve(answer);
    };
    session.setTimeout(timeoutMs, () => finish(false));
    session.once('error', () => finish(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    request.once('error', () => finish(false));
    // An error comes as the only header block, success as trailers after the message.
    const judge = (headers: Readonly<Record<string, unknown>>): void => {
      if (headers['grpc-status'] !== undefined) finish(Number(headers['grpc-status']) === 0);
    };
    request.once('response', judge);
    request.once('trailers', judge);
    request.resume();
    request.end(describeNamespace(namespace));
  });
}
