/** Whether the creator's own replies are read, for each site that has asked; in the section of sites. */
import type { Settings } from "../messages";
import { getSettings, setHarvest, watchSettings } from "../settings";
import { byId, make } from "./dom";

export function harvestSection(): void {
  const list = byId("harvest", HTMLElement);
  const show = ({ harvest, noHarvest }: Settings) => {
    const origins = [...harvest, ...noHarvest].sort();
    const boxes = [...list.querySelectorAll("input")];
    byId("harvest-empty", HTMLElement).hidden = origins.length > 0;
    // What has the focus stays: the lists also change by a click on one of them.
    if (boxes.map(({ name }) => name).join(" ") === origins.join(" ")) {
      for (const box of boxes) box.checked = harvest.includes(box.name);
    } else {
      list.replaceChildren(...origins.map((origin) => item(origin, harvest.includes(origin))));
    }
  };
  watchSettings(show);
  void getSettings().then(show);
}

function item(origin: string, on: boolean): HTMLElement {
  const box = make("input", "", { type: "checkbox", name: origin });
  box.checked = on;
  box.addEventListener("change", () => void setHarvest(origin, box.checked));
  const label = make("label");
  label.append(box, make("span", origin, { dir: "ltr" }));
  const li = make("li");
  li.append(label);
  return li;
}
