/** What the build puts in for these names. Vitest's `define` does not reach the browser project. */
Object.assign(globalThis, { __TEST__: true, __PORTS__: [47831, 47832, 47833] });
