import "server-only";
import { z } from "zod";
import type { BucketAccess } from "./blobs/s3";
import { loopbackOrigin } from "./outgoing/outgoing-target";

type Place = Pick<BucketAccess, "bucket" | "endpoint" | "region">;

const bucketShape = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** `s3://bucket?endpoint=…&region=…`, or null. Photos of people go there, so https; http only towards this machine. */
function placeOf(text: string): Place | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname: bucket, pathname, searchParams, username, password } = new URL(text);
  if (protocol !== "s3:" || !bucketShape.test(bucket) || pathname.length > 1 || username !== "" || password !== "") {
    return null;
  }
  const region = searchParams.get("region") ?? "us-east-1";
  const endpoint = searchParams.get("endpoint") ?? `https://s3.${region}.amazonaws.com`;
  if (!/^[a-z0-9-]+$/.test(region) || !URL.canParse(endpoint)) return null;
  const { protocol: scheme, origin, pathname: path, search } = new URL(endpoint);
  const isAllowed = scheme === "https:" || (scheme === "http:" && loopbackOrigin(endpoint) !== null);
  return isAllowed && path === "/" && search === "" ? { bucket, endpoint: origin, region } : null;
}

/** The settings of an object store, as they stand in the environment. Keys have the names that every S3 tool knows. */
export const blobEnvironment = {
  BLOB_URL: z
    .string()
    .transform(placeOf)
    .refine((place) => place !== null, {
      error: "must be like s3://bucket?endpoint=https://s3.example&region=eu-central-1",
    })
    .optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
};
type Read = { [Name in keyof typeof blobEnvironment]?: z.output<(typeof blobEnvironment)[Name]> };

/**
 * Where pictures are kept; null: in `DATA_DIR`.
 *
 * @param report is called for each setting that is missing, with its name and a reason
 */
export function bucketOf(read: Read, report: (name: keyof Read, reason: string) => void): BucketAccess | null {
  const { BLOB_URL: place, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (!place) return null;
  if (accessKeyId === undefined) report("AWS_ACCESS_KEY_ID", "is missing beside BLOB_URL");
  if (secretAccessKey === undefined) report("AWS_SECRET_ACCESS_KEY", "is missing beside BLOB_URL");
  if (accessKeyId === undefined || secretAccessKey === undefined) return null;
  return { ...place, accessKeyId, secretAccessKey, sessionToken: read.AWS_SESSION_TOKEN ?? null };
}
