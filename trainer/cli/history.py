"""`trainer history`: the attempts that are kept."""

from trainer.cli import voice


def history(_ui: voice.Ui = None) -> None:
    """练习记录。 List the attempts that are kept."""
    from trainer.app.recording import kept_attempts
    from trainer.render import listings

    attempts = kept_attempts()
    if not attempts:
        voice.write(voice.words().say("history.empty"))
        return
    voice.console().print(listings.attempts(attempts, voice.words()))
    if any(one.assisted for one in attempts):
        voice.tell("history.assisted")
    voice.tell("history.next")
