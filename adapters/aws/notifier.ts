import type { Notifier } from "#domain/ports";
import { sesLetters, type LetterSender } from "./letters.ts";
import { snsNotices, type NoticeTopics } from "./notices.ts";

/** Both carriers. A function that only warns takes `snsNotices`. */
export function awsNotifier({
  notices,
  letters,
}: {
  notices: NoticeTopics;
  letters: LetterSender;
}): Notifier {
  return { ...snsNotices(notices), ...sesLetters(letters) };
}
