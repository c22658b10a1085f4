"""What the style sheets inside a page declare for its elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from claimcheck.read.style import Value

Sheet = dict[int, dict[str, Value]]  # offset of the start tag -> property -> value

_PROPERTIES = frozenset({"display", "visibility", "font-size", "text-indent", "left", "top", "clip"})
_MOST_RULES = 400  # of those that hide or size text; keeps a hostile page linear
_LONGEST = 200
_ID, _CLASS = re.compile(r"#[\w-]+"), re.compile(r"\.[\w-]+|\[[^\]]*\]")
_TYPE = re.compile(r"(?:^|[\s>+~])[A-Za-z][\w-]*")


def sheet(source: str) -> Sheet:
    """The declarations that hide or size text, by the offset of the element's start tag.

    At-rules (media queries too) and pseudo-classes are passed over: what they do depends on screen and hand.
    """
    from turbohtml import SelectorSyntaxError, parse

    document = parse(source, source_locations=True, scripting=True)
    found: Sheet = {}
    rules = islice(_rules([element.text for element in document.find_all("style")]), _MOST_RULES)
    for order, (selector, declarations) in enumerate(rules):
        try:
            elements = document.select(selector)
        except SelectorSyntaxError:
            continue  # a browser passes over it too
        for element in elements:
            place = element.source_location
            if place is not None:
                _declare(found.setdefault(place.start_tag.start_offset, {}), selector, declarations, order)
    return found


def _rules(texts: list[str]) -> Iterator[tuple[str, dict[str, tuple[str, bool]]]]:
    """Each selector that a browser would use at all times, with what it declares of interest."""
    from turbohtml.cssom import StyleSheet

    for text in texts:
        for rule in StyleSheet(text).rules:
            names = _PROPERTIES.intersection(rule.style.properties())
            declarations = {name: (rule.style[name], rule.style.important(name)) for name in sorted(names)}
            for selector in rule.selector_text.split(",") if names else ():
                if ":" not in selector and len(selector) <= _LONGEST:
                    yield selector.strip(), declarations


def _declare(values: dict[str, Value], selector: str, new: dict[str, tuple[str, bool]], order: int) -> None:
    """Add declarations to an element's where they outrank what it has."""
    specificity = tuple(len(pattern.findall(selector)) for pattern in (_ID, _CLASS, _TYPE))
    for name, (text, important) in new.items():
        value = Value((important, False, (specificity[0], specificity[1], specificity[2]), order), text.lower())
        if name not in values or values[name].rank < value.rank:
            values[name] = value
