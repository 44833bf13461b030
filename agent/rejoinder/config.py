"""Settings a person may change, and every limit, in one place.

Settings come from `config.toml` in the platform's config folder, then from `REJOINDER_*`
variables, which win. Limits are not settings: they are part of the protocol and of the
threat model, and stand in one table so that a reviewer can read them together.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

import platformdirs
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from rejoinder.disclosure import Disclosure
from rejoinder.errors import ConfigError
from rejoinder.state import State as State

APP = "rejoinder"
PROTOCOL_VERSION = 1
SUBPROTOCOL = "reply-link.1"
HOST = "127.0.0.1"
# The extension's content security policy names these three and no other.
PORTS: tuple[int, int, int] = (47831, 47832, 47833)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a peer may cost us. Sizes in bytes or characters, times in seconds."""

    # Before authentication.
    preauth_sockets: int = 8
    preauth_deadline: float = 5.0
    preauth_message: int = 4 * 1024
    refusal_log_interval: float = 60.0

    # Pairing.
    pairing_window: float = 120.0
    pairing_confirm: float = 60.0
    pairing_failures: int = 5

    # Login.
    login_failures: int = 10
    login_failures_window: float = 60.0
    login_delay: float = 1.0

    # After authentication.
    message: int = 256 * 1024
    in_flight: int = 32
    send_queue: int = 512
    idle: float = 70.0
    requests_per_minute: int = 600

    # Text of one comment and around it. The extension cuts longer text, the agent refuses it.
    comment_text: int = 20_000
    post_text: int = 20_000
    thread_items: int = 20
    name: int = 200
    identifier: int = 512
    label: int = 64
    reply_text: int = 10_000
    hint: int = 200
    fact: int = 500
    facts: int = 1_000
    known_drafts: int = 32
    alternatives: int = 4
    # How far a comment is searched for questions: one further down no short reply answers.
    asked_within: int = 4_000
    # Pairs of one harvest, characters of an excerpt of an edit, and what a goal may be said a day.
    harvest_pairs: int = 20
    excerpt: int = 300
    goal_per_day: int = 100

    # What a prompt may hold, in tokens, and a draft.
    prompt_comment_tokens: int = 256
    prompt_tokens: int = 1_400

    # What an archive may hold: files, bytes of all that is read, how often larger a packed file may
    # be than its packing, bytes of a record, levels it may be nested. Then a file of facts.
    import_files: int = 200_000
    import_bytes: int = 64 * 1024 * 1024 * 1024
    import_ratio: int = 500
    import_record: int = 16 * 1024 * 1024
    import_depth: int = 64
    fact_file: int = 64 * 1024 * 1024
    fact_pages: int = 200
    fact_characters: int = 200_000

    # Bytes on the disk for what prompts of this creator begin with.
    kept_prefixes: int = 256 * 1024 * 1024

    # What a remote engine's server may cost: bytes of one event, of an answer, and of the text
    # of a refusal; seconds to connect, between two events, for an answer, and to ask us to wait.
    remote_event: int = 64 * 1024
    remote_answer: int = 1024 * 1024
    remote_refusal: int = 16 * 1024
    remote_connect: float = 10.0
    remote_between: float = 30.0
    remote_total: float = 300.0
    remote_retry_after: float = 30.0


LIMITS = Limits()


