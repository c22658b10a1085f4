"""Mistakes of a rule file that no single key shows, such as a duty that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.match.examples import asked, denied
from claimcheck.rule import DUTIES

SORTS = ("claim", "phrase", "mention", "finding", "reading")
Place = tuple[str | int, ...]


def across(data: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    """Each mistake with the path of keys to where it stands."""
    for place, pattern in _conditions(data):
        yield from ((place, what) for what in _condition(pattern))
        if "finding" in pattern and (place[0] not in ("when", "given") or not _duty(data)):
            yield place, "`finding` is for the `when` or `given` of a duty"
    yield from _duties(data)
    if not _duty(data):
        yield from _good(data)


def _duty(data: dict[str, Any]) -> bool:
    return "require" in data or "against" in data


def _conditions(data: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every condition of the rule that is a map, with its place."""
    require = data.get("require")
    lists: list[tuple[Place, Any]] = [((key,), data.get(key)) for key in ("when", "unless", "given", "against")]
    if isinstance(require, dict):
        lists += [(("require", key), require.get(key)) for key in ("any of", "unless")]
    for place, value in lists:
        for number, pattern in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(pattern, dict):
                yield (*place, number), pattern


def _condition(pattern: dict[str, Any]) -> Iterator[str]:
    sorts = [sort for sort in SORTS if sort in pattern]
    if len(sorts) != 1:
        has = " and ".join(f"`{sort}`" for sort in sorts) or "none"
        yield f"a condition has exactly one of {', '.join(SORTS)}; this one has {has}"
    if "lemmas" in pattern and "phrase" not in pattern:
        yield "`lemmas` stands beside a `phrase`"
    if ("at_least" in pattern) != ("reading" in pattern):
        yield "`reading` and `at_least` stand together"


def _duties(data: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    category = data.get("category")
    if category in DUTIES and not _duty(data):
        yield ("category",), f"{category} is a duty: the rule says `require` (what must stand there) or `against`"
    if isinstance(category, str) and category not in DUTIES and _duty(data):
        yield ("category",), f"`require` and `against` are for duties: {', '.join(sorted(DUTIES))}"
    if "require" in data and "against" in data:
        yield ("against",), "a duty has `require` or `against`, not both"
    if "given" in data and not _duty(data):
        yield ("given",), "`given` is for duties, rules with `require` or `against`"


def _good(data: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    """A rule about sentences shows that it leaves a denial alone, and a question or a report."""
    good = data.get("good")
    texts = [text for text in good if isinstance(text, str)] if isinstance(good, list) else []
    if texts and not any(map(denied, texts)):
        yield ("good",), "no good example denies the claim (no, not, never, cannot ...)"
    if texts and not any(map(asked, texts)):
        yield ("good",), "no good example asks or reports the claim (a question, or warned, said, reported ...)"
