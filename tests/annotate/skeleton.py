"""Clause skeletons read off a bare dependency parse, so that parsers can be compared without claim frames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from lemminflect import getLemma
from spacy.language import Language
from spacy.tokens import Doc, Token


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOMINALS = listed("relief treatment therapy alternative solution cure answer remedy")
SUPPORT = listed("help start want show prove believe think design intend aim hope seem appear seek have ready")
CONTROL = listed("help tell encourage allow enable let make cause prompt stimulate teach train ask get watch see")
ABSTRACT = listed("goal aim promise purpose potential power ability mission chance")
NEGATIONS = {"no", "not", "n't", "never", "nor", "neither"}
TO_TARGET = {"for", "from", "to", "with", "of", "against", "about"}  # from a verb; "in weeks", "on Monday" are times
FROM_ADJECTIVE = TO_TARGET | {"in", "on", "than"}
COPULAS = {"be", "'s", "'re", "feel", "look"}


class Skeleton(NamedTuple):
    """One clause: who does what; None where nobody or nothing is named."""

    who: str | None
    does: str
    what: str | None
    denied: bool


def load(path: Path) -> list[tuple[str, set[Skeleton]]]:
    """Each sentence with the skeletons written for it."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        (row["text"], {Skeleton(*(claim[field] for field in Skeleton._fields)) for claim in row["claims"]})
        for row in rows
    ]


def lower_title(text: str) -> str:
    """The text as annotate gives it to the pipeline: in lower case when it is Title Case."""
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return text.lower() if len(words) > 1 and capitals >= 0.6 * len(words) and text[-1] not in ".!" else text


def score(nlp: Language, rows: list[tuple[str, set[Skeleton]]]) -> list[tuple[Doc, set[Skeleton], set[Skeleton]]]:
    """The sentences whose skeletons come out wrong: parse, missing skeletons, skeletons that should not be there."""
    found = [(doc := nlp(lower_title(text)), set(skeletons(doc)), wanted) for text, wanted in rows]
    return [(doc, wanted - got, got - wanted) for doc, got, wanted in found if got != wanted]


def skeletons(doc: Doc) -> Iterator[Skeleton]:
    """The skeletons of a parsed sentence."""
    for token in doc:
        for clause in (verb, predicate, nominal, participle):
            yield from clause(token)


def verb(token: Token) -> Iterator[Skeleton]:
    """A full verb with each of its subjects and objects."""
    if not verbal(token) or transparent(token) or (lemma(token) in COPULAS and words(token, "attr", "acomp", "expl")):
        return
    yield from pairs(subjects(token), lemma(token), objects(token), denied(token))


def verbal(token: Token) -> bool:
    """A verb at work as one: no auxiliary, no participle before a noun, no gerund that is only a noun."""
    if (token.tag_[:2] != "VB" and not words(token, "auxpass")) or token.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return False
    noun = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} or gerund(token)
    noun = noun or (token.dep_ == "conj" and root_of(token).dep_ in {"dobj", "pobj"})
    return not noun or bool(words(token, "dobj", "nsubj"))


def gerund(token: Token) -> bool:
    """A bare -ing form that is the object of its verb ("stop scarring"), however the parser calls it."""
    bare = token.tag_ == "VBG" and token.dep_ == "xcomp" and not list(token.children)
    return bare and lemma(token.head) not in SUPPORT


def predicate(token: Token) -> Iterator[Skeleton]:
    """A noun or adjective said of a subject ("is safe", "is a cure for X"), or an adjective that heads a fragment."""
    copula = token_head(token)
    if token.tag_[:2] not in {"JJ", "NN", "VB"}:
        return
    said = copula.tag_[:2] == "VB" and root_of(token).dep_ in {"attr", "acomp"} and not words(copula, "expl")
    said = said and lemma(copula) in COPULAS
    bare = token.dep_ == "ROOT" and token.tag_[:2] == "JJ" and not words(token, "xcomp")
    if said or bare:
        who: list[Token | None] = subjects(copula) if said else [None]
        targets = prepositional(token, FROM_ADJECTIVE)
        targets = prepositional(copula, TO_TARGET) if said and targets == [None] else targets
        yield from pairs(who, lemma(token), targets, said and denied(copula))


