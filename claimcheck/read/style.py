"""How an element looks: whether it is shown, and its type size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from claimcheck.read.tags import FALLBACK

BODY_PX = 16.0  # the type size of an unstyled page

_DECLARATION = re.compile(r"(?:^|;)[ \t\n\r\f]*([A-Za-z-]+)[ \t\n\r\f]*:([^;]*)")
_LENGTH = re.compile(r"(-?(?:\d+(?:\.\d+)?|\.\d+))(px|pt|em|rem|%|)$")
_KEYWORDS = {  # CSS Fonts 4, 2.5.1: the absolute sizes
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0,
    "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
# h5 and h6 are smaller than body text in bare browsers, yet nobody's fine print.
_SCALES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "small": 0.83, "sub": 0.83, "sup": 0.83, "big": 1.2, "#footnote": 0.83}
_INLINE = frozenset({"", "inline", "contents", "none", "inline-block", "inline-flex", "inline-grid"})
# The class names under which Bootstrap, Tailwind and WordPress hide text from all but screen readers.
_READER_ONLY = frozenset({"sr-only", "visually-hidden", "screen-reader-text"})


class Value(NamedTuple):
    """A declared value and its rank in the cascade: important, inline, specificity, order."""

    rank: tuple[bool, bool, tuple[int, int, int], int]
    text: str


Declared = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Look:
    """How text at one place of a page looks."""

    gone: bool = False  # nothing inside is shown
    unseen: bool = False  # hidden by `visibility`, which an element inside may undo
    px: float = BODY_PX
    root_px: float = BODY_PX
    base_px: float = BODY_PX  # the body's type size

    @property
    def visible(self) -> bool:
        """Whether the text can be seen."""
        return not self.gone and not self.unseen and self.px > 0

    @property
    def size(self) -> float:
        """The type size relative to the body's."""
        return round(self.px / self.base_px, 2) if self.base_px else 1.0


PLAIN = Look()


def declared(attributes: Mapping[str, str], sheet: Declared) -> dict[str, Value]:
    """What the sheets and the style attribute declare for an element, by property."""
    values = dict(sheet)
    for name, text in _DECLARATION.findall(attributes.get("style", "")):
        important = "!" in text
        value = Value((important, True, (0, 0, 0), 0), text.split("!")[0].strip().lower())
        old = values.get(name.lower())
        if old is None or old.rank <= value.rank:
            values[name.lower()] = value
    return values


def is_block(values: Declared) -> bool:
    """Whether `display` makes an inline element a block."""
    return "display" in values and values["display"].text not in _INLINE


def look(parent: Look, name: str, attributes: Mapping[str, str], values: Declared) -> Look:
    """How an element looks inside its parent."""
    px = _font_size(parent, name, attributes, values)
    if name in {"html", "body"}:  # a page that hides itself is shown by a script
        root = px if name == "html" else parent.root_px
        return replace(parent, px=px, root_px=root, base_px=px)
    visibility = values["visibility"].text if "visibility" in values else ""
    unseen = visibility in {"hidden", "collapse"} or (parent.unseen and visibility != "visible")
    gone = parent.gone or _is_gone(name, attributes, values)
    if (gone, unseen, px) == (parent.gone, parent.unseen, parent.px):
        return parent
    return replace(parent, gone=gone, unseen=unseen, px=px)


def _is_gone(name: str, attributes: Mapping[str, str], values: Declared) -> bool:
    if "display" in values:
        if values["display"].text == "none":
            return True
    elif "hidden" in attributes or "popover" in attributes or (name == "dialog" and "open" not in attributes):
        return True
    classes = attributes.get("class", "").split()
    return name in FALLBACK or not _READER_ONLY.isdisjoint(classes) or _is_off_screen(values)


def _is_off_screen(values: Declared) -> bool:
    """Whether an element is pushed or clipped out of sight, as styles for screen readers do it."""
    if any(_number(values[name].text) <= -999 for name in ("text-indent", "left", "top") if name in values):
        return True
    return "clip" in values and re.match(r"rect\((?:[01](?:px)?[, ]*){4}\)", values["clip"].text) is not None


def _number(text: str) -> float:
    match = _LENGTH.match(text)
    return float(match[1]) if match else 0.0


def _font_size(parent: Look, name: str, attributes: Mapping[str, str], values: Declared) -> float:
    if "font-size" in values:
        return _resolved(values["font-size"].text, parent)
    if name == "font":
        return _FONT_SIZES.get(attributes.get("size", "").strip(), parent.px)
    return parent.px * _SCALES.get(name, 1.0)


def _resolved(text: str, parent: Look) -> float:
    """A `font-size` in pixels; the parent's when it cannot be told (calc, var, viewport units)."""
    if text in _KEYWORDS:
        return _KEYWORDS[text]
    if text in {"smaller", "larger"}:
        return parent.px * (1.2 if text == "larger" else 0.83)
    match = _LENGTH.match(text)
    if match is None or (not match[2] and float(match[1])):
        return parent.px
    scale = {"px": 1.0, "pt": 4 / 3, "em": parent.px, "%": parent.px / 100, "rem": parent.root_px, "": 1.0}[match[2]]
    return max(0.0, float(match[1])) * scale
