from trainer.model.source import Place, SourceMap, split_lines

SOURCE = SourceMap(
    keys={("facts",): Place(1, 1), ("facts", 0, "id"): Place(2, 5)},
    values={
        (): Place(1, 1),
        ("facts",): Place(2, 3),
        ("facts", 0): Place(2, 5),
        ("facts", 0, "id"): Place(2, 9),
    },
)


def test_a_value_is_found_by_its_path() -> None:
    assert SOURCE.place(("facts", 0, "id")) == Place(2, 9)


def test_a_key_has_a_place_of_its_own() -> None:
    assert SOURCE.place(("facts", 0, "id"), key=True) == Place(2, 5)


def test_a_list_item_has_no_key_and_is_shown_by_its_value() -> None:
    assert SOURCE.place(("facts", 0), key=True) == Place(2, 5)


def test_what_is_missing_is_shown_by_its_parent() -> None:
    assert SOURCE.place(("facts", 0, "cues")) == Place(2, 5)


def test_segments_that_the_file_does_not_have_are_skipped() -> None:
    assert SOURCE.place(("facts", 0, "Fact", "id")) == Place(2, 9)


def test_an_empty_map_points_at_the_beginning() -> None:
    assert SourceMap().place(("anything",)) == Place(1, 1)


def test_the_end_of_a_place_does_not_make_it_another() -> None:
    assert Place(1, 2, 5) == Place(1, 2)


def test_lines_break_where_editors_break_them() -> None:
    assert split_lines("a\r\nb\rc\nd\u2028e\x0cf") == ["a", "b", "c", "d\u2028e\x0cf"]