def nominal(token: Token) -> Iterator[Skeleton]:
    """A relational noun with its target ("relief from X")."""
    said = root_of(token).dep_ == "attr" and token_head(token).tag_[:2] == "VB"
    targets = prepositional(token, {"for", "from", "to"})
    if lemma(token) in NOMINALS and targets != [None] and not said:
        yield from pairs([None], lemma(token), targets, False)


def participle(token: Token) -> Iterator[Skeleton]:
    """ "Tissue-repairing factors": the noun before the hyphen is what the noun after it does something to."""
    if token.tag_ != "VBG" or token.dep_ not in {"amod", "compound"} or token.i < 2 or token.nbor(-1).text != "-":
        return
    target = token.nbor(-2)
    if target.head == token:
        yield from pairs([token.head], lemma(token), [target], False)


def pairs(who: list[Token | None], does: str, what: list[Token | None], no: bool) -> Iterator[Skeleton]:
    for agent in who:
        for target in what:
            refused = no or any(refuses(noun) for noun in (agent, target) if noun is not None)
            yield Skeleton(form(agent), does, form(target), refused)


def subjects(token: Token) -> list[Token | None]:
    """The tokens that do it: subject, by-phrase, or what a clause without a subject takes from outside."""
    if passive(token):
        agents = [noun for by in words(token, "agent") for noun in words(by, "pobj")]
        return list(spread(agents)) or [None]
    own = words(token, "nsubj", "csubj")
    if own:
        return list(spread([antecedent(own[0])]))
    return controller(token)


def controller(token: Token) -> list[Token | None]:
    """The outside subject of a clause that has none of its own."""
    head = token.head
    if token.dep_ == "ROOT" or head == token:
        return [None]
    if token.dep_ in {"acl", "relcl", "appos"} and head.tag_[:2] not in {"VB", "MD"}:
        if lemma(head) not in ABSTRACT:
            return list(spread([head]))
        return subjects(token_head(head)) if token_head(head).tag_[:2] == "VB" else [None]
    if token.dep_ in {"xcomp", "ccomp"} and (given := words(head, "dobj")) and lemma(head) in CONTROL:
        return list(spread(given))
    while head.tag_[:2] not in {"VB", "MD"} and head.head != head:
        head = head.head
    return passive_subject(head) if passive(head) else subjects(head) if head.tag_[:2] in {"VB", "MD"} else [None]


def passive_subject(token: Token) -> list[Token | None]:
    own = words(token, "nsubjpass")
    if own:
        return list(spread([antecedent(own[0])]))
    if token.dep_ == "conj" and passive(token.head):
        return passive_subject(token.head)
    return list(spread([token.head])) if token.dep_ in {"acl", "relcl"} else [None]


def objects(token: Token) -> list[Token | None]:
    """What it is done to: object, passive subject, what a relative clause hangs on, or a preposition's object."""
    if passive(token):
        return passive_subject(token)
    own = words(token, "dobj")
    if own:
        return list(spread([antecedent(own[-1])]))
    if lemma(token) == "become" and (own := words(token, "attr")):
        return list(spread(own))
    if token.dep_ == "relcl" and words(token, "nsubj") and not related(token):
        return [token.head]
    if any(word.lower_ == "or" for word in words(token, "cc")) and token.rights and token.nbor().dep_ == "cc":
        return [noun for other in words(token, "conj") for noun in objects(other)]  # "delay or prevent X"
    inner = words(token, "ccomp", "xcomp") if lemma(token) in CONTROL else []
    inner = [
        clause for clause in inner if not words(clause, "mark", "advmod") or clause.tag_ == "VB"
    ]  # "see how X does"
    named = [noun for clause in inner for noun in words(clause, "nsubj")]
    named += [clause for clause in words(token, "xcomp") if gerund(clause)]
    adverbs = [word for word in words(token, "advmod", "prt") if word.i > token.i]
    places = (prepositional(word, TO_TARGET) for word in (token, *adverbs))
    return list(spread(named)) or next((found for found in places if found != [None]), [None])


