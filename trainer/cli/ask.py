"""Questions with a list of answers, for a person at a terminal."""

from collections.abc import Sequence


def select(question: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """
    Let the person choose.

    Args:
        question: what is asked.
        choices: what is shown and what it stands for; not empty.

    Returns:
        What the choice stands for; None if the person would rather not say.

    """
    import questionary

    listed = [questionary.Choice(title=title, value=value) for title, value in choices]
    try:
        found = questionary.select(question, choices=listed, instruction=" ").unsafe_ask()
    except (KeyboardInterrupt, EOFError):
        return None
    return str(found) if found is not None else None
