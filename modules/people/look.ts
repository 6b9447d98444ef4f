/*
 * What a line of the audit says to a person: of which part of the record it was, and whether somebody
 * looked or changed. An operation's name begins with its module, and a query's verb with one of a few.
 */

const looking = ["read", "list", "find", "open", "label", "standings", "save", "propose"];

/** Did whoever did this only look? `checks/operations` holds that every query's name says so, and no command's. */
export function onlyLooks(operation: string): boolean {
  const verb = operation.split(".")[1] ?? "";
  return looking.some((word) => verb.startsWith(word));
}

export const partOf = (operation: string): string => operation.split(".")[0] ?? "";
