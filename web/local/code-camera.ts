import type { Image } from "qr/decode.js";

/* A printed code before the camera at the back of the phone. The library reads it and not the browser, so that every phone reads the same. */

export type CameraFault = "camera-denied" | "no-camera" | "camera-busy" | "cannot-see";

export interface CodeCamera {
  readonly stream: MediaStream;
  close(): void;
}

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

const faults: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: "camera-denied",
  SecurityError: "camera-denied",
  NotFoundError: "no-camera",
  OverconstrainedError: "no-camera",
};

export async function openCodeCamera(devices: MediaDevices | undefined): Promise<CodeCamera | CameraFault> {
  if (devices === undefined) return "cannot-see";
  try {
    const stream = await devices.getUserMedia(wanted);
    return { stream, close: () => stream.getTracks().forEach((track) => track.stop()) };
  } catch (error) {
    return faults[(error as DOMException).name] ?? "camera-busy";
  }
}

/** As wide as a picture is looked at: a code of eighty modules has eight points each. */
const lookedAt = 900;

/** @returns what the code in the picture says; null: there is none, or it cannot be read from here */
export async function readCode(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<string | null> {
  const { decodeQR } = await import("qr/decode.js");
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, lookedAt / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const image: Image = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}
