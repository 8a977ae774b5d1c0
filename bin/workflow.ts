import { refusalTable } from "#domain/rights/refusal-table";
import { erasureGrounds } from "#domain/rights/erasure-grounds";
import { subjectTable } from "#domain/rights/subject-table";
import { rightTable } from "#domain/rights/right-table";
import { requestWorkflow } from "#schemas/request-workflow";
import type { Step } from "#schemas/workflow-step";

/** The life of a request as a diagram and a table, from the table that Step Functions is built from. */
export function workflowDocument(): string {
  const steps = Object.entries<Step>(requestWorkflow.steps);
  return [
    "# The life of a request",
    "",
    "Generated from `schemas/request-workflow.ts`, `domain/rights/right-table.ts`, `subject-table.ts` and `refusal-table.ts` by `npm run docs`.",
    "A step that fails is tried again; one that fails for good tells the privacy staff (docs/runbook.md, _workflow-failed_).",
    "",
    "```mermaid",
    "flowchart TD",
    ...steps.flatMap(([name, step]) => drawn(name, step)),
    "```",
    "",
    "| Step | Who | Request is then | If it takes long |",
    "| --- | --- | --- | --- |",
    ...steps.flatMap(([name, step]) => row(name, step)),
    "",
    ...rightsPart(),
  ].join("\n");
}

const rightsPart = (): string[] => [
  "## Rights",
  "",
  "| Right | Article | What is asked | Granting it takes |",
  "| --- | --- | --- | --- |",
  ...Object.entries(rightTable).map(
    ([right, { article, asks, act }]) =>
      `| ${right} | ${article} | ${asks} | ${act} |`,
  ),
  "",
  ...subjectsPart(),
  ...refusalsPart(),
];

const subjectsPart = (): string[] => [
  "## Who may ask what",
  "",
  "The basis decides (`domain/rights/subject-table.ts`). What is not named here both may ask alike.",
  "",
  "| Subject | Basis | Not theirs | Article | Instead |",
  "| --- | --- | --- | --- | --- |",
  ...Object.entries(subjectTable).flatMap(([kind, { basis, without }]) =>
    Object.entries(without).map(
      ([right, { article, fix }]) =>
        `| ${kind} | ${basis.is}, ${basis.article} (${basis.source}) | ${right} | ${article} | ${fix} |`,
    ),
  ),
  "",
  "An agent's erasure is granted on one of these grounds:",
  Object.entries(erasureGrounds)
    .map(([ground, article]) => `${ground} (${article})`)
    .join(", ") + ".",
  "",
];

const refusalsPart = (): string[] => [
  "## Reasons to refuse, in whole or in part",
  "",
  "A right is refused for no other reason (Art 12(4)).",
  "",
  "| Reason | Article | Rights |",
  "| --- | --- | --- |",
  ...Object.entries(refusalTable).map(
    ([reason, { article, of, to }]) =>
      `| ${reason} | ${article} | ${typeof of === "string" ? of : of.join(", ")}${to === undefined ? "" : `, of an ${to}`} |`,
  ),
  "",
];

const idOf = (name: string): string => name.replaceAll(/[^A-Za-z]/g, "");

function drawn(name: string, step: Step): string[] {
  const from = idOf(name);
  if ("asks" in step)
    return [
      `  ${from}{"${name}?"}`,
      ...Object.entries(step.ways).map(
        ([outcome, way]) => `  ${from} -- ${outcome} --> ${idOf(way)}`,
      ),
    ];
  const box = "does" in step ? `${from}["${name}"]` : `${from}[/"${name}"/]`;
  return [
    `  ${box}`,
    step.next === "end"
      ? `  ${from} --> Closed(["closed"])`
      : `  ${from} --> ${idOf(step.next)}`,
  ];
}

function row(name: string, step: Step): string[] {
  if ("asks" in step) return [];
  if ("does" in step)
    return [`| ${name} | \`${step.does}\` | ${step.state} | |`];
  const { owner, state, escalatesAfterDays } = step;
  return [
    `| ${name} | ${owner} | ${state} | staff is told every ${String(escalatesAfterDays)} days |`,
  ];
}
