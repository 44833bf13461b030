/**
 * Builds the extension: node build.mjs [--out DIR] [--only NAME] [--ports 1,2,3]
 *
 * NAME is chrome, firefox, test (Chrome with open shadow roots, a fixed id and loopback pages)
 * or test-firefox, which is only built when named. The output is not minified, so that a reviewer can read what runs. Ports
 * are for tests, which bind port 0; they must be the agent's.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { manifest } from "./manifest.mjs";

/** Drift from PORTS in agent/rejoinder/config.py fails a test. */
export const PORTS = [47831, 47832, 47833];

const TARGETS = {
  chrome: { browser: "chrome", test: false },
  firefox: { browser: "firefox", test: false },
  test: { browser: "chrome", test: true },
  "test-firefox": { browser: "firefox", test: true },
};

/** What is built when nothing is named. */
const USUAL = ["chrome", "firefox", "test"];

const root = dirname(fileURLToPath(import.meta.url));
const src = (path) => join(root, "src", path);

/**
 * Writes one target into DIR/NAME and returns that folder.
 *
 * @param {keyof typeof TARGETS} name
 * @param {string} out
 * @param {readonly number[]} ports
 */
export async function buildTarget(name, out, ports = PORTS) {
  const target = TARGETS[name];
  const folder = join(out, name);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      background: src("background.ts"),
      content: src("content.ts"),
      options: src("options/options.ts"),
    },
    outdir: folder,
    bundle: true,
    format: "iife",
    target: ["chrome120", "firefox140"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".css": "text" },
    define: { __TEST__: String(target.test), __PORTS__: JSON.stringify(ports) },
    logLevel: "error",
  });
  await cp(src("options/options.html"), join(folder, "options.html"));
  await cp(src("options/options.css"), join(folder, "options.css"));
  for (const px of [16, 32, 48, 128]) {
    await cp(join(root, `icons/${px}.png`), join(folder, `icons/${px}.png`));
  }
  const text = JSON.stringify(manifest({ ...target, version, ports }), null, 2);
  await writeFile(join(folder, "manifest.json"), `${text}\n`);
  return folder;
}

/** @param {string[]} argv */
async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      out: { type: "string", default: join(root, "dist") },
      only: { type: "string" },
      ports: { type: "string", default: PORTS.join(",") },
    },
  });
  const ports = values.ports.split(",").map(Number);
  if (!ports.every((port) => Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Error(`--ports takes numbers from 1 to 65535, not '${values.ports}'.`);
  }
  const names = values.only ? [values.only] : USUAL;
  for (const name of names) {
    if (!(name in TARGETS)) {
      throw new Error(`--only takes ${Object.keys(TARGETS).join(", ")}, not '${name}'.`);
    }
    console.log(await buildTarget(name, resolve(values.out), ports));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
