"""The HTML reader."""

from __future__ import annotations

import pytest
from invariants import check

from claimcheck.document import Document
from claimcheck.read import READERS


def read(source: str, path: str = "page.html") -> Document:
    document = READERS[".html"](source, path)
    check(document, source)
    return document


def seen(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def hidden(source: str) -> list[str]:
    return [block.text for block in read(source).blocks if not block.visible]


def sizes(source: str) -> list[tuple[str, float]]:
    return [(block.text, block.size) for block in read(source).blocks]


def spot(source: str, words: str) -> str:
    """The source of some words of the one block that has them."""
    (block,) = (block for block in read(source).blocks if words in block.text)
    start = block.text.index(words)
    return source[slice(*block.span(start, start + len(words)))]


def test_the_head() -> None:
    source = (
        "<!doctype html><head><title>Knees &amp; hips</title>"
        '<meta name="description" content="Our &quot;way&quot;, caf\u00e9">'
        "<meta property=og:title content=T><meta content='D' name='twitter:description'>"
        '<meta name="keywords" content="no"><meta name="description" content=""></head>'
    )
    assert seen(source) == [
        ("title", "Knees & hips"),
        ("meta", 'Our "way", caf\u00e9'),
        ("title", "T"),
        ("meta", "D"),
    ]
    assert hidden(source) == [text for _, text in seen(source)]
    assert spot(source, '"way"') == "&quot;way&quot;"
    assert spot(source, "caf\u00e9") == "caf\u00e9"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<h2>x</h2>", "heading"),
        ("<p>x</p>", "paragraph"),
        ("<div><span>x</span></div>", "paragraph"),
        ("x", "paragraph"),
        ("<ul><li>x</ul>", "item"),
        ("<ul><li><p>x</p></li></ul>", "item"),
        ("<table><tr><td>x</table>", "cell"),
        ("<table><caption>x</caption></table>", "caption"),
        ("<blockquote><p>x</p></blockquote>", "quote"),
        ("<button><b>x</b></button>", "button"),
        ('<a class="btn-primary" href=/>x</a>', "button"),
        ('<a class="hero cta" href=/>x</a>', "button"),
        ("<div role=button>x</div>", "button"),
        ("<input type=submit value=x>", "button"),
        ("<p><a href=/>x</a></p>", "button"),
        ("<figure><figcaption>x</figcaption></figure>", "caption"),
        ("<details><summary>x</summary></details>", "heading"),
        ("<div role=heading aria-level=3>x</div>", "heading"),
        ("<dl><dt>x</dl>", "heading"),
        ("<label>x</label>", "label"),
        ("<select><option>x</select>", "label"),
        ("<input placeholder=x>", "label"),
        ("<img alt=x>", "alt"),
        ("<a aria-label=x></a>", "alt"),
        ("<i title=x></i>", "alt"),
        ("<svg><title>x</title></svg>", "alt"),
    ],
)
def test_kinds(source: str, kind: str) -> None:
    assert seen(source) == [(kind, "x")]


@pytest.mark.parametrize(
    "source",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<!-- x -->",
        "<iframe>x</iframe>",
        "<input type=text value=x data-x=x>",
        "<template><img alt=x></template>",
        "<p>&nbsp;</p>",
        '<p title="x',
        "",
    ],
)
def test_what_is_left_out(source: str) -> None:
    assert seen(source) == []


def test_tags_inside_a_word_leave_it_whole() -> None:
    source = "<p>We re<b>grow</b><i>s</i> <em>it</em></p>"
    assert seen(source) == [("paragraph", "We regrows it")]
    assert spot(source, "regrows") == "re<b>grow</b><i>s"


def test_white_space_collapses_within_and_across_tags() -> None:
    source = "<p>\r\n  one \t<b> two</b>\r\n three </p>\r\n<p>four"
    assert seen(source) == [("paragraph", "one two three"), ("paragraph", "four")]
    assert spot(source, "two three") == "two</b>\r\n three"
    assert spot(source, "four") == "four"


