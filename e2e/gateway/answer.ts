import type { ServerResponse } from "node:http";
import type { Fault } from "./faults";
import type { Reply } from "./personalities";

export function sendReply(response: ServerResponse, { httpStatus, body }: Reply): void {
  response.writeHead(httpStatus, { "content-type": "application/json" }).end(body);
}

export const sendJson = (response: ServerResponse, httpStatus: number, value: object): void => {
  sendReply(response, { httpStatus, body: JSON.stringify(value) });
};

/**
 * Carries a fault out.
 *
 * @param wrapKling how the gateway words a refusal of Kling's
 * @param honest what would have been answered, for faults that spoil the answer on its way
 */
export function sendFault(
  response: ServerResponse,
  fault: Fault,
  wrapKling: (httpStatus: number, code: number, message: string) => Reply,
  honest: Reply,
): void {
  switch (fault.kind) {
    case "kling":
      sendReply(response, wrapKling(fault.httpStatus, fault.code, fault.message));
      return;
    case "body":
      response.writeHead(fault.httpStatus, { "content-type": fault.contentType }).end(fault.body);
      return;
    case "half":
      sendReply(response, { ...honest, body: honest.body.slice(0, Math.floor(honest.body.length / 2)) });
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "hang": // the client's patience ends it, or the end of the server
  }
}
