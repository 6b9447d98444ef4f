import type { FileStore, KeptFile } from "./store.ts";

export interface Copied {
  readonly copied: number;
  /** There already, and byte for byte the same. */
  readonly there: number;
  /** Gone from where they were meanwhile: forgotten by a rule. */
  readonly gone: number;
  readonly bytes: number;
}

const atOnce = 4;

/**
 * Copies every file, sealed as it is, and reads each back before it counts. What is there already is compared and not
 * sent again, so whoever was stopped begins anew and goes on. Takes nothing away from where the files are.
 *
 * @throws when a file cannot be read back as it was sent
 */
export async function copyFiles(from: FileStore, to: FileStore, report: (so: Copied) => void): Promise<Copied> {
  const so = { copied: 0, there: 0, gone: 0, bytes: 0 };
  const copyOne = async ({ organisation, id }: KeptFile) => {
    const sealed = await from.read(organisation, id);
    if (sealed === null) return (so.gone += 1);
    so.bytes += sealed.length;
    if ((await to.read(organisation, id))?.equals(sealed)) return (so.there += 1);
    await to.keep(organisation, id, sealed);
    if (!(await to.read(organisation, id))?.equals(sealed)) {
      throw new Error(`The file ${id} of ${organisation} does not come back as it was sent: look at the store.`);
    }
    return (so.copied += 1);
  };
  const walk = from.list()[Symbol.asyncIterator]();
  const worker = async () => {
    for (let next = await walk.next(); !next.done; next = await walk.next()) {
      await copyOne(next.value);
      report(so);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return so;
}
