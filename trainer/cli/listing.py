"""`trainer list`: which scenarios there are."""

from typing import Annotated, Literal

import typer

from trainer.cli import voice


def list_scenarios(
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="What to write. 输出格式。")
    ] = "text",
    _ui: voice.Ui = None,
) -> None:
    """列出情景。 List the scenarios."""
    from trainer.app.listing import listing
    from trainer.app.recording import attempts_or_none
    from trainer.loading.library import Library
    from trainer.render import listings

    library = Library()
    entries = listing(library, attempts_or_none(voice.tell))
    if format == "json":
        voice.write(listings.scenarios_json(entries))
    else:
        voice.console().print(listings.scenarios(entries, voice.words()))
        voice.tell("listing.next")
    for broken in library.broken:
        voice.tell("warning.left_out", path=broken)
