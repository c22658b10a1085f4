"""The small words that sentences are built with, by what they do: closed lists, matched as written.

Each list is a file of `rulesets/lexicon/grammar`, whose `about` says what its words have in common.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from claimcheck import resources, text_yaml
from claimcheck.errors import RuleError

FOLDER = "grammar"
KEYS = frozenset({"about", "words"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lists, each a field: `first_person` is what stands in first-person.yaml."""

    about: frozenset[str]
    adding: frozenset[str]
    age: frozenset[str]
    asking: frozenset[str]
    auxiliary: frozenset[str]
    boundary: frozenset[str]
    completing: frozenset[str]
    contents: frozenset[str]
    contrast: frozenset[str]
    definite: frozenset[str]
    denying: frozenset[str]
    determiner: frozenset[str]
    empty: frozenset[str]
    eponym: frozenset[str]
    first_person: frozenset[str]
    indefinite: frozenset[str]
    joining: frozenset[str]
    means: frozenset[str]
    no_other: frozenset[str]
    number_suffix: frozenset[str]
    offered: frozenset[str]
    opener: frozenset[str]
    own: frozenset[str]
    part: frozenset[str]
    percent: frozenset[str]
    plural: frozenset[str]
    pointing: frozenset[str]
    prefix: frozenset[str]
    reader: frozenset[str]
    relative: frozenset[str]
    second_person: frozenset[str]
    seller: frozenset[str]
    singular_ending: frozenset[str]
    third_person: frozenset[str]
    title: frozenset[str]


@cache
def load(lexicon: Path) -> Grammar:
    """The lists of a lexicon's folder; RuleError names every one that is missing or broken."""
    lists: dict[str, frozenset[str]] = {}
    mistakes: list[str] = []
    for field in fields(Grammar):
        path = lexicon / FOLDER / f"{field.name.replace('_', '-')}.yaml"
        try:
            lists[field.name] = words(path)
        except OSError as error:
            mistakes.append(f"{path}: {error.strerror}")
        except ValueError as error:
            mistakes.append(f"{path}: {error}")
    if mistakes:
        raise RuleError("\n".join(mistakes))
    return Grammar(**lists)


def words(path: Path) -> frozenset[str]:
    """The words of one file; ValueError says what is wrong with it."""
    parsed = text_yaml.parse(path.read_text(encoding="utf-8"))
    if parsed.mistakes:
        raise ValueError(parsed.mistakes[0][1])
    listed = parsed.data.get("words") if isinstance(parsed.data, dict) and parsed.data.keys() == KEYS else None
    if not isinstance(listed, list) or not listed or not all(isinstance(word, str) for word in listed):
        raise ValueError("a file of grammar says what it is about and lists words")
    return frozenset(listed)


def shipped() -> Grammar:
    """The lists of the shipped lexicon."""
    return load(resources.lexicon())
