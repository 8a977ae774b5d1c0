import type { Command } from "commander";
import * as z from "zod/mini";
import { ComplaintAbout } from "#schemas/complaint";
import { Channel } from "#schemas/request";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { requestIdIn } from "./ids.ts";
import { oneOf } from "./one-of.ts";
import { whereRequestsAre } from "./request-shapes.ts";
import { moment, table } from "./table.ts";
import { type MonthOption, ofMonth, withMonthOption } from "./times.ts";

const ShownComplaint = z.looseObject({
  complaintId: z.string(),
  requestId: z.optional(z.string()),
  entityId: z.string(),
  channel: z.string(),
  about: z.string(),
  receivedAt: z.string(),
});
const ShownComplaints = z.looseObject({
  month: z.string(),
  complaints: z.array(ShownComplaint),
});
type ComplainOptions = { about: string; channel: string; received: string };

export function addComplaintCommands(
  program: Command,
  requests: Command,
  desk: OpenDesk,
): void {
  addComplain(requests, desk);
  const complaints = withExamples(
    program.command("complaints").description("complaints that reached us"),
    "tacet complaints list",
    "tacet requests complain --help",
  );
  const list = withMonthOption(
    complaints.command("list").description("complaints registered in a month"),
  ).action(async (asked: MonthOption) => {
    const { api, answer } = desk();
    const path = ofMonth("/complaints", asked);
    const found = await api.read({ path, shape: ShownComplaints });
    answer(found, () => complaintsTable(found));
  });
  withExamples(
    list,
    "tacet complaints list",
    "tacet complaints list --month 2026-11",
  );
}

function addComplain(requests: Command, desk: OpenDesk): void {
  const complain = requests
    .command("complain")
    .argument("<request>", "the request's id", requestIdIn)
    .description("the person complains: it is taken down and delays nothing")
    .addOption(oneOf("--about", "what about", ComplaintAbout.options))
    .addOption(oneOf("--channel", "how it reached us", Channel.options))
    .requiredOption(
      "--received <moment>",
      "when, like 2026-11-24T09:00:00.000Z",
    )
    .action(async (id: string, options: ComplainOptions) => {
      const { api, answer } = desk();
      const { received: receivedAt, ...said } = options;
      const complaint = await api.read({
        path: `/requests/${id}/complaints`,
        shape: ShownComplaint,
        body: { ...said, receivedAt },
        next: whereRequestsAre,
      });
      answer(
        complaint,
        () => `Complaint ${complaint.complaintId} is taken down.\n`,
      );
    });
  withExamples(
    complain,
    "tacet requests complain 7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11 --about answer --channel email --received 2026-11-24T09:00:00.000Z",
    "tacet complaints list",
  );
}

const complaintsTable = ({
  month,
  complaints,
}: z.infer<typeof ShownComplaints>): string =>
  table(
    ["complaint", "request", "about", "channel", "received", "entity"],
    complaints.map((one) => [
      one.complaintId,
      one.requestId ?? "",
      one.about,
      one.channel,
      moment(one.receivedAt),
      one.entityId,
    ]),
    `No complaints in ${month}.`,
  );
