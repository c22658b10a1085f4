"""Elements and text in, blocks out: what the Markdown and the HTML reader share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.document import Block, BlockKind, Piece
from claimcheck.read import style
from claimcheck.read.prose import Draft
from claimcheck.read.style import Declared, Look
from claimcheck.read.tags import BLOCK, ENDS, MUTE, end_scope, kind_of, level_of


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element with what it and the elements around it say of the text inside."""

    name: str = "#root"
    kind: BlockKind = "paragraph"
    level: int = 0
    block: bool = True
    look: Look = style.PLAIN
    mute: bool = False
    aside: bool = False  # its text is a block of its own and leaves the one around it whole
    link: int = 0


class Flow:
    """A page as it is read: `open`, `close` and `text` in source order, then `blocks`.

    The stack of open elements is kept without recursion and found by name, so depth costs nothing.
    """

    def __init__(self) -> None:
        self._stack = [_Open()]
        self._places: dict[str, list[int]] = {}  # element name -> where in the stack it stands
        self._block_places = [0]
        self._drafts = {True: Draft(), False: Draft()}  # shown and hidden text do not mix
        self._aside = Draft()
        self._done: list[Block] = []
        self._links = 0

    def open(
        self,
        name: str,
        attributes: Mapping[str, str] | None = None,
        sheet: Declared | None = None,
        kind: BlockKind | None = None,
        level: int = 0,
    ) -> None:
        """Open an element; `sheet` is what style sheets declare for it."""
        attributes = attributes or {}
        self._end_implied(name)
        top = self._stack[-1]
        values = style.declared(attributes, sheet or {})
        aside = name == "#alt" or top.aside
        kind = kind or self._kind(name, attributes)
        block = not aside and (name in BLOCK or name[0] == "#" or kind is not None or style.is_block(values))
        if block:
            self._flush()
        self._push(
            _Open(
                name,
                kind or top.kind,
                (level or self._level(name, attributes)) if kind else top.level,
                block,
                style.look(top.look, name, attributes, values),
                top.mute or name in MUTE,
                aside,
                self._link(name, top, block),
            )
        )

    def close(self, name: str) -> None:
        """Close the nearest open element of a name, and all in it; an end tag without a start is nothing."""
        if name in {"html", "body"}:  # what follows them still belongs to the body
            return
        place = self._last(name)
        if place <= self._last(*end_scope(name)):
            return
        if not self._stack[place].block and not self._stack[place].aside and self._block_places[-1] > place:
            return  # misnested: it ends with the block around it
        self._cut(place)

    def text(self, pieces: Iterable[Piece]) -> None:
        """Take text at this place."""
        top = self._stack[-1]
        if top.mute:
            return
        draft = self._aside if top.aside else self._drafts[top.look.visible]
        for piece in pieces:
            draft.add(piece, top.look.size, top.link)

    def space(self, piece: Piece) -> None:
        """Take something that stands for a space: a soft line break, an image, code that is left out."""
        for draft in (self._aside, *self._drafts.values()):
            draft.space(Piece(" ", piece.start, piece.end))

    def line_break(self, piece: Piece) -> None:
        """Take a line break: one is a space, two end the block."""
        draft = self._aside if self._stack[-1].aside else self._drafts[self._stack[-1].look.visible]
        if draft.line_break(Piece(" ", piece.start, piece.end)):
            self._flush()

    def say(self, kind: BlockKind, pieces: Iterable[Piece], level: int = 0, visible: bool = False) -> None:
        """Take a block that stands outside the text: an attribute, a meta element, front matter."""
        if self._stack[-1].mute:
            return
        draft = Draft()
        for piece in pieces:
            draft.add(piece)
        visible = visible and self._stack[-1].look.visible
        self._finish(draft, kind, level, visible)

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in source order; closes what is open."""
        self._cut(1)
        self._flush()
        return tuple(sorted(self._done, key=lambda block: block.pieces[0].start))

    def inside(self, name: str) -> bool:
        """Whether an element of this name is open."""
        return bool(self._places.get(name))

    def _kind(self, name: str, attributes: Mapping[str, str]) -> BlockKind | None:
        if name == "title" and self.inside("svg"):
            return "alt"
        return kind_of(name, attributes)

    def _level(self, name: str, attributes: Mapping[str, str]) -> int:
        return len(self._places.get("li", ())) + 1 if name == "li" else level_of(name, attributes)

    def _link(self, name: str, top: _Open, block: bool) -> int:
        if name == "a":
            self._links += 1
            return self._links
        return 0 if block else top.link

    def _last(self, *names: str) -> int:
        """Where the innermost open element of these names stands in the stack; 0 for none."""
        return max((places[-1] for name in names if (places := self._places.get(name))), default=0)

    def _end_implied(self, name: str) -> None:
        """Close what this start tag ends without an end tag."""
        for targets, fences in ENDS.get(name, ()):
            place = self._last(*targets)
            if place > self._last(*fences):
                self._cut(place)

    def _push(self, element: _Open) -> None:
        place = len(self._stack)
        self._stack.append(element)
        self._places.setdefault(element.name, []).append(place)
        if element.block:
            self._block_places.append(place)

    def _cut(self, place: int) -> None:
        """Close the elements from `place` inwards."""
        while len(self._stack) > place:
            element = self._stack[-1]
            if element.block:
                self._flush()
                self._block_places.pop()
            elif element.name == "#alt":
                self._flush_aside()
            self._stack.pop()
            self._places[element.name].pop()

    def _flush(self) -> None:
        """End the block in the making; its kind is that of the innermost open block element."""
        holder = self._stack[self._block_places[-1]]
        for visible, draft in self._drafts.items():
            if draft.pieces:
                self._drafts[visible] = Draft()
                only_link = holder.kind == "paragraph" and len(draft.links) == 1 and 0 not in draft.links
                self._finish(draft, "button" if only_link else holder.kind, holder.level, visible)

    def _flush_aside(self) -> None:
        draft, self._aside = self._aside, Draft()
        self._finish(draft, "alt", 0, False)

    def _finish(self, draft: Draft, kind: BlockKind, level: int, visible: bool) -> None:
        pieces = draft.joined()
        if pieces:
            seen = visible and kind not in {"title", "alt"}
            self._done.append(Block(kind, pieces, level, seen, draft.size))
