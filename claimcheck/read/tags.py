"""What HTML's elements are to a reader of copy."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.document import BlockKind

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())

# Elements that end the block before them and begin their own (HTML Standard 15.3, the user agent's style sheet).
_BLOCK = """address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset header hgroup hr html legend li listing main menu nav ol optgroup
    option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul xmp
    head label noscript video audio canvas object desc text"""
BLOCK = HEADINGS | frozenset(_BLOCK.split())
# Text in them is no copy, or never shown: scripts, styles, templates, frames.
MUTE = frozenset({"script", "style", "template", "iframe", "noembed", "noframes"})
# Shown only where something else cannot be; <datalist> never as text.
FALLBACK = frozenset({"noscript", "video", "audio", "canvas", "object", "datalist"})

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    "summary": "heading",
    "dt": "heading",
    "dd": "paragraph",
    "li": "item",
    "td": "cell",
    "th": "cell",
    "blockquote": "quote",
    "button": "button",
    "figcaption": "caption",
    "caption": "caption",
    "label": "label",
    "legend": "label",
    "option": "label",
    "textarea": "label",
    "title": "title",
    "desc": "alt",
}

# A start tag ends the nearest of these elements, unless one of the fences stands between (HTML Standard 13.2.6.4.7).
_TABLE = frozenset({"table", "template", "#island"})
_CELLS = frozenset({"td", "th"})
SCOPE = _TABLE | _CELLS | {"caption"}
_CLOSERS = """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
    header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp li dd dt"""
_P = (frozenset({"p"}), SCOPE | {"button"})
ENDS: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {
    **dict.fromkeys(_CLOSERS.split(), (_P,)),
    "li": ((frozenset({"li"}), SCOPE | {"ul", "ol", "menu", "dir"}), _P),
    "dt": ((frozenset({"dt", "dd"}), SCOPE | {"dl"}), _P),
    "dd": ((frozenset({"dt", "dd"}), SCOPE | {"dl"}), _P),
    "td": ((_CELLS, _TABLE | {"tr"}),),
    "th": ((_CELLS, _TABLE | {"tr"}),),
    "tr": ((frozenset({"tr"}), _TABLE),),
    **dict.fromkeys(("tbody", "thead", "tfoot"), ((frozenset({"tbody", "thead", "tfoot"}), _TABLE),)),
    "option": ((frozenset({"option"}), SCOPE | {"select", "optgroup"}),),
    "optgroup": ((frozenset({"option", "optgroup"}), SCOPE | {"select"}),),
    **{name: (_P, (HEADINGS, SCOPE | {"div", "section", "article", "li"})) for name in HEADINGS},
}

_BUTTON_CLASS = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])", re.IGNORECASE)


def kind_of(name: str, attributes: Mapping[str, str]) -> BlockKind | None:
    """The kind of block that an element's text is; None for one that takes the kind of what it stands in."""
    role = attributes.get("role", "").strip().lower()
    if role == "button" or (name == "a" and _BUTTON_CLASS.search(attributes.get("class", ""))):
        return "button"
    if role == "heading":
        return "heading"
    return KINDS.get(name)


def level_of(name: str, attributes: Mapping[str, str]) -> int:
    """A heading's level: 1 to 6, 4 for <summary> and <dt>, else 0."""
    if name in HEADINGS:
        return int(name[1])
    if attributes.get("role", "").strip().lower() == "heading":
        level = attributes.get("aria-level", "")
        return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
    return 4 if name in {"summary", "dt"} else 0


def end_scope(name: str) -> frozenset[str]:
    """The elements that an end tag of this name does not reach over."""
    if name in _TABLE:
        return frozenset({"#island"}) - {name}
    if name in _CELLS or name in {"tr", "tbody", "thead", "tfoot", "caption"}:
        return _TABLE
    return SCOPE - {name}
