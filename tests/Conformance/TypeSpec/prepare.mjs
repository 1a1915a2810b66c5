// Compiles each specification to OpenAPI documents and writes what its mock API expects and returns as JSON.
// Usage, from the folder with node_modules: node prepare.mjs <port of the mock server>
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { NodeHost, compile } from "@typespec/compiler";

const baseUrl = `http://localhost:${process.argv[2]}`;
const root = resolve("node_modules/@typespec/http-specs");
const output = resolve("specs");
rmSync(output, { recursive: true, force: true });
mendEmitter();

for (const mock of mocks(join(root, "dist/specs"))) {
  const name = dirname(mock).slice(join(root, "dist/specs").length + 1);
  const folder = join(output, name);
  mkdirSync(folder, { recursive: true });
  await writeDocuments(name, folder);
  await writeScenarios(mock, folder);
}

// The emitter looks up examples of the parameter "constructor" in an object literal, finds Object's and fails; and it
// writes no document at all when a single operation cannot be expressed, instead of the document without that operation.
function mendEmitter() {
  const folder = resolve("node_modules/@typespec/openapi3/dist/src");
  replace(join(folder, "examples.js"), "parameters: {},", "parameters: Object.create(null),");
  replace(join(folder, "openapi.js"), "program.compilerOptions.dryRun || program.hasError()", "program.compilerOptions.dryRun");
}

function replace(path, from, to) {
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

async function writeDocuments(name, folder) {
  const program = await compile(NodeHost, join(root, "specs", name, "main.tsp"), {
    emit: ["@typespec/openapi3"],
    options: {
      "@typespec/openapi3": {
        "emitter-output-dir": folder,
        "file-type": "json",
        "openapi-versions": ["3.0.0", "3.1.0"],
        "output-file": "openapi.{service-name-if-multiple}.{version}.json",
      },
    },
    outputDir: folder,
  });
  const problems = program.diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  writeFileSync(join(folder, "diagnostics.txt"), [...new Set(problems)].sort().join("\n"));
}

async function writeScenarios(mock, folder) {
  const { Scenarios } = await import(pathToFileURL(mock).href);
  const scenarios = Object.entries(Scenarios).map(([name, scenario]) => ({
    name,
    passCondition: scenario.passCondition,
    code: scenario.code,
    keys: scenario.keys,
    calls: scenario.apis.map((api) => ({
      uri: api.uri,
      method: api.method,
      request: { ...api.request, body: body(api.request?.body), files: api.request?.files?.map(file) },
      response: { ...api.response, body: body(api.response?.body) },
      handler: api.handler?.toString(),
    })),
  }));
  writeFileSync(join(folder, "scenarios.json"), JSON.stringify(scenarios, (key, value) => plain(value), 2));
}

// Values that are made for the server's address when they are sent.
function plain(value) {
  return typeof value?.serialize === "function" ? value.serialize({ baseUrl }) : value;
}

function body(value) {
  if (value === undefined) {
    return undefined;
  }

  if (value.kind === "multipart") {
    return { contentType: value.contentType, parts: value.parts, files: value.files?.map(file) };
  }

  const content = plain(value.rawContent);
  return Buffer.isBuffer(content)
    ? { contentType: value.contentType, base64: content.toString("base64") }
    : { contentType: value.contentType, text: content };
}

function file(value) {
  return { ...value, buffer: Buffer.from(value.buffer).toString("base64") };
}

function mocks(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith("mockapi.js"))
    .map((path) => join(folder, path))
    .sort();
}
