/** What a call meets instead of, or after, being served. `taken`: a create is carried out and charged first. */
export type Fault =
  | { kind: "kling"; httpStatus: number; code: number; message: string; taken: boolean }
  | { kind: "body"; httpStatus: number; body: string; contentType: string; taken: boolean }
  | { kind: "half"; taken: boolean }
  | { kind: "hang"; taken: boolean }
  | { kind: "reset"; taken: boolean };

const kling = (httpStatus: number, code: number, message: string, taken = false): Fault => ({
  kind: "kling",
  httpStatus,
  code,
  message,
  taken,
});
const body = (httpStatus: number, text: string, contentType: string, taken = false): Fault => ({
  kind: "body",
  httpStatus,
  body: text,
  contentType,
  taken,
});
const json = (httpStatus: number, value: object, taken = false) =>
  body(httpStatus, JSON.stringify(value), "application/json", taken);
const html = (httpStatus: number, title: string, taken = false) =>
  body(httpStatus, `<html><body><h1>${httpStatus} ${title}</h1></body></html>`, "text/html", taken);
const newApi = (httpStatus: number, message: string, code = "") =>
  json(httpStatus, { error: { message: `${message} (request id: 2026112212000000)`, type: "new_api_error", code } });
const relay = (httpStatus: number, code: string, message: string, taken = false) =>
  json(httpStatus, { code, message, data: null }, taken);

/** Every row of the protocol facts' error table, then the ways of a relay, then those of a bad line. */
export const faults = {
  "kling-1000": kling(401, 1000, "Authentication failed"),
  "kling-1001": kling(401, 1001, "Authorization is empty"),
  "kling-1002": kling(401, 1002, "Authorization is invalid"),
  "kling-1003": kling(401, 1003, "Authorization is not yet valid"),
  "kling-1004": kling(401, 1004, "Authorization has expired"),
  "kling-1100": kling(429, 1100, "Account exception"),
  "kling-1101": kling(429, 1101, "Account in arrears"),
  "kling-1102": kling(429, 1102, "Account balance not enough"),
  "kling-1103": kling(403, 1103, "No permission for this model"),
  "kling-1200": kling(400, 1200, "Invalid request parameters"),
  "kling-1201": kling(400, 1201, "File is not in a valid base64 format"),
  "kling-1202": kling(404, 1202, "The requested method is invalid"),
  "kling-1203": kling(404, 1203, "The requested resource does not exist"),
  "kling-1300": kling(400, 1300, "Trigger strategy of the platform"),
  "kling-1301": kling(400, 1301, "Trigger the content security policy of the platform"),
  "kling-1302": kling(429, 1302, "API request too fast"),
  "kling-1303": kling(429, 1303, "parallel task over resource pack limit"),
  "kling-1304": kling(429, 1304, "IP whitelist policy of the platform"),
  "kling-5000": kling(500, 5000, "Server internal error"),
  "kling-5001": kling(503, 5001, "Server temporarily unavailable"),
  "kling-5002": kling(504, 5002, "Server internal timeout", true),
  "kling-5002-untaken": kling(504, 5002, "Server internal timeout"),

  "new-api-bad-key": newApi(401, "Invalid token"),
  "new-api-banned": newApi(403, "User has been banned"),
  "new-api-no-quota": newApi(403, "user quota is not enough", "insufficient_user_quota"),
  "new-api-no-channel": newApi(503, "No available channel for model kolors-virtual-try-on-v1-5 under group default"),
  "relay-task-failed-busy": relay(400, "task_failed", "parallel task over resource pack limit"),
  "relay-task-failed-credit": relay(400, "task_failed", "Account balance not enough"),
  "relay-task-failed-risk": relay(400, "task_failed", "Failure to pass the risk control system"),
  "relay-invalid-request": relay(400, "invalid_request", "invalid request"),
  "relay-unreachable": relay(500, "do_request_failed", "do request failed", true),

  "plain-400": html(400, "Bad Request"),
  "plain-401": html(401, "Unauthorized"),
  "plain-402": html(402, "Payment Required"),
  "plain-403": html(403, "Forbidden"),
  "plain-404": html(404, "Not Found"),
  "plain-413": html(413, "Request Entity Too Large"),
  "plain-429": html(429, "Too Many Requests"),
  "plain-429-balance": json(429, { message: "余额不足" }),
  "plain-500": html(500, "Internal Server Error", true),
  "html-502": html(502, "Bad Gateway", true),
  "html-502-untaken": html(502, "Bad Gateway"),
  "html-503": html(503, "Service Unavailable", true),
  "html-504": html(504, "Gateway Time-out", true),
  "html-200": html(200, "OK", true),
  "empty-200": body(200, "", "application/json", true),
  "no-id-200": json(200, { code: 0, message: "SUCCEED", data: {} }, true),
  "half-answer": { kind: "half", taken: true },
  hang: { kind: "hang", taken: true },
  "hang-untaken": { kind: "hang", taken: false },
  reset: { kind: "reset", taken: true },
  "reset-untaken": { kind: "reset", taken: false },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as [FaultName, ...FaultName[]];

/** What may become of a result file. */
export const resultFaultNames = ["expired-404", "gone-410", "slow", "cut-off", "html", "not-a-picture"] as const;
export type ResultFaultName = (typeof resultFaultNames)[number];

/** A key `sk-stand-in-<fault>` meets that fault at every create. */
export const keyPrefix = "sk-stand-in";
export function faultOfKey(key: string): FaultName | null {
  const name = key.slice(keyPrefix.length + 1);
  return Object.hasOwn(faults, name) ? (name as FaultName) : null;
}
