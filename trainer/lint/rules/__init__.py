"""Every lint rule there is, one file each; a rule that is not listed here does not run."""

from typing import Any

from trainer.lint.rule import Rule
from trainer.lint.rules.d301_need_never_grows import need_never_grows
from trainer.lint.rules.r201_folder_name import folder_name
from trainer.lint.rules.r202_missing_file import missing_file
from trainer.lint.rules.r203_unknown_fact import unknown_fact
from trainer.lint.rules.r204_unknown_need import unknown_need
from trainer.lint.rules.r205_unknown_objection import unknown_objection
from trainer.lint.rules.r206_unknown_attribute import unknown_attribute
from trainer.lint.rules.r207_unknown_stage import unknown_stage
from trainer.lint.rules.r208_duplicate_id import duplicate_id
from trainer.lint.rules.r209_unknown_concept import unknown_concept
from trainer.lint.rules.r210_unclear_point import unclear_point
from trainer.lint.rules.r211_circular_facts import circular_facts
from trainer.lint.rules.r212_unknown_language import unknown_language
from trainer.lint.rules.r213_file_name import file_name
from trainer.lint.rules.r214_unknown_list import unknown_list
from trainer.lint.rules.r220_playtest_reference import playtest_reference

RULES: tuple[Rule[Any], ...] = (
    folder_name,
    missing_file,
    unknown_fact,
    unknown_need,
    unknown_objection,
    unknown_attribute,
    unknown_stage,
    duplicate_id,
    unknown_concept,
    unclear_point,
    circular_facts,
    unknown_language,
    file_name,
    unknown_list,
    playtest_reference,
    need_never_grows,
)
