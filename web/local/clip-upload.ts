import type { MediaToSend, Uploaded } from "./sender-ports.ts";

/*
 * The bytes of a clip or a spoken message, by tus (tus.io, resumable uploads 1.0.0). An upload is made and continued at
 * one address that follows from its id: nothing about it need be remembered here, and a phone
 * that was killed asks the house how far it had come. tus-js-client's own retries are off, since
 * sending.ts decides what an answer means and when to try again.
 */

/** At 50 kbit/s ten seconds: a network that is cut every ten still moves on, as the house keeps half a piece. */
const pieceBytes = 64 * 1024;
/** Nothing has moved for so long: the connection is dead, whatever the phone believes. */
const patience = 60_000;

/** @param after calls back once, after so many milliseconds; the answer takes it back */
export function clipUpload(
  origin: string,
  after: (milliseconds: number, what: () => void) => () => void,
): (media: MediaToSend) => Promise<Uploaded> {
  // Begun while the page opens and has a network: browsers before 2026 remember, for as long as a page lives, that a
  // script did not come (whatwg/html#6768).
  const loading = import("tus-js-client").catch(() => null);
  return async ({ path, bytes, token, onSent }) => {
    const tus = (await loading) ?? (await import("tus-js-client").catch(() => null));
    if (tus === null) return noNetwork;
    const address = `${origin}${path}`;
    return new Promise((resolve) => {
      let answer = noNetwork;
      let giveUp = () => {};
      const finish = (uploaded: Uploaded) => {
        giveUp();
        resolve(uploaded);
      };
      const moved = () => {
        giveUp();
        giveUp = after(patience, () => void upload.abort().finally(() => resolve(noNetwork)));
      };
      const upload = new tus.Upload(bytes, {
        endpoint: address,
        uploadUrl: address,
        headers: { authorization: `Bearer ${token}` },
        chunkSize: pieceBytes,
        retryDelays: null,
        storeFingerprintForResuming: false,
        onUploadUrlAvailable() {
          // The house may say its address as a proxy calls it.
          upload.url = address;
        },
        onBeforeRequest() {
          answer = noNetwork;
        },
        onAfterResponse(request, response) {
          moved();
          const status = response.getStatus();
          if (status < 300) return onSent(Number(response.getHeader("Upload-Offset") ?? 0));
          answer = refusalIn(status, response.getBody());
          // Left alone, the client makes a new upload after any HEAD that failed: only 404 means that there is none.
          if (request.getMethod() === "HEAD" && status !== 404) throw new Error(`The house answers ${status}.`);
        },
        onProgress: moved,
        onSuccess: () => finish({ is: "done" }),
        onError: () => finish(answer),
      });
      moved();
      upload.start();
    });
  };
}

const refused = (code: string, params: Record<string, string | number> = {}): Uploaded => ({
  is: "refused",
  code,
  params,
});
const noNetwork = refused("no-network");

const codeOf: Readonly<Record<number, string>> = {
  401: "not-signed-in",
  403: "not-allowed",
  // The house has another piece of this clip in hand, or has come further than we knew.
  409: "busy",
  423: "busy",
  429: "too-many-requests",
  503: "busy",
};

/** A refusal of the house's own has a code in it. Anything else is a way along which it did not get through. */
export function refusalIn(status: number, body: string): Uploaded {
  try {
    const { code, params = {} } = JSON.parse(body) as { code?: unknown; params?: Record<string, string | number> };
    if (typeof code === "string") return refused(code, params);
  } catch {}
  return refused(codeOf[status] ?? "something-broke");
}
