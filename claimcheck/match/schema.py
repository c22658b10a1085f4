"""The form of a rule file and of a ruleset's about.yaml, as pydantic models that the loader checks them with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)

from claimcheck.claim import Basis, Polarity, Strength, Voice
from claimcheck.match.examples import example
from claimcheck.match.mistakes import unknown
from claimcheck.rule import CATEGORIES, DUTIES, Example, Severity

ANY = "any"
# Kinds that no list of the lexicon gives: nobody and nothing named, a thing unknown, and what is known by its form.
OWN_KINDS = frozenset({"nobody", "nothing", "other", "number", "percent"})
_SLOT = re.compile(r"\{([^{}]*)\}")
_URL = re.compile(r"https://[^\s/@]+\.[^\s/@]+(?:/\S*)?")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that rules may use: relations and kinds of mention, as the lexicon has them, and names of rulesets."""

    relations: frozenset[str]
    kinds: frozenset[str]
    rulesets: frozenset[str]


def _relation(word: str, info: ValidationInfo) -> str:
    known = info.context.relations if info.context else ()
    return _known("relation", word, known)


def _kind(word: str, info: ValidationInfo) -> str:
    known = info.context.kinds if info.context else ()
    return _known("kind", word, known)


def _included(name: str, info: ValidationInfo) -> str:
    known = info.context.rulesets if info.context else ()
    return _known("ruleset", name, known)


def _known(what: str, word: str, known: Any) -> str:
    if known and word != ANY and word not in known:
        raise ValueError(unknown(what, word, known))
    return word


def _category(word: str) -> str:
    return _known("category", word, CATEGORIES | DUTIES)


def _phrase(words: str, info: ValidationInfo) -> str:
    """A phrase whose {slots} name kinds."""
    for slot in _SLOT.findall(words):
        for kind in slot.split("|"):
            _kind(kind, info)
    return words


def _url(url: str) -> str:
    if not _URL.fullmatch(url):
        raise ValueError(f"'{url}' is not a link that starts with https://")
    return url


def _past(day: date) -> date:
    # A day of grace: it may be tomorrow already where the rule was written.
    if day > date.today() + timedelta(days=1):
        raise ValueError(f"{day} is in the future; `checked` is the day on which somebody read the law there")
    return day


def _example(text: Any) -> Example:
    if not isinstance(text, str) or not text.strip():
        raise ValueError("an example is a text; put it in quotes when it has a colon or a bracket in front")
    return example(text.strip())


def _bad(text: Any) -> Example:
    if not (one := _example(text)).spans:
        raise ValueError("a bad example marks what is flagged: Our [cells cure arthritis].")
    return one


def _good(text: Any) -> Example:
    if (one := _example(text)).spans:
        raise ValueError("a good example has no marks; write \\[ for a bracket of the text")
    return one


def _template(text: str) -> str:
    for slot in _SLOT.findall(text):
        if slot not in ("agent", "target") and not re.fullmatch(r"[^|]+\|[^|]+", slot):
            raise ValueError(unknown("slot", "{" + slot + "}", ["{agent}", "{target}", "{is|are}"]))
    return text


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Listed = BeforeValidator(_listed)
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Relation = Annotated[Text, AfterValidator(_relation)]
Kind = Annotated[Text, AfterValidator(_kind)]
Category = Annotated[Text, AfterValidator(_category)]
Written = Annotated[Text, AfterValidator(_phrase)]
Included = Annotated[Text, AfterValidator(_included)]
Bad = Annotated[Example, BeforeValidator(_bad), WithJsonSchema({"type": "string"})]
Good = Annotated[Example, BeforeValidator(_good), WithJsonSchema({"type": "string"})]
Missed = Annotated[Example, BeforeValidator(_example), WithJsonSchema({"type": "string"})]
Template = Annotated[Text, AfterValidator(_template)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ClaimFile(_Model):
    """Which claims a rule is about; each slot is a word or a list of words, `any` lifts a default."""

    agent: Annotated[tuple[Kind, ...], Listed] | None = None
    relation: Annotated[tuple[Relation, ...], Listed] | None = None
    target: Annotated[tuple[Kind, ...], Listed] | None = None
    strength: Annotated[tuple[Literal[Strength, "any"], ...], Listed] | None = None
    polarity: Annotated[tuple[Literal[Polarity, "any"], ...], Listed] | None = None
    voice: Annotated[tuple[Literal[Voice, "any"], ...], Listed] | None = None
    basis: Annotated[tuple[Literal[Basis, "any"], ...], Listed] | None = None


class PatternFile(_Model):
    """One condition: a claim, a phrase, a mention, a finding or a reading."""

    claim: ClaimFile | None = None
    phrase: Annotated[tuple[Written, ...], Listed, Field(min_length=1)] | None = None
    lemmas: bool = False
    mention: Annotated[tuple[Kind, ...], Listed, Field(min_length=1)] | None = None
    finding: Annotated[tuple[Category, ...], Listed, Field(min_length=1)] | None = None
    reading: Category | None = None
    at_least: Annotated[float, Field(ge=0, le=1)] | None = None


Patterns = Annotated[tuple[PatternFile, ...], Listed, Field(min_length=1)]


class RequireFile(_Model):
    """The disclosure that a duty asks for, and where it must stand."""

    any_of: Annotated[Patterns, Field(alias="any of")]
    unless: Patterns | None = None
    within: Literal["sentence", "block", "document"] = "document"
    near: Annotated[int, Field(ge=0)] | None = None
    visible: bool = False
    min_size: Literal["any", "body", "largest"] = "any"


class CitationFile(_Model):
    """A law and its official home."""

    law: Text
    url: Annotated[Text, AfterValidator(_url)]
    checked: Annotated[date, AfterValidator(_past)] | None = None


class RuleFile(_Model):
    """One rule as its file says it."""

    title: Text
    category: Category
    severity: Severity
    over: Annotated[tuple[Category, ...], Listed] = ()
    hedged: Severity | None = None
    when: Patterns
    unless: Patterns | None = None
    given: Patterns | None = None
    require: RequireFile | None = None
    against: Patterns | None = None
    why: Text
    cite: Annotated[tuple[CitationFile, ...], Listed, Field(min_length=1)]
    suggest: Annotated[tuple[Template, ...], Listed] = ()
    advice: Text | None = None
    bad: Annotated[tuple[Bad, ...], Listed, Field(min_length=3)]
    good: Annotated[tuple[Good, ...], Listed, Field(min_length=3)]
    known_misses: Annotated[tuple[Missed, ...], Listed, Field(alias="known misses")] = ()


class AboutFile(_Model):
    """What a ruleset is: its name, whose law it holds, the rulesets it includes, and what it leaves out."""

    name: Text
    title: Text | None = None
    about: Text | None = None
    jurisdiction: Text | None = None
    authority: Annotated[tuple[Text, ...], Listed]
    includes: Annotated[tuple[Included, ...], Listed] = ()
    as_of: date | None = None
    covers: Annotated[tuple[Text, ...], Listed] = ()
    covers_not: Annotated[tuple[Text, ...], Listed] = ()


# The model of each map in a rule file, by its key, for did-you-mean of unknown keys.
MODELS: dict[str, type[_Model]] = {
    "": RuleFile,
    "when": PatternFile,
    "unless": PatternFile,
    "given": PatternFile,
    "against": PatternFile,
    "any of": PatternFile,
    "claim": ClaimFile,
    "require": RequireFile,
    "cite": CitationFile,
}


def keys(model: type[BaseModel]) -> list[str]:
    """The keys that a map of this model may have."""
    return [info.alias or name for name, info in model.model_fields.items()]
