import type { IncomingMessage, ServerResponse } from "node:http";
import { sendJson } from "./answer";
import { ControlBody } from "./behaviour";
import type { GatewayState } from "./gateway-state";

/**
 * `GET /control` tells what the gateway has seen; `POST /control` with `{behaviour?, plans?}` changes how it carries
 * itself and what the next calls meet. For people and for tests in another process.
 */
export async function control(state: GatewayState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "POST") {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const parsed = ControlBody.safeParse(readJson(Buffer.concat(chunks).toString("utf8")));
    if (!parsed.success) {
      sendJson(response, 400, {
        problems: parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
      });
      return;
    }
    Object.assign(state.behaviour, parsed.data.behaviour);
    Object.assign(state.plans, parsed.data.plans);
  }
  const { behaviour, plans, charged, calls, tasks } = state;
  sendJson(response, 200, { behaviour, plans, charged, calls, tasks: [...tasks.keys()] });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
