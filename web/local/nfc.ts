/*
 * Cards with a chip, through the phone's own reader: Web NFC, which Chrome on Android has, on HTTPS, with the page in
 * front. It reads and writes NDEF messages and nothing beneath them; where there is none, cards are read by the camera.
 * https://w3c.github.io/web-nfc/
 */

export interface ChipHeld {
  /** In hex, without colons. */
  readonly uid: string;
  /** The data of our own record; null: the chip is empty, or carries something else. */
  readonly payload: Uint8Array | null;
}

export interface ChipReader {
  /**
   * Calls back for every chip that is held to the phone, until `until` is aborted.
   *
   * @throws where nobody may read: it is switched off, or was not allowed
   */
  read(recordType: string, hear: (chip: ChipHeld | null) => void, until: AbortSignal): Promise<void>;
  /** Onto the chip that is held to the phone now. */
  write(recordType: string, payload: Uint8Array): Promise<void>;
}

interface NdefRecord {
  readonly recordType: string;
  readonly data?: DataView;
}

interface NdefReader {
  scan(options: { readonly signal: AbortSignal }): Promise<void>;
  write(message: { readonly records: readonly object[] }): Promise<void>;
  onreading:
    | ((event: {
        readonly serialNumber: string;
        readonly message: { readonly records: readonly NdefRecord[] };
      }) => void)
    | null;
  onreadingerror: (() => void) | null;
}

/** Null: this browser has none. */
export function chipReaderOf(page: object): ChipReader | null {
  const { NDEFReader: Reader } = page as { readonly NDEFReader?: new () => NdefReader };
  if (!Reader) return null;
  const reader = new Reader();
  return {
    async read(recordType, hear, until) {
      reader.onreadingerror = () => hear(null);
      reader.onreading = ({ serialNumber, message }) => {
        const uid = serialNumber.replaceAll(":", "").toLowerCase();
        const data = message.records.find((one) => one.recordType === recordType)?.data;
        const payload = data ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : null;
        hear(uid === "" ? null : { uid, payload });
      };
      await reader.scan({ signal: until });
    },
    write: (recordType, payload) => reader.write({ records: [{ recordType, data: payload }] }),
  };
}
