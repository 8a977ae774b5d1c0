import { unzipSync } from "fflate";
import type { RequestId } from "#schemas/ids";
import type { Office } from "./office.ts";
import { request } from "./requests.ts";

/** A package of a request as it lies in the bucket, by default that of access; no bytes when there is none. */
export async function zipOfRequest(
  office: Office,
  requestId: RequestId,
  which: "export" | "portable" = "export",
): Promise<Buffer> {
  const packaged = (await request(office, requestId))[which];
  const chunks = [];
  if (packaged !== undefined)
    for await (const chunk of await office.objects.read("exports", packaged))
      chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same, opened. */
export async function packageOf(
  office: Office,
  requestId: RequestId,
  which: "export" | "portable" = "export",
) {
  const files = unzipSync(await zipOfRequest(office, requestId, which));
  return {
    names: Object.keys(files),
    text: (name: string) => new TextDecoder().decode(files[name]),
  };
}

/** With which anybody checks what the office signed. */
export async function publicKeyOf({ signer }: Office): Promise<string> {
  const [key] = await signer.publicKeys();
  return key?.pem ?? "";
}
