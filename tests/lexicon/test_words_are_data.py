"""No file that reads or judges claims carries a list of English words: words are data, and stand in the lexicon."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from claimcheck import claim, document, rule
from claimcheck.match import schema

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "claimcheck"
LEXICON = ROOT / "rulesets" / "lexicon"
# The training data's sentences are built word by word, each where its tree has a place for it.
TRAINING = PACKAGE / "annotate" / "training"
FILES = sorted(
    file for room in ("annotate", "match") for file in (PACKAGE / room).rglob("*.py") if TRAINING not in file.parents
)
MANY = 3
LABELS = frozenset(
    {"acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "cc", "ccomp", "compound"}
    | {"conj", "csubj", "dative", "det", "dobj", "mark", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod"}
    | {"oprd", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "quantmod", "relcl", "xcomp"}
)
# Keys of rule files and of voice.yaml, slots and roles of a claim, and components of spaCy.
KEYS = frozenset(
    {"about", "against", "agent", "any of", "bad", "cite", "claim", "duty", "elsewhere", "finding", "given", "good"}
    | {"mention", "phrase", "reading", "relation", "require", "suggest", "target", "unless", "when", "why"}
    | {"basis", "polarity", "strength", "voice", "lead", "answer", "ellipsis"}
    | {"claimed", "denied", "button", "start", "for a sentence", "least", "most"}
    | {"endings", "except", "nouns", "phrases", "verbs", "words"}
    | {"ner", "lemmatizer", "senter"}
)
LITERALS = (document.BlockKind, claim.Basis, claim.Polarity, claim.Strength, claim.Voice, rule.Severity)
NAMES = (
    LABELS
    | KEYS
    | schema.OWN_KINDS
    | {str(name) for literal in LITERALS for name in get_args(literal)}
    | {path.stem for path in LEXICON.glob("*/*.yaml") if path.parent.name != "grammar"}
    | {path.name for path in LEXICON.iterdir()}
)


def listed(node: ast.AST) -> list[str]:
    """The texts that stand side by side in a literal: members, keys, alternatives of a pattern, words to split."""
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        return [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if isinstance(node, ast.Dict):
        return [one.value for one in node.keys if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        found = re.findall(r"(?:[a-z?']{2,}\|){2,}[a-z?']{2,}", node.value)
        return [word for words in found for word in words.split("|")]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        texts = node.func.value
        return texts.value.split() if isinstance(texts, ast.Constant) and isinstance(texts.value, str) else []
    return []


def compared(node: ast.AST) -> Iterator[str]:
    """The words that a token's own word is compared with ("token.lower_ == ...")."""
    if not isinstance(node, ast.Compare) or not isinstance(node.left, ast.Attribute):
        return
    if node.left.attr in ("lower_", "text", "orth_", "lemma_"):
        for side in node.comparators:
            for one in ast.walk(side):
                if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value.isalpha():
                    yield one.value


def naming(node: ast.AST) -> ast.AST | None:
    """The part of a node that lists names and never words: what a type or the slots of a class may be."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
        return node.slice
    return node.value if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__slots__" else None


def word_lists(source: str) -> list[list[str]]:
    """The lists of three or more lower-case words in a source that are no names, and single words that it looks for."""
    found: list[list[str]] = []
    nodes = list(ast.walk(ast.parse(source)))
    names = [naming(node) for node in nodes]
    for node in nodes:
        words = [one for one in listed(node) if re.fullmatch(r"[a-z' ?]*[a-z][a-z' ?]*", one) and one not in NAMES]
        if len(words) >= MANY and node not in names:
            found.append(words)
        found += [[word] for word in compared(node)]
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_file_carries_no_word_list(file: Path) -> None:
    assert word_lists(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'SELLER = frozenset({"we", "us", "our"})',
        'said = word in ("heal", "healed", "heals")',
        'TAGS = {"the": "DT", "this": "DT", "our": "PRP$"}',
        'ANYBODY = re.compile(r"\\b(?:himself|herself|themselves)\\b")',
        'OPENERS = "and but because".split()',
        'noun.head.lower_ == "of"',
        'token.lower_ in ("that", "whether")',
    ],
)
def test_a_word_list_is_seen(source: str) -> None:
    assert word_lists(source) != []


@pytest.mark.parametrize(
    "source",
    [
        'Within = Literal["sentence", "block", "document"]',
        'ILLS = {"disease", "condition", "symptom"}',
        'OBJECTS = ("dobj", "attr", "oprd")',
        'token.text in (".", "!", "?")',
    ],
)
def test_names_and_marks_are_no_word_list(source: str) -> None:
    assert word_lists(source) == []
