// Reads {questionnaire, expression, responses} and prints what npm fhirpath makes of each response.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(process.argv[2] + "/");
const fhirpath = require("fhirpath");
const r4 = require("fhirpath/fhir-context/r4");

const { questionnaire, expression, responses } = JSON.parse(readFileSync(0, "utf8"));
const run = fhirpath.compile({ base: "QuestionnaireResponse", expression }, r4);
const totals = responses.map((one) => run(one, { resource: one, questionnaire })[0] ?? null);
process.stdout.write(JSON.stringify(totals.map((one) => (one === null ? null : Number(one)))));
