"""The base of everything that a person writes by hand."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

_SCALARS = frozenset({"bool", "float", "int", "str"})
_NOT_SCHEMA = frozenset({"default", "metadata", "serialization"})


# Above the classes, because pydantic calls it while it makes them.
def _make_scalars_strict(node: Any) -> None:  # noqa: ANN401 - core schemas are nested typed dicts of many shapes
    """Walk a core schema and set `strict` on every scalar in it."""
    if isinstance(node, dict):
        kind = node.get("type")
        if isinstance(kind, str) and kind in _SCALARS:
            node["strict"] = True
        for name, child in node.items():
            if name not in _NOT_SCHEMA:
                _make_scalars_strict(child)
    elif isinstance(node, list | tuple):
        for child in node:
            _make_scalars_strict(child)


class Authored(BaseModel):
    """
    A frozen model that takes what was written and guesses nothing.

    Scalars are strict: `"3"` is no number and `3` is no text. Containers and enums are not, because YAML has
    only lists, mappings and text to write them with; pydantic's own `strict` switch cannot tell them apart.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        # Pydantic before 2.10 warns of every field that begins with `model_`, such as `model_answers`.
        protected_namespaces=("model_validate", "model_dump"),
    )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Build the schema as usual, then make its scalars strict."""
        schema = handler(source)
        _make_scalars_strict(schema)
        return schema


NonEmpty = Annotated[str, Field(min_length=1, pattern=r"\S")]


class Bilingual(Authored):
    """The same text in Chinese and English."""

    zh: NonEmpty
    en: NonEmpty

    def text(self, language: str) -> str:
        """Choose the Chinese text for `zh` and its variants, else the English one."""
        return self.zh if language.lower().startswith("zh") else self.en
