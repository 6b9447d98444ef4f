import { byte, joined } from "../cards/bytes.ts";
import { type Cbor, type CborMap, cbor, readCbor } from "./cbor.ts";

/*
 * COSE_Sign1 (RFC 9052 §4.2) as HCERT uses it: one signer, who and how in the protected header, tag 18 before it.
 *
 *   18([ h'{1: algorithm, 4: key id}', {}, h'payload', h'signature' ])
 *   signed is  [ "Signature1", protected, h'', payload ]
 */
const tag18 = 0xd2;
const headers = { algorithm: 1, keyId: 4 } as const;
/** RFC 9053: EdDSA. */
export const eddsa = -8;

export interface Sign1 {
  readonly algorithm: number;
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** The bytes that the signature is of. */
  readonly signed: Uint8Array;
}

export function sign1(
  payload: Uint8Array,
  signer: { readonly keyId: Uint8Array; readonly sign: (bytes: Uint8Array) => Uint8Array },
): Uint8Array {
  const header = cbor(
    new Map<number, Cbor>([
      [headers.algorithm, eddsa],
      [headers.keyId, signer.keyId],
    ]),
  );
  const signature = signer.sign(toBeSigned(header, payload));
  return joined(byte(tag18), cbor([header, new Map(), payload, signature]));
}

const toBeSigned = (header: Uint8Array, payload: Uint8Array) => cbor(["Signature1", header, new Uint8Array(), payload]);

/** @returns null: no such message */
export function readSign1(bytes: Uint8Array): Sign1 | null {
  const parts = bytes[0] === tag18 ? readCbor(bytes.subarray(1)) : undefined;
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, open, payload, signature] = parts as readonly Cbor[];
  if (!isBytes(header) || !(open instanceof Map) || !isBytes(payload) || !isBytes(signature)) return null;
  const said = readCbor(header);
  if (!(said instanceof Map)) return null;
  const [algorithm, keyId] = [(said as CborMap).get(headers.algorithm), (said as CborMap).get(headers.keyId)];
  if (typeof algorithm !== "number" || !isBytes(keyId)) return null;
  return { algorithm, keyId, payload, signature, signed: toBeSigned(header, payload) };
}

const isBytes = (value: Cbor | undefined): value is Uint8Array => value instanceof Uint8Array;
