"""python -m claimcheck.annotate.train: makes the parser that claimcheck ships, from a teacher and built trees."""

from __future__ import annotations

import time
from pathlib import Path

import click

from .training import data, pipeline


@click.command()
@click.option("--treebank", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of ewt_*.spacy.")
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), required=True, help="The labelled train.tsv.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder the pipeline is written to.")
@click.option("--mix", default=data.MIX, show_default=True, help="Parts of the training text.")
@click.option("--width", default=96, show_default=True)
@click.option("--depth", default=4, show_default=True)
@click.option("--epochs", default=2.25, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(treebank: Path, corpus: Path, out: Path, mix: str, width: int, depth: int, epochs: float, seed: int) -> None:
    """Train the tagger and parser on one core; the same seed gives the same model."""
    began = time.monotonic()
    nlp = pipeline.blank(width, depth)
    try:
        docs = data.gather(nlp, treebank, corpus, mix, seed)
    except (ModuleNotFoundError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(docs)} sentences, {sum(map(len, docs))} words", err=True)
    for share, losses in pipeline.train(nlp, docs, epochs, seed):
        shown = " ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        click.echo(f"{share:4.0%} {time.monotonic() - began:5.0f} s  {shown}", err=True)
    pipeline.save(nlp, out)


if __name__ == "__main__":
    main()
