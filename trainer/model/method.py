"""The part of a method that the client's side may know: its stages."""

from trainer.model.authored import Authored, Bilingual
from trainer.model.condition import Condition
from trainer.model.phrases import PhraseKey


class Stage(Authored):
    """One stage of a kind of talk; the talk may jump ahead, the engine never blocks it."""

    id: str
    title: Bilingual
    goal: Bilingual
    """What the trainee tries to reach in this stage; shown in learn mode."""
    done_when: Condition
    nudge: PhraseKey
    """How the client leads on in this stage when nothing else is due."""
