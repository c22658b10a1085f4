"""One rule file: its text in, the rule or every mistake in it out."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.errors import did_you_mean
from claimcheck.match.across import across
from claimcheck.match.mistakes import Mistake, unknown
from claimcheck.match.patterns import built
from claimcheck.match.schema import MODELS, AboutFile, RuleFile, Vocabulary, keys
from claimcheck.rule import Rule
from claimcheck.text_yaml import Parsed, parse

_Model = TypeVar("_Model", bound=BaseModel)
_NEEDS = {
    "when": "what the rule is about",
    "cite": "a rule names its law",
    "why": "a rule says why, to somebody who sells",
    "bad": "a rule has three examples that it flags",
    "good": "a rule has three examples that it leaves alone",
}
_TYPES = {
    "string_type": "is a text",
    "string_too_short": "is empty",
    "bool_parsing": "is true or false",
    "int_parsing": "is a whole number",
    "float_parsing": "is a number from 0 to 1",
    "greater_than_equal": "is 0 or more",
    "less_than_equal": "is 1 or less",
    "model_type": "is a map",
}


def rule(text: str, ident: str, path: str, vocabulary: Vocabulary) -> tuple[Rule | None, list[Mistake]]:
    """The rule that a file's text holds, or None and what is wrong with it."""
    parsed = parse(text)
    model, mistakes = _model(parsed, RuleFile, path, vocabulary)
    if isinstance(parsed.data, dict):
        mistakes += [Mistake(path, parsed.lines.at(place), what) for place, what in across(parsed.data)]
    return (built(model, ident, path) if model and not mistakes else None), mistakes


def about(text: str, path: str, vocabulary: Vocabulary) -> tuple[AboutFile | None, list[Mistake]]:
    """What a ruleset's about.yaml says, or None and what is wrong with it."""
    return _model(parse(text), AboutFile, path, vocabulary)


def _model(
    parsed: Parsed, model: type[_Model], path: str, vocabulary: Vocabulary
) -> tuple[_Model | None, list[Mistake]]:
    """The model of a parsed file, and its mistakes with the lines they stand on."""
    mistakes = [Mistake(path, line, what) for line, what in parsed.mistakes]
    if mistakes and not parsed.data:
        return None, mistakes
    try:
        return model.model_validate(parsed.data, context=vocabulary), mistakes
    except ValidationError as error:
        found = [Mistake(path, parsed.lines.at(one["loc"]), _message(one, model)) for one in error.errors()]
        return None, mistakes + found


def _message(error: Any, model: type[BaseModel]) -> str:
    """What a pydantic error says, in the words of somebody who writes rules."""
    named = [step for step in error["loc"] if isinstance(step, str)]
    key, kind, given = named[-1] if named else "the file", error["type"], error["input"]
    if kind == "extra_forbidden":
        parent = MODELS[named[-2]] if len(named) > 1 else model
        return f"unknown key `{key}`{did_you_mean(key, keys(parent))}"
    needs = f": {_NEEDS[key]}" if key in _NEEDS else ""
    if kind == "missing":
        return f"`{key}` is missing{needs}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "literal_error":
        return unknown(key, str(given), re.findall(r"'([^']*)'", error["ctx"]["expected"]))
    if kind == "too_short":
        return f"`{key}` has {len(given)} and needs {error['ctx']['min_length']}{needs}"
    if kind.startswith("date"):
        return f"`{key}`: '{given}' is not a date such as 2026-11-22"
    return f"`{key}` {_TYPES[kind]}" if kind in _TYPES else f"`{key}`: {error['msg']}"