def prepositional(token: Token, wanted: set[str]) -> list[Token | None]:
    found = [noun for prep in words(token, "prep", "dative") if prep.lower_ in wanted for noun in words(prep, "pobj")]
    return list(spread(found[:1])) or [None]


def related(token: Token) -> bool:
    return any(noun.tag_[:1] == "W" or noun.lower_ == "that" for noun in words(token, "nsubj", "nsubjpass"))


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for."""
    clause = token.head
    relative = token.tag_ in {"WDT", "WP"} or (token.lower_ == "that" and token.tag_ != "DT")
    while clause.dep_ == "conj":
        clause = clause.head
    return clause.head if relative and clause.dep_ == "relcl" else token


def spread(tokens: list[Token]) -> Iterator[Token]:
    """The tokens and their coordinated nouns."""
    for token in tokens:
        yield token
        rest = [other for other in words(token, "conj") if not refuses(other)]
        yield from spread(
            [
                other
                for other in rest
                if other.tag_[:2] in {"NN", "PR", "CD", "JJ"} or other.tag_ in {"VBG", "VBN", "VB"}
            ]
        )


def passive(token: Token) -> bool:
    if token.tag_ not in {"VBN", "VBD"}:
        return bool(words(token, "auxpass"))
    if words(token, "auxpass", "nsubjpass") or (token.dep_ in {"acl", "advcl", "ROOT"} and token.tag_ == "VBN"):
        return not words(token, "nsubj", "dobj")
    return token.dep_ == "conj" and not words(token, "nsubj", "dobj", "aux") and passive(token.head)


def transparent(token: Token) -> bool:
    """A supporting verb ("helps", "is shown", "aims") that only passes its subject on to an infinitive."""
    if lemma(token) not in SUPPORT and not (lemma(token) in {"know", "say", "report"} and passive(token)):
        return False
    if lemma(token) == "have" and words(token, "dobj"):
        return any(lemma(noun) in ABSTRACT for noun in words(token, "dobj"))
    inner = [clause for clause in words(token, "xcomp", "ccomp") if not words(clause, "nsubj", "mark")]
    return bool(inner) and not words(token, "dobj")


def denied(token: Token) -> bool:
    """Negated itself, or the complement of a negated verb or of "no evidence"."""
    marks = [word for word in token.children if word.lower_ in NEGATIONS or word.dep_ == "neg"]
    if marks and not any(
        word.nbor().lower_ in {"only", "just", "merely"} for word in marks if word.i + 1 < len(word.doc)
    ):
        return True
    if token.dep_ == "conj" and any(word.lower_ in {"or", "nor"} for word in words(token.head, "cc")):
        return denied(token.head)
    if token.dep_ in {"xcomp", "acl"} or (token.dep_ == "conj" and not words(token, "nsubj", "aux")):
        return any(refuses(noun) for noun in (token.head, *words(token.head, "nsubjpass"))) or (
            token.dep_ == "xcomp" and token.head.tag_[:2] == "VB" and denied(token.head)
        )
    return False


def refuses(token: Token) -> bool:
    return any(
        word.lower_ in {"no", "not"} and word.dep_ in {"det", "neg", "preconj"} and word.i < token.i
        for word in token.children
    )


def words(token: Token, *labels: str) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def root_of(token: Token) -> Token:
    """The first of a chain of coordinated words."""
    while token.dep_ == "conj" and token.head.tag_[:2] == token.tag_[:2]:
        token = token.head
    return token


def token_head(token: Token) -> Token:
    return root_of(token).head


def lemma(token: Token) -> str:
    kinds: dict[str, str] = {"V": "VERB", "N": "NOUN", "J": "ADJ"}
    kind = "VERB" if words(token, "auxpass") else kinds.get(token.tag_[:1])
    return str(getLemma(token.lower_, kind)[0]) if kind and getLemma(token.lower_, kind) else token.lower_


def form(token: Token | None) -> str | None:
    return None if token is None else token.lower_
