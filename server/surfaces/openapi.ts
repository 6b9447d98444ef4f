import * as z from "zod/mini";
import { Bundle, BundleAnswer, bundleAddress } from "../../foundation/bundle.ts";
import { type Operation, routeOf } from "../../foundation/operation.ts";
import { stranger } from "../../foundation/actor.ts";
import { commonRefusals } from "../../foundation/refusal.ts";
import { mayBeBundled } from "./bundles.ts";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodMiniType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // zod's own patterns for ids and dates are long and say no more than the format beside them.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return rest;
};

const problem = (codes: readonly string[], description: string): Json => ({
  description,
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["type", "title", "status", "code", "detail", "params", "issues"],
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          code: { enum: [...codes] },
          detail: { type: "string", description: "In the reader's language; says what to do." },
          params: { type: "object" },
          issues: {
            type: "array",
            items: {
              type: "object",
              required: ["at", "code"],
              properties: { at: { type: "string" }, code: { type: "string" } },
            },
          },
        },
      },
    },
  },
});

/** The document at /openapi.json, from the declared operations, and the door by which many of them come at once. */
export function openApiOf(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { method, path } = routeOf(operation);
    const url = `/api${path}`;
    paths[url] = { ...paths[url], [method.toLowerCase()]: pageOf(operation) };
  }
  paths[bundleAddress] = { post: bundles(operations) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Khurak",
      version: "1",
      description: "Every operation here is declared once, in modules/*/operations.ts.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    components: { securitySchemes: { accessToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  };
}

function pageOf(operation: Operation): Json {
  const { method, pathFields } = routeOf(operation);
  const takes = schemaOf(operation.takes, "input");
  const properties = (takes["properties"] ?? {}) as Record<string, Json>;
  const required = (takes["required"] ?? []) as string[];
  const others = Object.keys(properties).filter((field) => !pathFields.includes(field));
  const inAddress = method === "GET" || operation.carriesFile;
  const parameters = [
    ...pathFields.map((name) => ({ name, in: "path", required: true, schema: properties[name] })),
    ...(inAddress
      ? others.map((name) => ({ name, in: "query", required: required.includes(name), schema: properties[name] }))
      : []),
    ...(operation.repeat === "once" ? [idempotencyKey] : []),
  ];
  const body = {
    type: "object",
    properties: Object.fromEntries(others.map((field) => [field, properties[field]])),
    required: required.filter((field) => others.includes(field)),
    additionalProperties: false,
  };
  const open = operation.allow.some((rule) => rule.couldPass(stranger));
  return {
    operationId: operation.name,
    summary: operation.does,
    tags: [operation.name.split(".")[0]],
    ...(open ? { security: [] } : { security: [{ accessToken: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === "GET"
      ? {}
      : { requestBody: { required: true, content: operation.carriesFile ? file : json(body) } }),
    responses: {
      200: { description: "Done.", content: operation.givesFile ? file : json(schemaOf(operation.gives, "output")) },
      ...(operation.refuses.length > 0
        ? { 409: problem([...operation.refuses, "id-reused"], "Refused, and why.") }
        : {}),
      default: problem(Object.keys(commonRefusals), "Refused before or around the operation's own rule."),
    },
    "x-allow": operation.allow.map(({ says }) => says),
    "x-offline": operation.offline,
    ...(operation.takesUpload ? { "x-upload": "tus 1.0.0 at this address: POST, HEAD, PATCH" } : {}),
  };
}

/** Each of the commands is judged, answered and written down as if it had come alone. */
const bundles = (operations: readonly Operation[]): Json => ({
  operationId: "bundle",
  summary:
    "Send many commands that waited on a phone in one request, gzipped or not; a line ends with its first that was not done.",
  tags: ["bundle"],
  security: [{ accessToken: [] }],
  requestBody: { required: true, content: json(schemaOf(Bundle, "input")) },
  responses: {
    200: { description: "What became of each, in the same places.", content: json(schemaOf(BundleAnswer, "output")) },
    default: problem(Object.keys(commonRefusals), "Nothing of it was done."),
  },
  "x-operations": operations
    .filter(mayBeBundled)
    .map(({ name }) => name)
    .toSorted(),
});

const json = (schema: Json): Json => ({ "application/json": { schema } });
const file: Json = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "A UUIDv7 made by the caller. Sending the same command again with the same id answers the same and does nothing twice.",
  schema: { type: "string", format: "uuid" },
};
