import { BundleAnswer, type BundledAnswer, type BundledCommand, bundleAddress } from "./bundle.ts";
import type { ClientPorts } from "./client.ts";

/** What a bundle came to: its answers in the places of its commands, or why nothing of it was answered. */
export type Bundled =
  | { readonly is: "answered"; readonly lines: readonly (readonly BundledAnswer[])[] }
  | { readonly is: "refused"; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export type SendBundle = (token: string, lines: readonly (readonly BundledCommand[])[]) => Promise<Bundled>;

interface BundlePorts extends Pick<ClientPorts, "fetch" | "language"> {
  /** Gzips; null where the browser cannot. */
  press(text: string): Promise<Uint8Array | null>;
}

export function bundlesOf(origin: string, { fetch, language, press }: BundlePorts): SendBundle {
  return async (token, lines) => {
    const text = JSON.stringify({ lines });
    const pressed = await press(text);
    const headers = {
      "accept-language": language(),
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      ...(pressed === null ? {} : { "content-encoding": "gzip" }),
    };
    let status: number;
    let body: string;
    try {
      const received = await fetch(`${origin}${bundleAddress}`, { method: "POST", headers, body: pressed ?? text });
      status = received.status;
      body = await received.text();
    } catch {
      return { is: "refused", code: "no-network", params: {} };
    }
    const read = readJson(body);
    if (status < 300) {
      const answered = BundleAnswer.safeParse(read);
      // By another release, or by something on the way that is no house.
      return answered.success ? { is: "answered", lines: answered.data.lines } : broken;
    }
    const { code = broken.code, params = {} } = (read ?? {}) as Partial<typeof broken>;
    return { is: "refused", code, params };
  };
}

const broken = { is: "refused", code: "something-broke", params: {} as Record<string, string | number> } as const;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
