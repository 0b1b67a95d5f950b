import { createHmac } from "node:crypto";
import { addressBucket } from "../http/client-address";

/**
 * What stands for an address in the database: the same for everybody at it, and of no use to find it out without this
 * server's key. @param address as `clientAddress` tells it
 */
export const addressKey = (sessionKey: Uint8Array, address: string | null): string =>
  createHmac("sha256", sessionKey)
    .update(`address ${addressBucket(address)}`)
    .digest("base64url");