def test_a_no_break_space_is_kept() -> None:
    assert seen("<p>Dr.&nbsp;Who\u00a0is in")[0] == ("paragraph", "Dr.\u00a0Who\u00a0is in")


def test_references_map_whole() -> None:
    source = "<p>It&rsquo;s &#8220;5 &lt; 6&rdquo; &amp;amp &notit; &nope; AT&T"
    assert seen(source) == [("paragraph", "It\u2019s \u201c5 < 6\u201d &amp \u00acit; &nope; AT&T")]
    assert spot(source, "It\u2019s") == "It&rsquo;s"
    assert spot(source, "<") == "&lt;"


def test_references_in_attributes() -> None:
    source = '<img alt="a &copy b &copy=1 &copyx &lt;&#65;">'
    assert seen(source) == [("alt", "a \u00a9 b &copy=1 &copyx <A")]
    assert spot(source, "\u00a9 b") == "&copy b"


@pytest.mark.parametrize(
    "tag", ["<img alt = x>", "<img\nALT='x'\r\n/>", '<img src="a>b" alt="x" alt="y">', "<img alt=x/>"]
)
def test_attributes_however_written(tag: str) -> None:
    assert seen(tag)[0][1] in {"x", "x/"}
    assert spot(tag, "x") == "x"


def test_an_attribute_text_is_said_once() -> None:
    assert seen('<a title="Knee" aria-label="Knee"><img alt="Knee" title="More"></a>') == [
        ("alt", "Knee"),
        ("alt", "Knee"),
        ("alt", "More"),
    ]


def test_one_line_break_is_a_space_and_two_end_the_block() -> None:
    assert seen("<h1>Regrow<br>your <br/> knee</h1><p>one<br> <br>two<br></p>") == [
        ("heading", "Regrow your knee"),
        ("paragraph", "one"),
        ("paragraph", "two"),
    ]
    assert spot("<p>one<br>two", "one two") == "one<br>two"


def test_end_tags_left_out_or_wrong() -> None:
    source = (
        "<p>a<p>b<ul><li>c<li>d<ul><li>e</ul></ul>f</i><table><tr><td>g<td>h</div><tr><td>i</table><b><p>j</b>k</p>l"
    )
    assert seen(source) == [
        ("paragraph", "a"),
        ("paragraph", "b"),
        ("item", "c"),
        ("item", "d"),
        ("item", "e"),
        ("paragraph", "f"),
        ("cell", "g"),
        ("cell", "h"),
        ("cell", "i"),
        ("paragraph", "jk"),
        ("paragraph", "l"),
    ]


def test_an_end_tag_does_not_reach_out_of_a_cell() -> None:
    source = "<blockquote><table><tr><td>a</blockquote> b</table>c</blockquote>d"
    assert seen(source) == [("cell", "a b"), ("quote", "c"), ("paragraph", "d")]


def test_levels() -> None:
    document = read("<h3>a</h3><ul><li>b<ol><li>c</ol><li>d</ul>")
    assert [(block.text, block.level) for block in document.blocks] == [("a", 3), ("b", 1), ("c", 2), ("d", 1)]


@pytest.mark.parametrize(
    "source",
    [
        "<p hidden>x</p>",
        "<div style='color:red; DISPLAY : none'><p>x</p></div>",
        "<div style='visibility:hidden'><p>x</p></div>",
        "<p style='font-size:0'>x</p>",
        "<div style='display:none'><p style='display:block'>x</p></div>",
        "<style>.a{display:none}</style><p class=a>x</p>",
        "<style>.a p, i{visibility:hidden}</style><div class=a><p>x</p></div>",
        "<style>p{display:block} .a{display:none!important} #b{display:block}</style><p class=a id=b>x</p>",
        "<style>.a{position:absolute;left:-9999px}</style><p class=a>x</p>",
        "<style>.a{clip:rect(0,0,0,0)}</style><p class=a>x</p>",
        "<span class=sr-only>x</span>",
        "<noscript><p>x</p></noscript>",
        "<dialog>x</dialog>",
        "<div popover>x</div>",
        "<video>x</video>",
        "<button hidden>x</button>",
    ],
)
def test_hidden_text_is_read_and_marked(source: str) -> None:
    assert hidden(source) == ["x"]


