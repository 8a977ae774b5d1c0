import type { WithdrawalText } from "./text.ts";

const notUndone =
  "Was bisher mit Ihrer Einwilligung geschehen ist, bleibt rechtmäßig; der Widerruf macht es nicht rückgängig.";
const service =
  "Manche Leistungen, die sie voraussetzen, können Ihnen vielleicht nicht mehr angeboten werden. Wenn Sie anrufen, helfen wir Ihnen weiterhin.";

export const german: WithdrawalText = {
  language: "de",
  title: "Ihre Einwilligung widerrufen",
  about: {
    recording:
      "Sie haben eingewilligt, dass wir ein Telefongespräch mit Ihnen aufzeichnen.",
    monitoring:
      "Sie haben eingewilligt, dass eine Führungskraft bei einem Telefongespräch mit Ihnen mithört.",
  },
  consequences: {
    recording: [
      "Die Aufzeichnung dieses Gesprächs wird gelöscht, bei uns und bei unserem Telefonieanbieter. Müssen wir sie von Gesetzes wegen vorerst behalten, wird sie nur dafür verwendet und danach gelöscht.",
      notUndone,
      service,
      "Als Nachweis behalten wir einen Vermerk, dass Sie eingewilligt und widerrufen haben. Er enthält keine Aufzeichnung.",
    ],
    monitoring: [
      "Niemand hört bei diesem Gespräch mehr mit.",
      notUndone,
      service,
      "Als Nachweis behalten wir einen Vermerk, dass Sie eingewilligt und widerrufen haben.",
    ],
  },
  confirm: "Meine Einwilligung widerrufen",
  leave:
    "Wenn Sie nicht widerrufen möchten, schließen Sie einfach diese Seite. Es hat sich nichts geändert.",
  done: {
    title: "Ihre Einwilligung ist widerrufen",
    text: "Danke. Es ist vermerkt, und Sie müssen nichts weiter tun. Sie können diese Seite schließen.",
  },
  noLink: {
    title: "Dieser Link kann nicht verwendet werden",
    text: "Vielleicht ist er falsch abgeschrieben, älter als dreißig Tage oder schon benutzt. Wenn Sie Ihre Einwilligung damit widerrufen haben, gilt das, und Sie müssen nichts tun. Sonst rufen Sie uns an oder schreiben Sie uns, dann erledigen wir es für Sie.",
  },
  prevails:
    "Diese Übersetzung ist eine Hilfe; maßgeblich ist der englische Text.",
};
