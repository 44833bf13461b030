import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

type Resolver = {
  resolve(
    source: string,
    importer: string,
    options: { skipSelf: boolean },
  ): Promise<{ id: string } | null>;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const tests = "../tests/extension";

const shared = {
  define: { __TEST__: "true", __PORTS__: "[47831,47832,47833]" },
  server: { fs: { allow: [here("..")] } },
  plugins: [
    {
      // As in the build: a style sheet is its text.
      name: "css-as-text",
      enforce: "pre" as const,
      async resolveId(this: Resolver, source: string, importer: string | undefined) {
        if (!importer || !source.endsWith(".css")) return undefined;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && `${found.id}?raw`;
      },
    },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          environment: "happy-dom",
          css: true,
          include: [`${tests}/**/*.test.ts`],
          exclude: [`${tests}/**/*.browser.test.ts`],
        },
      },
      {
        ...shared,
        // What happy-dom cannot show: editing, layout, IndexedDB.
        test: {
          name: "browser",
          setupFiles: [`${tests}/globals.ts`],
          include: [`${tests}/**/*.browser.test.ts`],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
                args: ["--no-sandbox"],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
