/** True only in the test build: shadow roots are open and loopback pages are allowed. */
declare const __TEST__: boolean;
/** The ports of the agent this build may dial; the manifest's policy names the same ones. */
declare const __PORTS__: readonly number[];

/** The build turns a style sheet into its text, for `adoptedStyleSheets`. */
declare module "*.css" {
  const text: string;
  export default text;
}
