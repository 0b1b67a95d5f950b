import type { ServerResponse } from "node:http";
import { nextResultFault, type GatewayState } from "./gateway-state";
import { stateAt } from "./task";

/** `GET /results/{task_id}.png`: the picture of a task that is done, or what may become of such a link. */
export async function sendResult(state: GatewayState, fileName: string, response: ServerResponse): Promise<void> {
  const task = state.tasks.get(fileName.replace(/\.png$/, ""));
  if (!task || stateAt(task, state.clock.now()).state !== "succeed") {
    response.writeHead(404).end();
    return;
  }
  const picture = await task.picture();
  const head = { "content-type": "image/png", "content-length": String(picture.length) };
  switch (nextResultFault(state)) {
    case null:
      response.writeHead(200, head).end(picture);
      return;
    case "expired-404":
      response.writeHead(404, { "content-type": "application/xml" }).end("<Error><Code>AccessDenied</Code></Error>");
      return;
    case "gone-410":
      response.writeHead(410).end();
      return;
    case "slow":
      response.writeHead(200, head).write(picture.subarray(0, 64)); // and no more
      return;
    case "cut-off":
      response.writeHead(200, { "content-type": "image/png" }).end(picture.subarray(0, Math.floor(picture.length / 2)));
      return;
    case "html":
      response.writeHead(200, { "content-type": "image/png" }).end("<html>Sign in to see this picture</html>");
      return;
    case "not-a-picture":
      response.writeHead(200, head).end(Buffer.alloc(picture.length, 0x89));
  }
}
