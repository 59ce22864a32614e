"""The kinds of check; this tuple is the only list of them."""

from typing import Annotated

from pydantic import Field

from trainer.scoring.check import Check
from trainer.scoring.checks.act import ActPerformed
from trainer.scoring.checks.answers import AnswersQuestion
from trainer.scoring.checks.benefit import BenefitForNeed
from trainer.scoring.checks.composure import Composure
from trainer.scoring.checks.concrete_step import ConcreteStep
from trainer.scoring.checks.disclosed import Disclosed
from trainer.scoring.checks.facts_found import FactsFound
from trainer.scoring.checks.figures import FiguresRight
from trainer.scoring.checks.follows import BuildsOn
from trainer.scoring.checks.objection import HandlesObjection
from trainer.scoring.checks.order import InOrder
from trainer.scoring.checks.persona_fit import PersonaFit
from trainer.scoring.checks.question_mix import QuestionMix
from trainer.scoring.checks.suitability_first import SuitabilityFirst
from trainer.scoring.checks.summary import SumsUp

AnyCheck = Annotated[
    ActPerformed
    | AnswersQuestion
    | BenefitForNeed
    | BuildsOn
    | Composure
    | ConcreteStep
    | Disclosed
    | FactsFound
    | FiguresRight
    | HandlesObjection
    | InOrder
    | PersonaFit
    | QuestionMix
    | SuitabilityFirst
    | SumsUp,
    Field(discriminator="kind"),
]

CHECKS: tuple[type[Check], ...] = (
    ActPerformed,
    AnswersQuestion,
    BenefitForNeed,
    BuildsOn,
    Composure,
    ConcreteStep,
    Disclosed,
    FactsFound,
    FiguresRight,
    HandlesObjection,
    InOrder,
    PersonaFit,
    QuestionMix,
    SuitabilityFirst,
    SumsUp,
)
