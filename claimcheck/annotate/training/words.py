"""The words that training text is made of, by the place they take, from words.yaml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def lists() -> dict[str, list[str]]:
    """Every list by name."""
    raw = yaml.safe_load((files(__package__) / "words.yaml").read_text(encoding="utf-8"))
    return {name: split(str(text)) for name, text in raw.items()}


def split(text: str) -> list[str]:
    """Entries apart at spaces, or at bars where entries have spaces; an underscore marks a word left out for now."""
    parts = text.split("|") if "|" in text else text.split()
    return [part.strip() for part in parts if part.strip() and "_" not in part]


def pairs(name: str) -> dict[str, str]:
    """The words of a list with what stands behind the slash of each: "the/DT"."""
    return dict(entry.split("/", 1) for entry in lists()[name])