@pytest.mark.parametrize(
    "source",
    [
        "<p aria-hidden=true>x</p>",
        "<div style='visibility:hidden'><p style='visibility:visible'>x</p></div>",
        "<style>.a{display:none} p.a{display:block}</style><p class=a>x</p>",
        "<style>.a{display:none}</style><p class=a style='display:block'>x</p>",
        "<style>@media print{p{display:none}} p:hover{display:none}</style><p>x</p>",
        "<style>body{visibility:hidden}</style><body><p>x</p>",
        "<noscript><style>p{display:none}</style></noscript><p>x</p>",
        "<details><p>x</p></details>",
        "<dialog open>x</dialog>",
        "<p style='opacity:0'>x</p>",
        "<style>p{{{display:none} :::{} p:bar(1){display:none}</style><p>x</p>",
    ],
)
def test_text_that_shows(source: str) -> None:
    assert hidden(source) == []
    assert seen(source) == [("paragraph", "x")]


def test_hidden_words_leave_the_sentence_around_them_whole() -> None:
    source = "<p>We <span hidden>never </span>heal <b>you</b></p>"
    blocks = read(source).blocks
    assert [(block.text, block.visible) for block in blocks] == [("We heal you", True), ("never", False)]


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("<h1>x</h1>", 2.0),
        ("<h6>x</h6>", 1.0),
        ("<p><small>x</small></p>", 0.83),
        ("<p>many words <small>x</small></p>", 1.0),
        ("<p style='font-size:8px'>x", 0.5),
        ("<p style='font-size:50%'><b style='font-size:.5em'>x", 0.25),
        ("<p style='font-size:6pt'>x", 0.5),
        ("<p style='font-size:x-small'>x", 0.62),
        ("<p style='font-size:calc(1px + 1vw)'>x", 1.0),
        ("<font size=1>x</font>", 0.62),
        ("<style>html{font-size:62.5%} body{font-size:1.6rem} p{font-size:.8rem}</style><html><body><p>x", 0.5),
        ("<style>.f{font-size:12px} .f.f{font-size:8px}</style><p class=f>x", 0.5),
        ("<style>footer p{font-size:10px}</style><footer><p>x</p></footer>", 0.62),
    ],
)
def test_type_size(source: str, size: float) -> None:
    assert read(source).blocks[0].size == size


def test_display_block_parts_inline_elements() -> None:
    assert seen("<style>span{display:block}</style><span>a</span><span>b</span>") == [
        ("paragraph", "a"),
        ("paragraph", "b"),
    ]


def test_noscript_is_read_with_its_markup() -> None:
    assert seen("<NOSCRIPT><p>Turn &amp; scripts</p><img alt=x></noscript>on") == [
        ("paragraph", "Turn & scripts"),
        ("alt", "x"),
        ("paragraph", "on"),
    ]


def test_empty_end_tags_and_carriage_returns_do_not_shift_offsets() -> None:
    source = "<p>We</>ll,\r\r\n then\r<b>this</b> \U0001f9b5 is \u00e9</p>\r\n<p>that"
    assert seen(source) == [("paragraph", "Well, then this \U0001f9b5 is \u00e9"), ("paragraph", "that")]
    assert spot(source, "this") == "this"
    assert spot(source, "that") == "that"


def test_xhtml() -> None:
    head = '<?xml version="1.0"?><html><head><script src="a"/><title>T</title></head>'
    source = f'{head}<body><div role="button"/><p>a<br/>b</p></body></html>'
    assert seen(source) == [("title", "T"), ("paragraph", "a b")]


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<p><button>"])
def test_deep_nesting_is_no_crash(opening: str) -> None:
    document = READERS[".html"](opening * 10_000 + "x", "deep.html")
    assert [block.text for block in document.blocks] == ["x"]
