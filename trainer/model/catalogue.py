"""Every word the program itself says to a person, by key; one catalogue for each language."""

from trainer.model.authored import Authored


class Catalogue(Authored):
    """The program's own words in one language; scenarios, rubrics and scores bring theirs with them."""

    schema_version: int
    language: str
    texts: dict[str, str]

    def say(self, key: str, /, **slots: object) -> str:
        """Give the text of a key with its `{name}` slots filled."""
        return self.texts[key].format_map(slots)
