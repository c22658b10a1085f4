"""Pages made from known blocks, for hypothesis: the source, and the words of each block with their spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[str]], str]


@dataclass
class MadeBlock:
    kind: str
    words: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Made:
    source: str = ""
    blocks: list[MadeBlock] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.source += text

    def word(self, word: str, written: str, inset: tuple[int, int] = (0, 0)) -> None:
        """Write a word of the last block; `inset` is the markup at its ends that is no part of its span."""
        start = len(self.source)
        self.add(written)
        self.blocks[-1].words.append(word)
        self.blocks[-1].spans.append((start + inset[0], len(self.source) - inset[1]))


LETTERS = st.text("abcdexyzABC\u00e9\u00df\u4e2d\U0001f9b5\u2019", min_size=1, max_size=6)
WORDS = st.lists(LETTERS, min_size=1, max_size=6)
LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def text_pages(draw: Draw) -> Made:
    """Plain text: paragraphs, items and quotes with wrapped lines."""
    made, line = Made(), draw(LINE_ENDS)
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(["paragraph", "heading", "item", "quote"]))
        mark = {"item": draw(st.sampled_from(["- ", "* ", "12. "])), "quote": "> "}.get(kind, "")
        wrap = {"paragraph": line, "item": line + "    ", "quote": line + "> ", "heading": " "}[kind]
        made.blocks.append(MadeBlock(kind))
        made.add(mark)
        words = draw(WORDS)
        for number, word in enumerate(words):
            end = "." if kind == "paragraph" and number == len(words) - 1 else ""
            made.word(word + end, word + end)
            if number < len(words) - 1:
                made.add(draw(st.sampled_from([" ", "  ", "\t", wrap])))
        made.add(line * draw(st.integers(2, 3)))
    return made


def _markdown_word(draw: Draw, made: Made, word: str) -> None:
    way = draw(st.sampled_from(["plain", "plain", "strong", "link", "entity", "tag", "split"]))
    reference = f"&#{ord(word[0])};"
    match way:
        case "strong":
            made.word(word, f"**{word}**", (2, 2))
        case "link":
            made.word(word, f"[{word}](/x)", (1, 5))
        case "entity":
            made.word(word, reference + word[1:])
        case "tag":
            made.word(word, f"<i>{word}</i>", (3, 4))
        case "split":
            made.word(word + "b", f"{word}<!-- no --><b>b</b>", (0, 4))
        case _:
            made.word(word, word)


@st.composite
def markdown_pages(draw: Draw) -> Made:
    """Markdown: blocks of all kinds, nested lists, inline marks, entities, raw HTML."""
    made, line = Made(), draw(LINE_ENDS)
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(["paragraph", "heading", "item", "nested", "quote", "alt", "cell", "raw"]))
        start = {
            "heading": "## ",
            "item": "- ",
            "nested": f"1. * {line}     - ",
            "quote": "> > ",
            "alt": "![",
            "cell": "| ",
        }
        end = {"alt": "](a.png)", "cell": f" |{line}|---|", "raw": "</p></div>"}
        wrap = {"item": line + "  ", "nested": line + "       ", "quote": line + "> > ", "heading": " ", "cell": " "}
        made.add(start.get(kind, "<div><p>" if kind == "raw" else ""))
        made.blocks.append(MadeBlock({"nested": "item", "raw": "paragraph"}.get(kind, kind)))
        words = draw(WORDS)
        for number, word in enumerate(words):
            if number:
                made.add(
                    draw(st.sampled_from([" ", "  \\" + line if kind == "paragraph" else "  ", wrap.get(kind, line)]))
                )
            elif kind == "paragraph":
                made.word("a", "a")  # so that no paragraph is a link alone
                made.add(" ")
            if kind in {"raw", "alt"}:
                made.word(word, word)
            else:
                _markdown_word(draw, made, word)
        made.add(end.get(kind, "") + line * 2 + f"<!-- part -->{line * 2}")
    return made


def _html_word(draw: Draw, made: Made, word: str) -> None:
    way = draw(st.sampled_from(["plain", "plain", "bold", "entity", "numbered", "split", "comment", "empty"]))
    match way:
        case "bold":
            made.word(word, f'<b class="x">{word}</b>', (13, 4))
        case "entity":
            made.word(word + "\u2019", f"{word}&rsquo;")
        case "numbered":
            made.word(word, f"&#{ord(word[0])};{word[1:]}")
        case "split":
            made.word(word + "s\u00e9", f"{word}<i>s</i>\u00e9")
        case "comment":
            made.word(word + "s", f"{word}<!-- <p> -->s")
        case "empty":
            made.word(word + "s", f"{word}</>s")
        case _:
            made.word(word, word)


_OPEN = {
    "paragraph": ["<p>", "<div>", "<section><p>", "<div><span>", "<article><div><p>"],
    "heading": ["<h1>", "<h3 class=x>", "<details><summary>"],
    "item": ["<ul><li>", "<ol><li><p>", "<ul><li>&nbsp;<ul><li>"],
    "cell": ["<table><tr><td>", "<table><tbody><tr><th><div>"],
    "quote": ["<blockquote>", "<blockquote><p>"],
    "button": ["<button>", "<a class='cta' href=/>", "<div role=button>"],
    "caption": ["<figure><figcaption>"],
    "title": ["<title>"],
}


@st.composite
def html_pages(draw: Draw) -> Made:
    """HTML: blocks of all kinds, nested, with end tags left out where HTML allows, attributes and references."""
    made = Made()
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from([*_OPEN, "alt"]))
        made.blocks.append(MadeBlock(kind))
        if kind == "alt":
            made.add("<img src=x alt = '")
            for number, word in enumerate(draw(WORDS)):
                made.add("\n " if number else "")
                made.word(f'{word}"', f"{word}&quot;")
            made.add("'>")
            continue
        opened = draw(st.sampled_from(_OPEN[kind]))
        made.add(opened)
        for number, word in enumerate(draw(WORDS)):
            if number:
                made.add(draw(st.sampled_from([" ", "\r\n\t", "\n", "  "] + [" <br>"] * (kind != "title"))))
            if kind == "title":
                made.word(word, word)
            else:
                _html_word(draw, made, word)
        names = [tag.split()[0].rstrip(">") for tag in opened.replace("&nbsp;", "").split("<")[1:]]
        may_stay_open = names[-1] in {"p", "li", "td", "th"} and draw(st.booleans())
        for name in reversed(names[:-1] if may_stay_open else names):
            made.add(f"</{name}>")
        made.add(
            draw(st.sampled_from(["\n", "<!-- x -->", "<script>if (a < b) '<p>'</script>", "<template>no</template>"]))
        )
    return made
