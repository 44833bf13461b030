/** One box for many comments, as in WordPress: whose words are the words in it? */
import { afterEach, beforeEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { watchEdits } from "../../../extension/src/page/aftercare";
import { withSuffix } from "../../../extension/src/page/suffix";
import { wordpressAdmin } from "../../../extension/src/sites/wordpress-admin";
import { FIXTURES, lay } from "../sites/fixtures";

let closing: AbortController;
let edits: [string, string][];

beforeEach(() => {
  closing = new AbortController();
  edits = [];
  lay(FIXTURES.wordpressAdmin);
});

afterEach(() => {
  closing.abort();
  document.body.replaceChildren();
});

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const box = () => find<HTMLTextAreaElement>("#replycontent");

/** WordPress moves its one row below a comment and empties the box. */
function reply(number: string): void {
  find(`#comment-${number}`).after(find("#replyrow"));
  find<HTMLInputElement>("#comment_ID").value = number;
  find<HTMLInputElement>("#action").value = "replyto-comment";
  box().value = "";
}

function accept(number: string, text: string, suffix = ""): void {
  const comment = find(`#comment-${number}`);
  const editor = box();
  const whole = withSuffix(text, suffix);
  editor.value = whole;
  watchEdits(
    { editor, before: "", after: whole, text: whole },
    {
      suffix,
      edited: (final) => edits.push([number, final]),
      belongs: (at) => wordpressAdmin.isReplyBox(at, comment),
      signal: closing.signal,
    },
  );
}

async function write(keys: string): Promise<void> {
  await userEvent.click(box());
  await userEvent.keyboard(keys);
  await userEvent.tab();
}

it("learns what the creator made of the draft, each time they leave the box", async () => {
  reply("31");
  accept("31", "Hello");
  await write("!");
  await write("?");
  expect(edits).toEqual([
    ["31", "Hello!"],
    ["31", "Hello!?"],
  ]);
});

it("learns a text written anew over the draft", async () => {
  reply("31");
  accept("31", "Hello");
  await write("{Control>}a{/Control}{Backspace}Something else");
  expect(edits).toEqual([["31", "Something else"]]);
});

it("learns nothing of what was added behind, and nothing when only that was taken off", async () => {
  reply("31");
  accept("31", "Hello", "(drafted with AI)");
  await write("{Control>}{Home}{/Control}Oh! ");
  expect(edits).toEqual([["31", "Oh! Hello"]]);
  await write(" Bye");
  expect(edits.at(-1)).toEqual(["31", "Oh! Hello Bye"]);
  accept("31", "Hello", "(drafted with AI)");
  const before = edits.length;
  await write("{Control>}a{/Control}Hello");
  expect(edits).toHaveLength(before);
});

it("takes nothing for its own once the box went to another comment", async () => {
  reply("31");
  accept("31", "Hello");
  reply("32");
  await write("By hand, for another");
  reply("31");
  await write("And back");
  expect(edits).toEqual([]);
});

it("ends when the site empties the box, which is posting it", async () => {
  reply("31");
  accept("31", "Hello");
  await userEvent.click(box());
  box().value = "";
  await write("By hand, and next");
  expect(edits).toEqual([]);
});

it("ends when another draft goes into the same box", async () => {
  reply("31");
  accept("31", "Hello");
  accept("31", "Another");
  await write("!");
  expect(edits).toEqual([["31", "Another!"]]);
});
