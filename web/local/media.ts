import { type InputOf, type Operation, routeOf } from "../../foundation/operation.ts";
import { mayUploadVoice, receiveVoice, reportSymptoms } from "../../modules/symptoms/operations.ts";
import { announceClip, mayUploadClip, receiveClip } from "../../modules/video-observation/operations.ts";
import type { NewMedia, Says } from "./outbox.ts";
import type { Bytes } from "./sealing.ts";
import type { MediumToSend } from "./sender-ports.ts";

/* What travels in pieces behind the record that announced it: a clip, and a spoken message. */

const media: readonly { readonly mayUpload: Operation; readonly receive: Operation }[] = [
  { mayUpload: mayUploadClip, receive: receiveClip },
  { mayUpload: mayUploadVoice, receive: receiveVoice },
];

/**
 * How what waits under this operation is sent. Its address follows from its ids, so that a killed phone remembers nothing.
 *
 * @param operation of the outbox's row, as "videoObservation.receiveClip"; undefined: a newer release kept it
 */
export function mediumNamed(operation: string, input: Readonly<Record<string, string>>): MediumToSend | undefined {
  const medium = media.find(({ receive }) => receive.name === operation);
  if (medium === undefined) return undefined;
  const { path } = routeOf(medium.mayUpload);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => input[field] ?? "");
  return { receive: medium.receive, path: `/api${filled}` };
}

/** A recording that lies in `clips`. */
export function clipToSend(commandId: string, input: InputOf<typeof announceClip>, says: Says): NewMedia {
  const { patientId, clipId, bytes } = input;
  return {
    ...{ id: clipId, about: patientId, bytes, held: null, says, commandId },
    announce: { operation: announceClip.name, input },
    receive: { operation: receiveClip.name, input: { patientId, clipId } },
  };
}

/** A report, and what was spoken with it. */
export function reportToSend(
  commandId: string,
  input: InputOf<typeof reportSymptoms>,
  voice: Bytes,
  says: Says,
): NewMedia {
  const { patientId, reportId } = input;
  return {
    ...{ id: reportId, about: patientId, bytes: voice.length, held: voice, says, commandId },
    announce: { operation: reportSymptoms.name, input },
    receive: { operation: receiveVoice.name, input: { patientId, reportId } },
  };
}
