"""What was learnt is kept side by side in whole numbers, and comes apart again."""

from base64 import b64encode

from hypothesis import given
from hypothesis import strategies as st

from trainer.model.weights import FINENESS, LANE_ZERO, Weights, apart, parse_weights

NUMBERS = [[-128, 0, 127], [5, -1, -7]]


def learnt(numbers: list[list[int]]) -> Weights:
    model = {
        "classes": ["a", "b", "c"],
        "bias": [0.0, 0.5, -0.5],
        "blocks": [["words", 1, 1, 1.0], ["cues", 0, 0, 0.2]],
        "features": ["w:yes", "f:mark"],
        "rarity": [150, 100],
        "weights": b64encode(bytes(one % 256 for row in numbers for one in row)).decode(),
        "scale": 0.25,
    }
    return parse_weights(
        {"language": "en", "common": {"lines": 0, "counts": {}}, "acts": model, "forms": model}
    )


def test_each_block_knows_its_features_by_their_bare_names() -> None:
    model = learnt(NUMBERS).acts

    assert model.rarity == {"words": {"yes": 1.5}, "cues": {"mark": 1.0}}
    assert [list(lanes) for lanes in model.lanes.values()] == [["yes"], ["mark"]]


@given(st.lists(st.integers(0, 4 * FINENESS), min_size=2, max_size=2), st.data())
def test_weighing_all_classes_at_once_is_weighing_each(values: list[int], data: st.DataObject) -> None:
    small = st.lists(st.integers(-128, 127), min_size=3, max_size=3)
    numbers = data.draw(st.lists(small, min_size=2, max_size=2))
    model = learnt(numbers).acts
    total = values[0] * model.lanes["words"]["yes"] + values[1] * model.lanes["cues"]["mark"]

    assert [one - sum(values) * LANE_ZERO for one in apart(total, 3)] == [
        values[0] * first + values[1] * second for first, second in zip(*numbers, strict=True)
    ]
