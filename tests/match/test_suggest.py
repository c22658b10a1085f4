"""Suggestions read as sentences when put in the place of the claim, and are left out where they would not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from annotated import Line, claim, line, mention, page, rule, ruleset

from claimcheck.claim import Slot
from claimcheck.document import Block, Piece
from claimcheck.match import match

STUDIED = "{agent} {is|are} being studied for {target}; nothing has been shown to cure it"
RULE = rule(suggest=(STUDIED,), advice="Say what is known.", hedged="warning")


def spliced(annotation, with_rule=RULE):
    """The document's source with the first finding's first suggestion in it, or None."""
    finding = match(annotation, [ruleset(with_rule)]).findings[0]
    if not finding.suggestions:
        assert finding.advice == with_rule.advice
        return None
    assert finding.advice is None
    (replacement, span), source = (finding.suggestions[0].replacement, finding.suggestions[0].span), annotation.document
    return (source.source[: span.start] + replacement + source.source[span.end :]).strip()


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (
            line("Our stem cells cure arthritis.", "stem cells cure arthritis"),
            "Our stem cells are being studied for arthritis; nothing has been shown to cure it.",
        ),
        (
            line("Stem cells cure arthritis!", agent="therapy:Stem cells"),
            "Stem cells are being studied for arthritis; nothing has been shown to cure it!",
        ),
        (
            line("PRP cures arthritis.", agent="therapy:PRP"),
            "PRP is being studied for arthritis; nothing has been shown to cure it.",
        ),
        (
            line("Osteoarthritis is reversed by exosomes.", agent="therapy:exosomes", target="disease:Osteoarthritis"),
            "Exosomes are being studied for osteoarthritis; nothing has been shown to cure it.",
        ),
        (
            line("Parkinson's disease is cured by PRP.", agent="therapy:PRP", target="disease:Parkinson's disease"),
            "PRP is being studied for Parkinson's disease; nothing has been shown to cure it.",
        ),
        (
            line("Cord Blood Cures Lyme Arthritis", agent="therapy:Cord Blood", target="disease:Lyme Arthritis"),
            "Cord blood is being studied for Lyme arthritis; nothing has been shown to cure it",
        ),
        (
            line("STEM CELLS CURE ARTHRITIS", agent="therapy:STEM CELLS", target="disease:ARTHRITIS"),
            "STEM CELLS ARE BEING STUDIED FOR ARTHRITIS; NOTHING HAS BEEN SHOWN TO CURE IT",
        ),
        (
            line("Not only that, they cure arthritis.", "they cure arthritis", agent="therapy:they"),
            "Not only that, they are being studied for arthritis; nothing has been shown to cure it.",
        ),
        (
            line("And it cures arthritis.", "it cures arthritis", agent="therapy:it"),
            "And it is being studied for arthritis; nothing has been shown to cure it.",
        ),
        (
            line("Injections of fat cells cure arthritis.", agent="therapy:Injections of fat cells"),
            "Injections of fat cells are being studied for arthritis; nothing has been shown to cure it.",
        ),
        (
            line("Cure your arthritis!", agent="therapy", target="disease:your arthritis"),
            "This therapy is being studied for your arthritis; nothing has been shown to cure it!",
        ),
        (
            line("Our Regenexx shots cure arthritis.", "Regenexx shots cure arthritis", agent="therapy:Regenexx shots"),
            "Our Regenexx shots are being studied for arthritis; nothing has been shown to cure it.",
        ),
    ],
)  # fmt: skip
def test_a_suggestion_in_its_place(one, text):
    assert spliced(page(one)) == text


def test_an_unnamed_agent_gets_the_name_that_the_document_uses():
    text = "PRP is drawn here."
    named = Line(text, mentions=(mention(text, "therapy", "PRP"),))
    annotation = page(named, line("Cure your arthritis!", agent="therapy"))
    assert spliced(annotation).endswith("PRP is being studied for arthritis; nothing has been shown to cure it!")


@pytest.mark.parametrize(
    "one",
    [
        line("Visit us to cure arthritis.", "cure arthritis", agent="therapy"),  # hangs on "to"
        line("We inject stem cells that cure arthritis.", "stem cells that cure arthritis"),  # and on "inject"
        line("Our cells, which cure arthritis, are here.", "which cure arthritis", agent="therapy:which"),
        line("Do stem cells cure arthritis?", "stem cells cure arthritis", voice="leading"),
        line("Stem cells cure arthritis in a week.", "Stem cells cure arthritis"),
        line("Stem cells cure it.", target="disease"),  # no words for {target}
        line("Your arthritis is cured by PRP.", "arthritis is cured by PRP", agent="therapy:PRP"),  # "Your PRP"
    ],
)
def test_no_suggestion_where_it_would_not_be_a_sentence(one):
    assert spliced(page(one)) is None


def test_no_suggestion_for_one_of_several_verbs():
    text = "Stem cells cure arthritis, relieve pain."
    claims = (claim(text, "Stem cells cure arthritis", agent="therapy:Stem cells"),
              claim(text, "relieve pain", "relieve", agent="therapy:Stem cells"))  # fmt: skip
    assert spliced(page(Line(text, claims))) is None


def test_two_frames_of_the_same_words_are_no_list():
    text = "Stem cells cure arthritis."
    claims = (claim(text, agent="therapy:Stem cells"), claim(text, relation="treat", agent="therapy:Stem cells"))
    assert spliced(page(Line(text, claims))) is not None


def test_no_suggestion_across_markup():
    annotation = page(line("Our stem cells cure arthritis.", "stem cells cure arthritis"))
    source = "Our stem <b>cells</b> cure arthritis."
    pieces = tuple(
        Piece(text, source.index(text), source.index(text) + len(text))
        for text in ("Our stem ", "cells", " cure arthritis.")
    )
    document = replace(annotation.document, source=source, blocks=(Block("paragraph", pieces),))
    assert spliced(replace(annotation, document=document)) is None


def test_every_template_that_can_be_filled_is_a_suggestion():
    two = rule(suggest=("{agent} for {target}", "Ask about {agent}", "{agent} {has|have} risks"), advice="No.")
    annotation = page(line("Stem cells cure it.", agent="therapy:Stem cells", target="disease"))
    (finding,) = match(annotation, [ruleset(two)]).findings
    assert [one.replacement for one in finding.suggestions] == ["Ask about stem cells", "Stem cells have risks"]


def test_a_slot_without_a_place_is_not_named():
    one = line("Cures arthritis.", agent="therapy")
    elsewhere = replace(one.claims[0], agent=Slot("therapy", "exosomes", via="heading"))
    assert spliced(page(one._replace(claims=(elsewhere,)))).startswith("This therapy is")


def test_without_templates_there_is_the_advice():
    assert spliced(page(line("Stem cells cure arthritis.")), rule(advice="Say what is known.")) is None
