"""The untrained pipeline and the seeded loop that trains it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

ROWS = {"NORM": 4000, "PREFIX": 500, "SUFFIX": 1500, "SHAPE": 500}
META = {
    "name": "claimcheck",
    "version": "1.0.0",
    "spacy_version": ">=3.8,<4",
    "description": "Tagger and dependency parser for English health copy (labels as in spaCy's English models)",
    "license": "CC BY-SA 4.0",
}
WORDS_PER_STEP = 1200
RATE = 0.0015
WARM = 0.04


def blank(width: int, depth: int, hidden: int = 64) -> Language:
    """An untrained English pipeline: shared tok2vec, tagger and dependency parser, no vectors."""
    nlp = spacy.blank("en")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": list(ROWS),
        "rows": list(ROWS.values()),
    }
    encode = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": width, "depth": depth}
    encode |= {"window_size": 1, "maxout_pieces": 3}
    vectors = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": embed | {"include_static_vectors": False},
        "encode": encode,
    }
    listen = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "tok2vec"}
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": listen}
    parser = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "parser", "extra_state_tokens": False}
    parser |= {"hidden_width": hidden, "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": listen}
    for name, model in (("tok2vec", vectors), ("tagger", tagger), ("parser", parser)):
        nlp.add_pipe(name, config={"model": model})
    return nlp


def train(nlp: Language, docs: Sequence[Doc], epochs: float, seed: int) -> Iterator[tuple[float, dict[str, float]]]:
    """Trains in place; gives (share done, losses) about fifty times on the way."""
    random.seed(seed)
    fix_random_seed(seed)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    nlp.initialize(lambda: examples)
    optimizer = Adam(RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    total = int(epochs * sum(len(doc) for doc in docs) / WORDS_PER_STEP)
    losses: dict[str, float] = {}
    for step, batch in enumerate(batches(examples, random.Random(seed))):
        if step >= total:
            break
        optimizer.learn_rate = RATE * min(1.0, step / (WARM * total)) * (1 - step / total)
        nlp.update(batch, sgd=optimizer, losses=losses, drop=0.1)
        if step % max(1, total // 50) == 0:
            yield step / total, losses
            losses = {}


def batches(examples: Sequence[Example], order: random.Random) -> Iterator[list[Example]]:
    """Batches of about WORDS_PER_STEP words without end, the examples in a new order each time round."""
    batch: list[Example] = []
    words = 0
    while True:
        for example in order.sample(examples, len(examples)):
            batch.append(example)
            words += len(example.reference)
            if words >= WORDS_PER_STEP:
                yield batch
                batch, words = [], 0


def save(nlp: Language, folder: Path) -> None:
    """Writes the pipeline to folder, whole or not at all; a README that stands there stays."""
    fresh, old = folder.with_name(folder.name + ".new"), folder.with_name(folder.name + ".old")
    shutil.rmtree(fresh, ignore_errors=True)
    slim(nlp).to_disk(fresh)
    if folder.exists():
        if (card := folder / "README.md").exists():
            shutil.copy(card, fresh)
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def slim(nlp: Language) -> Language:
    """The same pipeline with a vocabulary that knows its labels but none of the training words."""
    fresh = type(nlp).from_config(nlp.config)
    fresh.from_bytes(nlp.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    for labels in fresh.pipe_labels.values():
        for label in labels:
            fresh.vocab.strings.add(label)
    fresh.meta.update(META)
    return fresh
