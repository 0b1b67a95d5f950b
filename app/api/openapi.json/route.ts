import { json, route } from "@/lib/server/http/route";
import { openapiDocument } from "@/lib/server/openapi/document";

export const GET = route("public", () => Promise.resolve(json(openapiDocument())));
