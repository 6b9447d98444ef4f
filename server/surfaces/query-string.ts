import * as z from "zod/mini";
import type { Operation } from "../../foundation/operation.ts";

type Read = (text: string) => unknown;

const asNumber: Read = (text) => (text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text));
const asBoolean: Read = (text) => (text === "true" ? true : text === "false" ? false : text);

/**
 * A query string holds only text, so each field is read as its contract says it is. What cannot
 * be read stays text, and the contract then refuses it with the field's name.
 */
export function queryReader({
  takes,
}: Operation): (query: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const { properties = {} } = z.toJSONSchema(takes, { io: "input", unrepresentable: "any" });
  const readers = new Map<string, Read>();
  for (const [field, schema] of Object.entries(properties)) {
    const type = typeof schema === "object" ? schema.type : undefined;
    if (type === "number" || type === "integer") readers.set(field, asNumber);
    if (type === "boolean") readers.set(field, asBoolean);
  }
  return (query) =>
    Object.fromEntries(
      Object.entries(query).map(([field, value]) => [
        field,
        typeof value === "string" ? (readers.get(field)?.(value) ?? value) : value,
      ]),
    );
}
