"""R209 unknown-concept."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.diagnostic import Message, Severity
from trainer.model.scenario import Fact, Topic
from trainer.model.source import Loc

_CONCEPT = Message("概念", "concept")


@scenario_rule("R209", "unknown-concept", Severity.ERROR)
def unknown_concept(scene: Scene) -> Iterator[Finding]:
    """
    A concept is named that the shared concept lists do not have.

    The lists are in `trainer/lexicons/concepts/`.

    Bad::

        facts:
          - concepts: [nothing-of-that-name]

    Bad::

        needs:
          - topic: {concepts: [nothing-of-that-name]}

    Good::

        facts:
          - concepts: []
    """
    known = scene.around.concepts
    if known is None:
        return  # the language is reported itself
    for loc, name in _named(scene):
        if name not in known:
            yield unknown(loc, _CONCEPT, name, known)


def _named(scene: Scene) -> Iterator[tuple[Loc, str]]:
    topics = [(loc, one.concepts) for loc, one in every(scene.scenario, Topic)]
    facts = [(loc, one.concepts) for loc, one in every(scene.scenario, Fact)]
    for loc, concepts in topics + facts:
        for position, name in enumerate(concepts):
            yield (*loc, "concepts", position), name
