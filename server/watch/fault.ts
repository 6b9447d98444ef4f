/** A fault as it may be logged. */
export interface Fault {
  readonly name: string;
  /** SQLSTATE or Node's code. */
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  /** Where, without the message that a stack begins with. */
  readonly at: readonly string[];
  readonly cause?: Fault;
}

/**
 * What went wrong and where, without what people had entered: the message of a database error
 * quotes rows, a failed query's message its parameters, a parser's message the text it could not
 * read. Only the sentences of plain errors, which are ours, are kept.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const text = (field: string) => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === "string" ? { [field]: value } : {};
  };
  return {
    name: error.constructor.name,
    ...text("code"),
    ...text("constraint"),
    ...(error.constructor === Error ? { message: error.message } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}
