import "server-only";
import { z } from "zod";
import { type ProblemCode, problems } from "@/lib/shared/problem";
import { type Operation, operations, schemas } from "./operations";

/** OpenAPI 3.1 description of every call, from the same schemas that the routes use. */
export function openapiDocument() {
  return {
    openapi: "3.1.0",
    info: { title: "Fitting Room", version: "1" },
    paths: mapValues(operations, (methods, path) => ({
      ...mapValues(methods, (operation) => describe(operation, path)),
    })),
    components: { schemas: mapValues(schemas, (schema) => withoutDialect(z.toJSONSchema(schema, { io: "input" }))) },
  };
}

function describe({ summary, parameters = [], body, answers, problems: codes = [] }: Operation, path: string) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: "path",
    name,
    required: true,
    schema: { type: "string" },
  }));
  const others = parameters.map(({ schema, ...parameter }) => ({
    ...parameter,
    schema: withoutDialect(z.toJSONSchema(schema)),
  }));
  return {
    summary,
    ...(inPath.length + others.length > 0 && { parameters: [...inPath, ...others] }),
    ...(body && { requestBody: { required: true, content: contentOf(body, ["image/jpeg", "image/png"]) } }),
    responses: {
      ...mapValues(answers, answerOf),
      ...problemAnswers([...codes, "invalid_request", "internal"], inPath.length > 0),
    },
  };
}

const picturesSent = ["image/jpeg", "image/png", "image/webp", "image/avif"];

const answerOf = (answer: Operation["answers"][number]) =>
  answer === undefined || answer === "nothing"
    ? { description: "Nothing" }
    : { description: answer, content: contentOf(answer, picturesSent) };

function contentOf(name: NonNullable<Operation["body"]> | "text", pictureTypes: string[]): Record<string, object> {
  if (name === "picture") return Object.fromEntries(pictureTypes.map((type) => [type, {}]));
  if (name === "text") return { "text/plain": {} };
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** One answer a status, its codes in the description. A named id can always be unknown. */
function problemAnswers(codes: ProblemCode[], hasId: boolean) {
  const all: ProblemCode[] = [...codes, "forbidden_origin", ...(hasId ? (["not_found"] as const) : [])];
  const statuses = new Set(all.map((code) => problems[code].status));
  const schema = { $ref: "#/components/schemas/ProblemDocument" };
  const answer = (status: number) => ({
    description: all.filter((code) => problems[code].status === status).join(", "),
    content: { "application/problem+json": { schema } },
  });
  return Object.fromEntries([...statuses].map((status) => [status, answer(status)]));
}

/** OpenAPI 3.1 names the dialect once for the whole document. */
const withoutDialect = (schema: z.core.JSONSchema.BaseSchema) => ({ ...schema, $schema: undefined });

function mapValues<Value, Mapped>(
  record: Partial<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  const entries = Object.entries(record).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, map(value, key)] as const],
  );
  return Object.fromEntries(entries);
}
