"""The configuration: `.claimcheck.yaml`, or `[tool.claimcheck]` in pyproject.toml, found upwards."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.rule import Severity
from claimcheck.text_yaml import parse

NAME = ".claimcheck.yaml"


def names(value: Any) -> Any:
    """The names of a list, or of a text with commas between them."""
    return tuple(filter(None, (name.strip() for name in value.split(",")))) if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(names)]


class Config(BaseModel):
    """What a run is asked for; the command line overrules each key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ruleset: Names = ("us",)
    rules: Names = ()  # folders, relative to the working directory
    fail_on: Severity | Literal["never"] = "error"
    min_severity: Severity = "notice"
    select: Names = ()
    ignore: Names = ()
    paths: Names = (".",)
    voice: Literal["auto", "seller", "third-party"] = "auto"


def find(folder: Path) -> Config:
    """The configuration nearest to a folder, its own or one above; the defaults where there is none.

    ConfigError tells every mistake in it, each as `file:line: mistake`. Folders in it are relative to its own place and
    come out relative to `folder`.
    """
    for parent in (folder, *folder.parents):
        if (file := parent / NAME).is_file():
            return _config(file, folder, *_yaml(file))
        if (file := parent / "pyproject.toml").is_file() and (table := _toml(file)) is not None:
            return _config(file, folder, *table)
    return Config()


Table = tuple[dict[str, Any], dict[str, int]]  # values and lines, by key


def _yaml(file: Path) -> Table:
    text = _text(file)
    if all(line.strip().startswith("#") for line in text.splitlines() if line.strip()):
        return {}, {}
    parsed = parse(text)
    if parsed.mistakes:
        raise ConfigError("\n".join(f"{_shown(file)}:{line}: {what}" for line, what in parsed.mistakes))
    if not isinstance(parsed.data, dict):
        raise ConfigError(f"{_shown(file)}:1: a configuration is keys with values, such as `ruleset: us`")
    return parsed.data, {key: parsed.lines.at([key]) for key in parsed.data}


def _toml(file: Path) -> Table | None:
    """The table of a pyproject.toml, None when it has no such table; a broken file matters only if it may."""
    text = _text(file)
    header = re.search(r"^\s*\[tool\.claimcheck\]", text, re.MULTILINE)
    try:
        tool = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError as error:
        if header is None:
            return None
        raise ConfigError(f"{_shown(file)}: not TOML: {error}") from error
    if not isinstance(tool, dict) or not isinstance(table := tool.get("claimcheck"), dict):
        return None
    return table, {key: _line(text, key, header.end() if header else 0) for key in table}


def _line(text: str, key: str, start: int) -> int:
    found = re.compile(rf"^\s*[\"']?{re.escape(key)}[\"']?\s*=", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end() if found else start) + 1


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{_shown(file)}: cannot be read as UTF-8 text: {error}") from error


def _config(file: Path, folder: Path, data: dict[str, Any], lines: dict[str, int]) -> Config:
    values = {key.replace("-", "_"): value for key, value in data.items()}
    lines = {key.replace("-", "_"): line for key, line in lines.items()}
    try:
        config = Config.model_validate(values)
    except ValidationError as error:
        raise ConfigError("\n".join(_mistakes(error, _shown(file), lines))) from error
    return config.model_copy(
        update={
            key: _relative(getattr(config, key), file.parent, folder) for key in ("rules", "paths") if key in values
        }
    )


def _relative(paths: tuple[str, ...], home: Path, folder: Path) -> tuple[str, ...]:
    return tuple(path if os.path.isabs(path) else os.path.relpath(home / path, folder) for path in paths)


def _mistakes(error: ValidationError, file: str, lines: dict[str, int]) -> list[str]:
    mistakes = []
    for detail in error.errors():
        key = str(detail["loc"][0])
        if detail["type"] == "extra_forbidden":
            what = f"unknown key {key!r}{did_you_mean(key, Config.model_fields)}"
        else:
            what = f"{key}: {detail['msg'][0].lower()}{detail['msg'][1:]}"
        mistakes.append(f"{file}:{lines.get(key, 1)}: {what}")
    return list(dict.fromkeys(mistakes))


def _shown(file: Path) -> str:
    """The file relative to the working directory where that is shorter."""
    relative = os.path.relpath(file)
    return Path(min(relative, str(file), key=len)).as_posix()
