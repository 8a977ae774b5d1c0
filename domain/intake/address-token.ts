import type { LinkSigner } from "../ports.ts";
import type { SubjectToken } from "#schemas/ids";

/** The key that signs links has an id no token can carry. */
export class NoAddressToken extends Error {
  readonly code = "no-address-token";
}

/**
 * Which mailbox an address means, as far as anybody can tell, under a key: letters large or small, and whatever stands
 * behind a plus. It is the MAC of a link, without what the link says.
 */
export async function addressToken(
  linkSigner: Pick<LinkSigner, "sign">,
  email: string,
): Promise<SubjectToken> {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  const mailbox = `${local.replace(/\+.*$/, "")}@${domain}`;
  const [keyId, , mac] = (await linkSigner.sign(`address ${mailbox}`)).split(
    ".",
  );
  const token = `${keyId ?? ""}.${mac ?? ""}`;
  if (isToken(token)) return token;
  throw new NoAddressToken("The link signer's key does not make tokens.");
}

const isToken = (text: string): text is SubjectToken =>
  /^[A-Za-z0-9-]{1,64}\.[A-Za-z0-9_-]{43}$/.test(text);
