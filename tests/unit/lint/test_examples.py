from trainer.lint.examples import Examples, find_examples, overlay

MANUAL = """\
A fact has no cue.

Trainees are graded on what they uncover.

Bad::

    facts:
      - id: budget

    level: 1

Good::

    facts:
      - id: budget
        cues: [budget]

Bad::

    facts: []

See also the manual of cues. A Bad:: in the text is none.
"""


def test_examples_are_found_with_their_indentation_taken_off() -> None:
    assert find_examples(MANUAL) == Examples(
        bad=("facts:\n  - id: budget\n\nlevel: 1\n", "facts: []\n"),
        good=("facts:\n  - id: budget\n    cues: [budget]\n",),
    )


def test_a_manual_may_have_none() -> None:
    assert find_examples("Bad: nothing.\n") == Examples()


def test_an_example_that_ends_the_page_is_whole() -> None:
    assert find_examples("Good::\n\n    a: 1\n    b: 2").good == ("a: 1\nb: 2\n",)


def test_mappings_are_merged() -> None:
    assert overlay({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"c": 4}, "e": 5}) == {
        "a": 1,
        "b": {"c": 4, "d": 3},
        "e": 5,
    }


def test_a_list_is_as_long_as_in_the_example() -> None:
    assert overlay({"a": [1, 2, 3]}, {"a": [4]}) == {"a": [4]}
    assert overlay({"a": [1]}, {"a": []}) == {"a": []}
    assert overlay({"a": []}, {"a": [1]}) == {"a": [1]}


def test_items_are_laid_over_items() -> None:
    base = {"facts": [{"id": "a", "says": "x"}]}
    assert overlay(base, {"facts": [{"cues": []}, {"id": "b"}]}) == {
        "facts": [{"id": "a", "says": "x", "cues": []}, {"id": "b", "says": "x"}],
    }


def test_text_is_replaced() -> None:
    assert overlay({"a": "text", "b": [1]}, {"a": ["list"], "b": "text"}) == {"a": ["list"], "b": "text"}
