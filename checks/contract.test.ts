import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import * as z from "zod/mini";
import { addFacility } from "../modules/places/operations.ts";
import { operations } from "../tools/operations.ts";
import { contractFile, contractText } from "../tools/print-contract.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}

const documentOf = (all: typeof operations) => JSON.parse(contractText(all)) as Document;
const idsIn = ({ paths }: Document) =>
  Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));

async function faultsOf(document: unknown): Promise<string | null> {
  const { valid, errors } = await new Validator().validate(document as Record<string, unknown>);
  return valid ? null : JSON.stringify(errors);
}

test("checks/openapi.json is what the operations promise", () => {
  const stale =
    "checks/openapi.json is stale: run `npm run print-contract`, and look at what the change does to clients.";
  assert.equal(readFileSync(contractFile, "utf8"), contractText(operations), stale);
});

test("another promise is another document, and the order of the modules is none", () => {
  const [first, ...others] = operations;
  assert.ok(first);
  const now = contractText(operations);
  const changed = [
    { ...first, does: "Something else." },
    { ...first, refuses: [...first.refuses, "closed-today"] },
    { ...first, takes: z.strictObject({ placeId: z.string(), parentId: z.string() }) },
    { ...first, gives: z.object({}) },
    { ...first, at: "POST /elsewhere" as const },
  ];
  for (const one of changed) assert.notEqual(contractText([one, ...others]), now);
  assert.equal(contractText(operations.toReversed()), now);
});

test("the document is OpenAPI 3.1", async () => {
  const document = documentOf(operations);
  assert.match(document.openapi, /^3\.1\./);
  assert.equal(await faultsOf(document), null);

  const broken = structuredClone(document) as unknown as { paths: Record<string, unknown>; info: object };
  assert.notEqual(await faultsOf({ ...broken, info: {} }), null);
  assert.notEqual(await faultsOf({ ...broken, paths: { "/a": { get: { parameters: [{ name: "x" }] } } } }), null);
});

test("every operation is in it once, under its own name, and the door by which many come at once", () => {
  const names = [...operations.map(({ name }) => name as string), "bundle"].toSorted();
  assert.deepEqual(idsIn(documentOf(operations)).toSorted(), names);

  const twin = { ...addFacility, name: "places.addAnother" } as const;
  assert.notDeepEqual(idsIn(documentOf([...operations, twin])).toSorted(), [...names, twin.name].toSorted());
});
