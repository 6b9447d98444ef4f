/** What a chip with SUN writes into its address; as cards.tapCard takes it. */
export interface Tapped {
  readonly organisationId: string;
  readonly piccEncData: string;
  readonly mac: string;
}

/**
 * @param address "https://…/v/card/<organisation>?e=<32 hex>&m=<16 hex>"
 * @returns null: no address of a chip
 */
export function tappedIn(address: string): Tapped | null {
  const { pathname, searchParams } = new URL(address);
  const organisationId = /^\/v\/card\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  const piccEncData = searchParams.get("e")?.toLowerCase() ?? "";
  const mac = searchParams.get("m")?.toLowerCase() ?? "";
  const isWhole = /^[0-9a-f]{32}$/.test(piccEncData) && /^[0-9a-f]{16}$/.test(mac);
  return organisationId !== undefined && isWhole ? { organisationId, piccEncData, mac } : null;
}