class Settings(BaseSettings):
    """What a person may set. Frozen: read once, at the start."""

    model_config = SettingsConfigDict(
        env_prefix="REJOINDER_", frozen=True, extra="forbid", env_ignore_empty=True
    )

    state_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir(APP, appauthor=False)),
        description="Where the memory and the pairings are kept (mode 0700).",
    )
    port: int = Field(PORTS[0], ge=1, le=65535, description="The port the agent listens on.")
    ports: tuple[int, ...] = Field(
        PORTS,
        min_length=1,
        max_length=9,
        description="The ports an extension build knows. Change it only together with the build.",
    )
    keys: Literal["keyring", "file", "memory"] = Field(
        "keyring",
        description="Where pairing keys and a remote engine's key live: the system's keyring; a "
        "0600 file on a machine that has none; or memory, gone with the process.",
    )
    model: str = Field(
        "starter", min_length=1, description="A catalogue name, or the path of a GGUF file."
    )
    embedding: str = Field(
        "",
        description="A catalogue name, or the path of a GGUF file, of the model that finds past "
        "replies by meaning; empty takes the states of `model` itself.",
    )
    threads: int = Field(
        default_factory=lambda: max(1, min(8, os.cpu_count() or 1)),
        ge=1,
        le=256,
        description="Processor threads for the model; where set, it wins over what was measured.",
    )
    cache_mb: int = Field(
        768,
        ge=64,
        le=1_048_576,
        description="Memory, in MB, for the prompts a model works on at once. More lets it work "
        "on more comments together, up to what was measured as best.",
    )
    remote_url: str = Field(
        "",
        max_length=2_000,
        description="An OpenAI-compatible server that drafts instead of `model`, such as "
        "`http://127.0.0.1:11434/v1`; empty drafts here.",
    )
    remote_model: str = Field(
        "", max_length=200, description="The name of the model at `remote_url`."
    )
    remote_unencrypted: bool = Field(
        False,
        description="Lets `remote_url` be http:// on another machine: all can be read on the way.",
    )
    remote_at_once: int = Field(
        4, ge=1, le=64, description="Drafts asked of the server at the same time."
    )
    remote_wait: float = Field(
        60.0,
        gt=0,
        le=600,
        description="Seconds until the server's first word; one that loads its model then may "
        "need more.",
    )
    creator: str = Field(
        "", max_length=200, description="The creator's name; empty takes it from the archive."
    )
    retention_days: int = Field(
        0,
        ge=0,
        le=36_500,
        description="Days that the journal keeps an entry after what last happened to it; 0 keeps "
        "all. What you accepted stays among the past replies.",
    )
    disclosure: Disclosure = Field(
        Disclosure(),
        description="What goes behind an accepted reply, by the name of the site, `*` for the "
        'others, such as `{"*" = "drafted with AI, sent by me"}`; empty text for nothing.',
    )
    seed: int | None = Field(None, ge=0, description="A fixed seed makes drafts repeatable.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much `rejoinder up` says."
    )

    @field_validator("state_dir")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (
            init_settings,
            env_settings,
            TomlConfigSettingsSource(settings_cls, toml_file=config_file()),
        )

    @classmethod
    def load(cls, **overrides: Any) -> Self:
        """Read the settings.

        Raises:
            ConfigError: the file or a variable cannot be used; the text names the setting.
        """
        try:
            settings = cls(**overrides)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            name = ".".join(str(part) for part in first["loc"]) or "settings"
            said = first["msg"].removeprefix("Value error, ")
            variable = f"REJOINDER_{name.partition('.')[0].upper()}"
            raise ConfigError(
                f"The setting '{name}' cannot be used: {said}.",
                f"Correct it in {config_file()} or in {variable}.",
            ) from error
        except SettingsError as error:
            raise ConfigError(
                f"A variable is not the JSON it should be: {error}.",
                "Correct it, or unset it; docs/settings.md shows its form.",
            ) from error
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"The settings file {config_file()} cannot be read: {error}.",
                "Correct it, or move it away to start from the defaults.",
            ) from error
        if settings.port not in settings.ports:
            listed = ", ".join(str(port) for port in settings.ports)
            raise ConfigError(
                f"Port {settings.port} is not one the extension knows.",
                f"Set `port` to one of {listed}.",
            )
        return settings


def config_file() -> Path:
    """Path of the settings file; it need not exist. `REJOINDER_CONFIG_FILE` names another."""
    named = os.environ.get("REJOINDER_CONFIG_FILE")
    if named:
        return Path(named)
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "config.toml"
