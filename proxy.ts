import { type NextRequest, NextResponse } from "next/server";
import { mintOwner, readOwner } from "@/lib/server/accounts/owner-cookie";
import { isHttps } from "@/lib/server/http/origin";
import { hasAccess } from "@/lib/server/accounts/access-cookie";
import { localeCookieLine } from "@/lib/server/http/locale-cookie";
import {
  accessCodePath,
  isSharedLook,
  localisedPath,
  namedLocale,
  offlinePath,
  shareTargetPath,
} from "@/lib/server/http/page-address";
import { requestLocale } from "@/lib/server/http/request-locale";
import { contentSecurityPolicy, strictTransportSecurity } from "@/lib/server/http/security-headers";
import { runtime } from "@/lib/server/runtime";
import { localeCookie } from "@/lib/shared/locales";

/**
 * Every page passes here: its language is chosen, its owner gets a cookie before any upload can start, and its
 * scripts get a nonce. Routes under /api do not pass: a proxy buffers bodies and cuts them at 10 MB.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { settings, access, sessionKey, now } = runtime();
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  // No setting: the framework writes it into the bundle, and `npm run dev` alone is development.
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  // Next takes the nonce for its own scripts from the request.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);

  const response = answerFrom(request, headers, await hasAccess(access, request.headers, now()));
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("Vary", "Accept-Language, Cookie");
  const secure = isHttps(request.headers, settings);
  if (secure) response.headers.set("Strict-Transport-Security", strictTransportSecurity);

  // Who opens an address of a language is spoken to in it from then on, by links and by the sentences of problems too.
  const named = namedLocale(request.nextUrl.pathname);
  if (named !== null && request.cookies.get(localeCookie)?.value !== named) {
    response.headers.append("Set-Cookie", localeCookieLine(named, secure));
  }

  const context = { sessionKey, isHttps: secure, now: now() };
  const owner = (await readOwner(request.headers, context)) ?? (await mintOwner(context));
  if (owner.freshCookie !== null) response.headers.append("Set-Cookie", owner.freshCookie);
  return response;
}

function answerFrom(request: NextRequest, headers: Headers, mayEnter: boolean): NextResponse {
  const { pathname, search } = request.nextUrl;
  const locale = requestLocale(request.headers);
  const isForAll = isSharedLook(pathname) || pathname.endsWith(accessCodePath) || pathname === offlinePath;
  const address = request.nextUrl.clone();
  // The room says that nothing came: without the service worker nobody held what was shared.
  if (request.method === "POST" && pathname === shareTargetPath) {
    address.pathname = "/";
    address.search = "shared=1";
    return NextResponse.redirect(address, 303);
  }
  if (!mayEnter && !isForAll) {
    address.pathname = `/${locale}${accessCodePath}`;
    address.search = new URLSearchParams({ to: `${pathname}${search}` }).toString();
    return NextResponse.rewrite(address, { request: { headers } });
  }
  const path = localisedPath(pathname, locale);
  if (path === null) return NextResponse.next({ request: { headers } });
  address.pathname = path;
  return NextResponse.rewrite(address, { request: { headers } });
}

/**
 * Pages only: not the routes (the pictures of a shared look are some), not what the build made, not files of `public/`
 * (their names have a dot).
 */
export const config = { matcher: ["/((?!api/|_next/|s/[^/]+/|.*\\.).*)"] };
