/** What a secret of this project's surroundings looks like, and what it would open. */
const secretPatterns = {
  "key of a gateway": /\bsk-[A-Za-z0-9_-]{16,}/,
  // Kling's own keys have no shape of their own; the name beside them gives them away.
  "value of a secret setting":
    /\b(?:UNIAPI_TOKEN|VAPI_TOKEN|KLING_(?:API|ACCESS|SECRET)_KEY|SESSION_SECRET)["']?\s*[=:](?:\s*["'`])?(?!sk-)[A-Za-z0-9+/_-]{20,}/,
  "signed token": /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
  "private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  "key of a cloud account": /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
} as const;

/** Text of a browser's script that would tell where the server's secrets are kept or used. */
const serverOnlyText = /(?:UNIAPI|VAPI)_TOKEN|KLING_(?:API_KEY|SECRET_KEY)|SESSION_SECRET|api\.uniapi\.io|api\.gpt\.ge/;

/** Kinds of secret in a text, never the secret itself: what is found gets printed. */
export function secretsIn(text: string): string[] {
  return Object.entries(secretPatterns).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));
}

export const namesServerSecret = (script: string): boolean => serverOnlyText.test(script);
