"""Write shared/protocol.schema.json from rejoinder.protocol; `--check` only compares.

The extension's types are made from that file by `npm run generate` in extension/.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from rejoinder import protocol

TARGET = Path(__file__).parents[1] / "shared" / "protocol.schema.json"


class Untitled(GenerateJsonSchema):
    """Field titles would become type aliases in TypeScript."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _union(name: str, adapter: TypeAdapter[Any]) -> dict[str, Any]:
    schema = adapter.json_schema(
        schema_generator=Untitled, ref_template="#/definitions/{model}", mode="validation"
    )
    definitions: dict[str, Any] = schema.pop("$defs")
    definitions[name] = {
        "title": name,
        "type": "object",
        "oneOf": schema["oneOf"],
        "discriminator": {"propertyName": "type"},
        "required": ["type"],
    }
    return definitions


def _tidy(model: dict[str, Any], from_agent: bool) -> None:
    """Make the discriminator required and, in what the agent sends, every field with a default."""
    properties: dict[str, Any] = model.get("properties", {})
    required: list[str] = model.setdefault("required", [])
    for name, field in properties.items():
        if ("const" in field or (from_agent and "default" in field)) and name not in required:
            required.append(name)
        if "const" in field:
            field.pop("default", None)
    required.sort(key=list(properties).index)


def build() -> dict[str, Any]:
    """The schema of both directions as one document."""
    client = _union("ClientMessage", TypeAdapter(protocol.ClientMessage))
    agent = _union("AgentMessage", TypeAdapter(protocol.AgentMessage))
    for model in client.values():
        if "properties" in model:
            _tidy(model, from_agent=False)
    for model in agent.values():
        if "properties" in model:
            _tidy(model, from_agent=True)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Rejoinder protocol",
        "description": "Generated from agent/rejoinder/protocol/; do not edit.",
        "type": "object",
        "definitions": dict(sorted({**client, **agent}.items())),
    }


def main() -> int:
    text = json.dumps(build(), indent=2, ensure_ascii=False) + "\n"
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            print("shared/protocol.schema.json is out of date: run `make generate`.")
            return 1
        return 0
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
