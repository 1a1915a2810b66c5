// Writes each Swagger 2.0 document of some folders next to its OpenAPI 3.0 form.
// Usage, from the folder with node_modules: node convert.mjs <name>=<folder of documents> …
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import converter from "swagger2openapi";

const output = resolve("documents");
rmSync(output, { recursive: true, force: true });
for (const argument of process.argv.slice(2)) {
  const [name, folder] = argument.split("=");
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".json")).sort()) {
    await convert(join(folder, file), join(output, name, file.slice(0, -".json".length)));
  }
}

async function convert(source, folder) {
  const text = readFileSync(source, "utf8").replace(/^\uFEFF/, "");
  if (JSON.parse(text).swagger !== "2.0") {
    return;
  }

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "swagger.json"), text);
  const options = { patch: true, warnOnly: true, source };
  try {
    // Some documents refer to files that their package lacks.
    const { openapi } = await converter
      .convertObj(JSON.parse(text), { ...options, resolve: true })
      .catch(() => converter.convertObj(JSON.parse(text), options));
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(openapi, null, 2) + "\n");
  } catch (error) {
    writeFileSync(join(folder, "error.txt"), error.message);
  }
}
