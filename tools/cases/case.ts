import type * as z from "zod/mini";

/** One kind of case. @returns what stands in the answer beside the id; throws, in words, what cannot be read */
export type Judge = (line: unknown) => object;

/** What a line says, or where it cannot be read. */
export function readLine<Shape extends z.ZodMiniType>(shape: Shape, line: unknown): z.infer<Shape> {
  const read = shape.safeParse(line);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`Cannot be read at ${issue?.path.join(".") || "the line"}: ${issue?.code}.`);
}
