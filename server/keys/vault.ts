import { randomBytes } from "node:crypto";
import type { Connection } from "../database/connection.ts";
import { keyFrom, openBytes, sealBytes, sealedUnderOwnKey, tokenOf } from "./sealing.ts";

/*
 * master key → organisation's key → person's key → what is known of that person
 *                                              └→ a key for each file of theirs
 *
 * The master key never enters the database. Each key is kept wrapped by the one above it, so a
 * dump opens nothing; a person's key can be destroyed, and then nobody opens what it sealed.
 * A file's key is derived and kept nowhere, so that whoever is lent one file is lent no other.
 */

/** What seals and opens the words of one person. */
export interface PersonKey {
  /** @param column "people.identity.sealed": schema, table and column */
  seal(column: string, row: string, words: string): Buffer;
  open(column: string, row: string, sealed: Buffer): string;
  sealFile(column: string, file: string, plain: Uint8Array): Buffer;
  /** Also what was sealed before files had keys of their own. */
  openFile(column: string, file: string, sealed: Buffer): Buffer;
  /** What opens this file and no other, and the place it is sealed for: AES-256-GCM as server/keys/sealing.ts says. */
  keyOfFile(column: string, file: string): { readonly key: Buffer; readonly place: string };
}

export interface Vault {
  /** The person's key, made now if there was none. Null when it was destroyed: nobody gets a second one. */
  keyFor(person: string): Promise<PersonKey | null>;
  /** The keys of these people; whoever has none, or none any more, is missing. */
  keysOf(people: readonly string[]): Promise<ReadonlyMap<string, PersonKey>>;
  /** From the commit on, nothing sealed for this person opens again. False: there was no key. */
  destroy(person: string, now: number): Promise<boolean>;
  /** What words are found by, without the words: 8 bytes each, of this organisation only. */
  tokens(words: readonly string[]): Promise<Buffer[]>;
  /** 32 bytes of this organisation's own for one purpose, the same each time: as the seed of a key that it signs with. */
  secretFor(purpose: string): Promise<Buffer>;
}

export interface VaultKeeper {
  /** @param organisation whose keys are meant, asked anew at each use: a turn may go on in another one */
  within(connection: Connection, organisation: () => string | null): Vault;
}

const wrappedUnder = "master v1";
/** Keys of so many organisations are kept open in memory. */
const keptOpen = 200;

export function openVault(masterKey: Buffer): VaultKeeper {
  const open = new Map<string, OrganisationKeys>();

  async function keysFor(connection: Connection, organisation: string): Promise<OrganisationKeys> {
    const known = open.get(organisation);
    if (known) return known;
    const place = `house.organisation_key.wrapped/${organisation}`;
    const read = async () => {
      const [found] = await connection.send<{ wrapped: Buffer }>(
        "select wrapped from house.organisation_key where organisation = $1",
        [organisation],
      );
      return found && derivedFrom(openBytes(masterKey, place, found.wrapped));
    };
    const kept = await read();
    if (kept) {
      if (open.size >= keptOpen) open.clear();
      open.set(organisation, kept);
      return kept;
    }
    // Made in this transaction, and remembered only once another one reads it: this one may roll back.
    await connection.send(
      "insert into house.organisation_key (organisation, wrapped, wrapped_under) values ($1, $2, $3) on conflict do nothing",
      [organisation, sealBytes(masterKey, place, randomBytes(32)), wrappedUnder],
    );
    const made = await read();
    if (!made) throw new Error(`The organisation ${organisation} has no key, and none could be made.`);
    return made;
  }

  return {
    within(connection, organisationNow) {
      const organisation = () => {
        const named = organisationNow();
        if (named === null) throw new Error("There are no keys without an organisation.");
        return named;
      };
      const place = (person: string) => `house.person_key.wrapped/${organisation()}/${person}`;
      const unwrap = ({ wrapping }: OrganisationKeys, person: string, wrapped: Buffer) =>
        personKey(openBytes(wrapping, place(person), wrapped));

      const vault: Vault = {
        async keyFor(person) {
          const above = await keysFor(connection, organisation());
          const made = sealBytes(above.wrapping, place(person), randomBytes(32));
          const [, found] = await Promise.all([
            connection.send(
              "insert into house.person_key (organisation, person, wrapped) values ($1, $2, $3) on conflict do nothing",
              [organisation(), person, made],
            ),
            connection.send<{ wrapped: Buffer | null }>(
              "select wrapped from house.person_key where organisation = $1 and person = $2",
              [organisation(), person],
            ),
          ]);
          const wrapped = found[0]?.wrapped;
          return wrapped ? unwrap(above, person, wrapped) : null;
        },
        async keysOf(people) {
          if (people.length === 0) return new Map();
          const above = await keysFor(connection, organisation());
          const found = await connection.send<{ person: string; wrapped: Buffer }>(
            "select person, wrapped from house.person_key where organisation = $1 and person = any ($2) and wrapped is not null",
            [organisation(), people],
          );
          return new Map(found.map(({ person, wrapped }) => [person, unwrap(above, person, wrapped)]));
        },
        async destroy(person, now) {
          const gone = await connection.send(
            `update house.person_key set wrapped = null, destroyed_at = $3
             where organisation = $1 and person = $2 and wrapped is not null returning 1`,
            [organisation(), person, new Date(now)],
          );
          return gone.length > 0;
        },
        async tokens(words) {
          const { search } = await keysFor(connection, organisation());
          return words.map((word) => tokenOf(search, word));
        },
        async secretFor(purpose) {
          const { secrets } = await keysFor(connection, organisation());
          return keyFrom(secrets, purpose);
        },
      };
      return vault;
    },
  };
}

/** What an organisation's key is used for, derived once. */
interface OrganisationKeys {
  readonly wrapping: Buffer;
  readonly search: Buffer;
  readonly secrets: Buffer;
}

const derivedFrom = (key: Buffer): OrganisationKeys => ({
  wrapping: keyFrom(key, "person keys v1"),
  search: keyFrom(key, "search v1"),
  secrets: keyFrom(key, "secrets v1"),
});

function personKey(key: Buffer): PersonKey {
  const place = (column: string, row: string) => `${column}/${row}`;
  const fileKey = (column: string, file: string) => keyFrom(key, `file v2 ${place(column, file)}`);
  return {
    seal: (column, row, words) => sealBytes(key, place(column, row), Buffer.from(words, "utf8")),
    open: (column, row, sealed) => openBytes(key, place(column, row), sealed).toString("utf8"),
    sealFile: (column, file, plain) => sealBytes(fileKey(column, file), place(column, file), plain, sealedUnderOwnKey),
    openFile(column, file, sealed) {
      const isOwn = sealed[0] === sealedUnderOwnKey;
      return isOwn
        ? openBytes(fileKey(column, file), place(column, file), sealed, sealedUnderOwnKey)
        : openBytes(key, place(column, file), sealed);
    },
    keyOfFile: (column, file) => ({ key: fileKey(column, file), place: place(column, file) }),
  };
}
