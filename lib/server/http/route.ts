import "server-only";
import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/shared/locales";
import { ok, type Result } from "@/lib/shared/result";
import { hasAccess } from "../accounts/access-cookie";
import { mintOwner, readOwner, setsOwner } from "../accounts/owner-cookie";
import { outageProblem } from "../outage";
import { problemResponse } from "../problem-response";
import { type Refusal, refuse } from "../refusal";
import { runtime, type Runtime } from "../runtime";
import { clientAddress } from "./client-address";
import { isAllowedOrigin, isHttps, isUnsafe, ownOrigin } from "./origin";
import { requestLocale } from "./request-locale";

/**
 * Who may call: `mint` makes an owner where there is none (posts and lists), `known` answers 404 without one (named
 * ids), `public` has no owner at all and stays open in a private installation.
 */
export type Access = "mint" | "known" | "public";

export type Call<Params> = {
  request: Request;
  params: Params;
  query: URLSearchParams;
  /** Empty for `public`. */
  ownerId: string;
  locale: Locale;
  /** Where links to this server start. */
  origin: string;
  /** Who called; null when it cannot be told. */
  address: string | null;
  requestId: string;
  server: Runtime;
};

type Handler<Params> = (call: Call<Params>) => Promise<Result<Response, Refusal>>;
type RouteContext<Params> = { params: Promise<Params> };

/**
 * What every route does around its own steps: request id, origin rule, owner, headers, and problem documents, with a
 * bug or a fault of ours answered as `internal` and logged with its request id.
 */
export function route<Params = unknown>(access: Access, handler: Handler<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> => {
    const requestId = randomUUID();
    const server = runtime();
    const locale = requestLocale(request.headers);
    const answered = await answer(request, context, { access, handler, server, requestId, locale }).catch(
      (error: unknown) => ({ outcome: faultRefusal(server, error, requestId), freshCookie: null }),
    );
    const { outcome, freshCookie } = answered;
    const response = outcome.ok ? outcome.value : problemResponse(outcome.error, locale, requestId);
    return withOurHeaders(response, requestId, freshCookie);
  };
}

type Around<Params> = {
  access: Access;
  handler: Handler<Params>;
  server: Runtime;
  requestId: string;
  locale: Locale;
};
type Answered = { outcome: Result<Response, Refusal>; freshCookie: string | null };

async function answer<Params>(
  request: Request,
  context: RouteContext<Params>,
  { access, handler, server, requestId, locale }: Around<Params>,
): Promise<Answered> {
  if (!isAllowedOrigin(request.method, request.headers, server.settings.publicOrigin)) {
    return { outcome: refuse("forbidden_origin"), freshCookie: null };
  }
  const address = clientAddress(request.headers, server.settings.trustedProxyHops);
  if (isUnsafe(request.method)) {
    const counted = await server.bursts.count(isUpload(request) ? "upload" : "change", address);
    if (!counted.ok) return { outcome: counted, freshCookie: null };
  }
  if (access !== "public" && !(await hasAccess(server.access, request.headers, server.now()))) {
    return { outcome: refuse("access_code_required"), freshCookie: null };
  }
  const owner = await resolveOwner(access, request.headers, server);
  if (!owner) return { outcome: refuse("not_found"), freshCookie: null };
  const outcome = await handler({
    request,
    params: await context.params,
    query: new URL(request.url).searchParams,
    ownerId: owner.id,
    locale,
    address,
    origin: ownOrigin(request.headers, server.settings),
    requestId,
    server,
  });
  return { outcome, freshCookie: owner.freshCookie };
}

const isUpload = ({ url }: Request): boolean => new URL(url).pathname.startsWith("/api/photos");

async function resolveOwner(access: Access, headers: Headers, { sessionKey, settings, now }: Runtime) {
  if (access === "public") return { id: "", freshCookie: null };
  const context = { sessionKey, isHttps: isHttps(headers, settings), now: now() };
  const owner = await readOwner(headers, context);
  return owner ?? (access === "mint" ? mintOwner(context) : null);
}

/** How a body ends whose sender went away: a phone in a tunnel, a tab that was closed. */
const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ECONNRESET";

function faultRefusal({ log }: Runtime, error: unknown, requestId: string) {
  if (isGone(error)) log.debug({ requestId }, "the caller went away");
  else log.error({ err: error, requestId }, "request failed");
  return refuse(outageProblem(error) ?? "internal");
}

function withOurHeaders(response: Response, requestId: string, freshCookie: string | null): Response {
  const { headers } = response;
  headers.set("X-Request-Id", requestId);
  // Nothing here is a page; pictures of a shared look are for who was given its address.
  headers.set("X-Robots-Tag", "noindex");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
  headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  // A route that has made this browser another owner's has the last word.
  const isNewOwner = headers.getSetCookie().some(setsOwner);
  if (freshCookie !== null && !isNewOwner) headers.append("Set-Cookie", freshCookie);
  return response;
}

export const json = (body: unknown, init?: ResponseInit): Result<Response, Refusal> => ok(Response.json(body, init));

/** To a path of ours, so that the browser stays on the host that it knows us by. @param cookie a `Set-Cookie` line */
export function seeOther(path: string, cookie?: string): Result<Response, Refusal> {
  const headers = new Headers({ Location: path });
  if (cookie !== undefined) headers.append("Set-Cookie", cookie);
  return ok(new Response(null, { status: 303, headers }));
}

export const noContent = (): Result<Response, Refusal> => ok(new Response(null, { status: 204 }));
