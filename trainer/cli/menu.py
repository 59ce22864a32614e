"""What bare `trainer` does, and how a scenario is chosen."""

from typing import TYPE_CHECKING

import typer

from trainer.cli import voice

if TYPE_CHECKING:
    from trainer.render.listings import Entry


def menu(context: typer.Context) -> None:
    """Ask what to do on a terminal; show the help elsewhere."""
    if not voice.is_terminal():
        typer.echo(context.get_help())
        raise typer.Exit(0)
    while True:
        choice = _chosen()
        if choice not in ("history", "help"):
            raise typer.Exit(_do(choice))
        _shown(choice, context)


def _chosen() -> str | None:
    from trainer.app.recording import attempts_or_none
    from trainer.cli import ask

    say = voice.words().say
    choices = [(say(f"menu.{name}"), name) for name in ("practise", "history", "help", "leave")]
    unfinished = next((one for one in attempts_or_none(voice.tell) if one.ended_at is None), None)
    if unfinished:
        choices.insert(0, (say("menu.resume", title=unfinished.title), "resume"))
    return ask.select(say("menu.ask"), choices)


def _shown(choice: str, context: typer.Context) -> None:
    if choice == "help":
        typer.echo(context.get_help())
        return
    from trainer.cli.history import history

    history()


def _do(choice: str | None) -> int:
    match choice:
        case "practise":
            from trainer.cli.sitting import Wanted, sit

            return sit(Wanted(scenario=choose_scenario(), mode=_mode()))
        case "resume":
            from trainer.cli.sitting import go_on

            return go_on(None)
    return 0


def choose_scenario() -> str:
    """Let the person choose a scenario, those in the language of the program first."""
    from trainer.app.listing import listing
    from trainer.app.recording import attempts_or_none
    from trainer.cli import ask
    from trainer.loading.library import Library

    language = voice.language()
    entries = sorted(
        listing(Library(), attempts_or_none(voice.tell)),
        key=lambda entry: entry.scenario.language != language,
    )
    choices = [(_label(one), one.path) for one in entries]
    found = ask.select(voice.words().say("menu.which"), choices) if choices else None
    if found is None:
        raise typer.Exit(0)
    return found


def _label(entry: "Entry") -> str:
    """Give the title, and what helps to choose."""
    say, one = voice.words().say, entry.scenario
    parts = [one.title, say(f"segment.{one.segment.value}"), say("listing.level", level=one.level)]
    parts += [one.language] if one.language != voice.language() else []
    parts += [say("listing.best", best=entry.best)] if entry.best is not None else []
    return " · ".join(parts)


def _mode() -> str:
    from trainer.cli import ask

    say = voice.words().say
    choices = [(say(f"menu.mode_{name}"), name) for name in ("practice", "learn", "exam")]
    found = ask.select(say("menu.mode"), choices)
    if found is None:
        raise typer.Exit(0)
    return found
