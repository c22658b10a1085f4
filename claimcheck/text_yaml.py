"""Text-only YAML with line numbers: every scalar stays the text that was written, so `no` is a word and not False."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MOST = 200_000  # characters; a rule file is a page, and a parser is not to be fed a book

Data = Any  # str, list of Data, or dict of str to Data


@dataclass(frozen=True, slots=True)
class Lines:
    """The line (1-based) of a value, of its key where it has one, and of the values inside it."""

    line: int
    inside: dict[str | int, Lines] = field(default_factory=dict)

    def at(self, place: Sequence[str | int]) -> int:
        """The line of the value at a path of keys and indexes; steps that the file does not have are passed over."""
        here = self
        for step in place:
            here = here.inside.get(step, here)
        return here.line


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's content, its lines, and what is wrong with it as YAML, by line."""

    data: Data
    lines: Lines
    mistakes: tuple[tuple[int, str], ...] = ()


def parse(text: str) -> Parsed:
    """The content of a YAML text; broken YAML gives an empty map and a mistake."""
    if len(text) > MOST:
        return _broken(1, f"longer than {MOST} characters; one rule a file")
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _broken(mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}")
    except (yaml.YAMLError, RecursionError) as error:
        return _broken(1, f"not YAML: {error}")
    if node is None:
        return _broken(1, "the file is empty")
    mistakes: list[tuple[int, str]] = []
    data, lines = _plain(node, node.start_mark.line + 1, set(), mistakes)
    return Parsed(data, lines, tuple(mistakes))


def _broken(line: int, what: str) -> Parsed:
    return Parsed({}, Lines(1), ((line, what),))


def _plain(node: Any, line: int, seen: set[int], mistakes: list[tuple[int, str]]) -> tuple[Data, Lines]:
    """The text, list or map of a node, and its lines."""
    if id(node) in seen:
        mistakes.append(
            (line, "what an anchor (&name) marks is used twice by an alias (*name); write it out both times")
        )
        return node.value if isinstance(node, yaml.ScalarNode) else "", Lines(line)
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return node.value, Lines(line)
    if isinstance(node, yaml.SequenceNode):
        pairs = [_plain(item, item.start_mark.line + 1, seen, mistakes) for item in node.value]
        return [data for data, _ in pairs], Lines(line, {i: lines for i, (_, lines) in enumerate(pairs)})
    return _map(node, line, seen, mistakes)


def _map(node: Any, line: int, seen: set[int], mistakes: list[tuple[int, str]]) -> tuple[Data, Lines]:
    data: dict[str, Data] = {}
    inside: dict[str | int, Lines] = {}
    for key, at, value in _entries(node, mistakes):
        if key in data:
            mistakes.append((at, f"`{key}` stands twice; the first is on line {inside[key].line}"))
            continue
        data[key], inside[key] = _plain(value, at, seen, mistakes)
    return data, Lines(line, inside)


def _entries(node: Any, mistakes: list[tuple[int, str]]) -> Iterator[tuple[str, int, Any]]:
    for key, value in node.value:
        at = key.start_mark.line + 1
        if isinstance(key, yaml.ScalarNode):
            yield key.value, at, value
        else:
            mistakes.append((at, "a key is a word"))
