"""claimcheck rules: the rules in force, one rule's page, and the rules' examples run as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from claimcheck.cli.shared import all_rules, chosen, configured, look, ruleset_options

if TYPE_CHECKING:
    from claimcheck.examples import Outcome
    from claimcheck.rule import Ruleset


@click.group()
def rules() -> None:
    """List rules, show one, or test their examples."""


@rules.command("list")
@ruleset_options
def list_rules(ruleset: tuple[str, ...], rules: tuple[str, ...]) -> int:
    """List every rule: id, severity, category, title."""
    options = look()
    rows = [(rule.id, rule.severity, rule.category, rule.title) for rule in all_rules(_load(ruleset, rules))]
    name, severity, category = (max((len(row[column]) for row in rows), default=0) for column in range(3))
    for row in rows:
        painted = options.paint(row[1], f"{row[1]:<{severity}}")
        click.echo(f"{row[0]:<{name}}  {painted}  {row[2]:<{category}}  {row[3]}", color=True)
    return 0


@rules.command()
@click.argument("rule")
@ruleset_options
def show(rule: str, ruleset: tuple[str, ...], rules: tuple[str, ...]) -> int:
    """Show a RULE's page: why, law, what it looks for, examples."""
    from claimcheck.report.page import page

    click.echo(page(chosen((rule,), _load(ruleset, rules))[0], look()), nl=False, color=True)
    return 0


@rules.command()
@click.argument("names", metavar="[RULE]...", nargs=-1)
@ruleset_options
def test(names: tuple[str, ...], ruleset: tuple[str, ...], rules: tuple[str, ...]) -> int:
    """Run the examples of the RULEs named, or of all: each must be flagged as marked, or be silent.

    Exit status 1 when one comes out otherwise.
    """
    from claimcheck.examples import outcomes
    from claimcheck.report.summary import counted

    rulesets = _load(ruleset, rules)
    asked = chosen(names, rulesets) if names else all_rules(rulesets)
    done = [outcome for rule in asked for outcome in outcomes(rule, rulesets)]
    wrong = [outcome for outcome in done if not outcome.passed]
    for outcome in wrong:
        _tell(outcome)
    click.echo(f"{len(done) - len(wrong)} of {len(done)} examples of {counted(len(asked), 'rule')} came out as marked")
    return int(bool(wrong))


def _tell(outcome: Outcome) -> None:
    click.echo(f"{outcome.rule}: {outcome.kind} example")
    click.echo(f"  wanted  {outcome.wanted}")
    click.echo(f"  got     {outcome.got}\n")


def _load(ruleset: tuple[str, ...], rules: tuple[str, ...]) -> tuple[Ruleset, ...]:
    from claimcheck.check import load

    config = configured(ruleset=ruleset, rules=rules)
    return load(config.ruleset, config.rules)
