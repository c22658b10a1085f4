"""The front matter of a Markdown file: which of its values are copy, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from claimcheck.document import BlockKind, Piece

_FENCED = re.compile(r"(---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)(.*?)^(?:\1|\.\.\.)[ \t]*+(?:$|\r)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"""^([A-Za-z][\w-]*)[ \t]*+[:=][ \t]*+(["']?)([^\r\n]*?)\2[ \t]*+(?=[\r\n]|\Z)""", re.MULTILINE)
_PROPERTIES = re.compile(r"(?:[&!][^\s]*+\s++)+")  # a YAML node's anchor and tag
_TEXTS = """abstract answer blurb content dek description excerpt intro lead quote
    standfirst subheading subtitle summary tagline teaser testimonial text"""
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("heading", "question"), "heading"),
    **dict.fromkeys(("alt", "caption"), "alt"),
    **dict.fromkeys(("button", "cta"), "button"),
    **dict.fromkeys(_TEXTS.split(), "meta"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """One value of the front matter that is copy."""

    kind: BlockKind
    piece: Piece


@dataclass(slots=True)
class Front:
    """The front matter: its copy, its top-level scalars, and the offset where the Markdown begins."""

    said: list[Said] = field(default_factory=list)
    scalars: dict[str, str] = field(default_factory=dict)
    end: int = 0


def front_matter(source: str) -> Front:
    """The front matter at the start of a file, empty when there is none.

    YAML that is broken (an unquoted colon is common) and TOML are read line by line; without keys there is none.
    """
    match = _FENCED.match(source)
    if match is None:
        return Front()
    front = Front(end=match.end())
    root = _composed(match[2]) if match[1] == "---" else None
    if isinstance(root, yaml.MappingNode):
        _walk(front, root, source, match.start(2))
    else:
        _lines(front, source, match.start(2), match.end(2))
    empty = not front.scalars and not front.said and not isinstance(root, yaml.MappingNode) and match[2].strip()
    return Front() if empty else front


def _composed(text: str) -> yaml.Node | None:
    try:
        # BaseLoader: every scalar is text; composing makes nodes with marks and runs nothing.
        return yaml.compose(text, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None


def _walk(front: Front, root: yaml.MappingNode, source: str, base: int) -> None:
    """Take the values under telling keys at any depth, each node once (an alias is the node it names)."""
    seen: set[int] = set()
    rest: list[tuple[str, yaml.Node, bool]] = [("", root, False)]
    while rest:
        key, node, top = rest.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            pairs = [(str(k.value), v, node is root) for k, v in node.value if isinstance(k, yaml.ScalarNode)]
            rest.extend(reversed(pairs))
        elif isinstance(node, yaml.SequenceNode):
            rest.extend((key, value, False) for value in reversed(node.value))
        elif isinstance(node, yaml.ScalarNode):
            if top:
                front.scalars[key] = str(node.value).strip()
            _say(front, key, _scalar(node, source, base))


def _scalar(node: yaml.ScalarNode, source: str, base: int) -> Piece:
    """A scalar as a piece without its quotes: as the source has it where both say the same words, else whole."""
    start, end = base + node.start_mark.index, base + node.end_mark.index
    if properties := _PROPERTIES.match(source, start, end):
        start = properties.end()
    if node.style in {'"', "'"}:
        start, end = start + 1, end - 1
    elif node.style in {"|", ">"}:
        start = _content(source, start, end)
    text, inner = str(node.value).strip(), source[start:end].rstrip()
    same = inner.split() == text.split()  # but for the line ends, which are spaces inside a block
    return Piece(inner if same else text, start, start + len(inner))


def _content(source: str, start: int, end: int) -> int:
    """Where the text of a block scalar begins, after its indicator line and indentation."""
    match = re.compile(r"[^\r\n]*+\s*+").match(source, start, end)
    return match.end() if match else start


def _lines(front: Front, source: str, start: int, end: int) -> None:
    for match in _LINE.finditer(source, start, end):
        piece = Piece(match[3], match.start(3), match.end(3))
        front.scalars.setdefault(match[1], piece.text)
        _say(front, match[1], piece)


def _say(front: Front, key: str, piece: Piece) -> None:
    kind = _kind(key)
    if kind is not None and piece.text.strip() and piece.end > piece.start:
        front.said.append(Said(kind, piece))


def _kind(key: str) -> BlockKind | None:
    """The kind of a key by its last word: `og_title`, `metaDescription` and `seo-title` are known by it."""
    words: Iterator[str] = iter(re.findall(r"[A-Z]?[a-z]+|[A-Z]+", key))
    last = [word.lower() for word in words][-1:]
    return _KINDS.get(last[0]) if last else None
