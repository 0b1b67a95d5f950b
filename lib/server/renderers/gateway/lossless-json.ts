/** Strings are matched only to be stepped over; the unrolled form stays linear on long ones. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const integer = /^-?\d+$/;

/**
 * `JSON.parse` that gives integers beyond 2^53 as strings instead of rounding them: newer task ids are 18 digits
 * long, and a gateway may send them without quotes.
 *
 * @throws SyntaxError like `JSON.parse`
 */
export function parseLosslessJson(text: string): unknown {
  const plain: unknown = JSON.parse(text); // first, so that quoting cannot turn an invalid text into a valid one
  if (!/\d{16}/.test(text)) return plain;
  const quoted = text.replace(stringOrNumber, (token) =>
    integer.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
  return JSON.parse(quoted);
}
