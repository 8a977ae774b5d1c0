import type { LinkSigner } from "#domain/ports";
import { openSignedText, signedText } from "../signed-text.ts";
import { settle } from "./settle.ts";
import type { SigningKeys } from "./signing-keys.ts";

export function openLinkSigner(keys: SigningKeys): LinkSigner {
  return {
    sign: (text) => settle(() => signedText(keys.live()[0], text)),
    open: (signed) => settle(() => openSignedText(keys.live(), signed)),
  };
}
